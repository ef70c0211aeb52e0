package org.crmrules.pack;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a type, a component, a conclusion, a constant or a question is called where people read it;
 * programs read the name in Java.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.METHOD, ElementType.FIELD})
public @interface Term {

  /** In Chinese, for example 客户资料. */
  String zh();

  /** In English, for example customer profile. */
  String en();
}
