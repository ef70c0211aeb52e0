package org.crmrules.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;
import org.crmrules.Visible;

/** Checks {@link NotBlank} as {@link Filled} is checked: something of the text can be seen. */
public final class NotBlankValidator implements ConstraintValidator<NotBlank, CharSequence> {

  /** Called by the validator. */
  public NotBlankValidator() {
    // nothing to set up
  }

  @Override
  public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
    return text != null && !Visible.isBlank(text);
  }
}
