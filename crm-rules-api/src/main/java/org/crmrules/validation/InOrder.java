package org.crmrules.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The named components of a record, where present, must not decrease from left to right: an end not
 * before its start, a part not above its whole.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(InOrder.List.class)
@Constraint(validatedBy = InOrderValidator.class)
public @interface InOrder {

  /** The names of the components, smallest first. */
  String[] value();

  /** What to do if they are not, as a sentence in Chinese; empty if there is nothing to add. */
  String zh() default "";

  /** The same in English. */
  String en() default "";

  /** The message, for validators that know no other. */
  String message() default "must be in order";

  /** See Jakarta Validation. */
  Class<?>[] groups() default {};

  /** See Jakarta Validation. */
  Class<? extends Payload>[] payload() default {};

  /** Several orders on one record. */
  @Documented
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface List {
    /** The orders. */
    InOrder[] value();
  }
}
