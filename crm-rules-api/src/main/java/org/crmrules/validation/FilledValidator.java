package org.crmrules.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.crmrules.Visible;

/** Checks {@link Filled}. */
public final class FilledValidator implements ConstraintValidator<Filled, CharSequence> {

  private int max;

  /** Called by the validator. */
  public FilledValidator() {
    // nothing to set up before initialize
  }

  @Override
  public void initialize(Filled constraint) {
    max = constraint.max();
  }

  @Override
  public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
    return text == null || text.length() <= max && !Visible.isBlank(text);
  }
}
