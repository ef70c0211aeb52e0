package org.crmrules.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A country code of two capital letters, as in ISO 3166-1 alpha-2, or null if it is unknown. */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CountryCodeValidator.class)
public @interface CountryCode {

  /** The message, for validators that know no other. */
  String message() default "must be a country code of two capital letters, for example CN";

  /** See Jakarta Validation. */
  Class<?>[] groups() default {};

  /** See Jakarta Validation. */
  Class<? extends Payload>[] payload() default {};
}
