package org.crmrules.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that is filled in where it is given at all: not blank, and not too long. Unknown is null.
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FilledValidator.class)
public @interface Filled {

  /** The most characters, at least 1. */
  int max() default 200;

  /** The message, for validators that know no other. */
  String message() default "must not be blank, nor longer than {max} characters";

  /** See Jakarta Validation. */
  Class<?>[] groups() default {};

  /** See Jakarta Validation. */
  Class<? extends Payload>[] payload() default {};
}
