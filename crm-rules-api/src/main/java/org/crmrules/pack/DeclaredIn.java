package org.crmrules.pack;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A code that the manifest of the pack must declare, under {@code declares} and this name. On a
 * parameter of the vocabulary an undeclared code is a problem of the pack; on a component of a fact
 * it is a problem of the pack where a rule compares with it, and a violation where a host passes
 * it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface DeclaredIn {

  /** The name under {@code declares}, for example {@code levels}. */
  String value();
}
