package org.crmrules.pack;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whole days or months from a date of the same fact to the day of the question: rules compare these
 * and no dates. Computed before rules run, where the date is known.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Elapsed {

  /** The component that holds the date. */
  String since();
}
