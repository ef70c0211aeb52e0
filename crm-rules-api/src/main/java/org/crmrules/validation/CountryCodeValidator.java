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
        || code.length() == LETTERS && isCapital(code.charAt(0)) && isCapital(code.charAt(1));
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
