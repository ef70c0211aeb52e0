package org.crmrules.drools.runtime;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotBlank;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.crmrules.validation.NotBlankValidator;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The validator of our facts, whatever a host sets up for its own beans. Thread-safe. */
final class OwnValidator {

  static final ValidatorFactory FACTORY = quietly();

  private OwnValidator() {}

  /** A host that set up no logging is not told by its virtual machine which validator we use. */
  private static ValidatorFactory quietly() {
    Logger version = Logger.getLogger("org.hibernate.validator.internal.util.Version");
    Level before = version.getLevel();
    try {
      version.setLevel(Level.WARNING);
      return factory();
    } finally {
      version.setLevel(before);
    }
  }

  private static ValidatorFactory factory() {
    HibernateValidatorConfiguration own =
        Validation.byProvider(HibernateValidator.class).configure();
    ConstraintMapping mapping = own.createConstraintMapping();
    mapping
        .constraintDefinition(NotBlank.class)
        .includeExistingValidators(false)
        .validatedBy(NotBlankValidator.class);
    return own.addMapping(mapping)
        // What a host sets up for its own beans in META-INF/validation.xml is no business of ours.
        .ignoreXmlConfiguration()
        .messageInterpolator(
            // Without expression language, and in English on every machine.
            new ParameterMessageInterpolator(
                Set.of(Locale.ENGLISH), Locale.ENGLISH, context -> Locale.ENGLISH, true))
        .buildValidatorFactory();
  }
}
