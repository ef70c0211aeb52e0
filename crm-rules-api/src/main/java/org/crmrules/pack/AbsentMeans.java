package org.crmrules.pack;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a component holds where nothing is given for it: by the builder, the constructor, JSON, CSV
 * or a question alike, since the constructor sees to it. So it is never null. Components without
 * this are unknown where nothing is given.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface AbsentMeans {

  /** {@code true}, {@code false} or a number. */
  String value();
}
