package org.crmrules.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link CountryCode}. */
public final class CountryCodeValidator implements ConstraintValidator<CountryCode, CharSequence> {

  private static final int LETTERS = 2;

  /** Called by the validator. */
  public CountryCodeValidator() {
    // nothing to set up
  }

  @Override
  public boolean isValid(CharSequence code, ConstraintValidatorContext context) {
    return code == null
        || code.length() == LETTERS && code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }
}
