package org.crmrules.drools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What our validator is on every machine. */
class OwnValidatorTest {

  public record Text(@NotBlank String text) {}

  public record Number(@Positive int number) {}

  @Test
  void whatNobodySeesIsBlank() {
    assertThat(OwnValidator.FACTORY.getValidator().validate(new Text("\u3164"))).hasSize(1);
    assertThat(OwnValidator.FACTORY.getValidator().validate(new Text("a"))).isEmpty();
  }

  @Test
  void itSpeaksEnglishWhateverTheMachineSpeaks() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.CHINESE);
      assertThat(OwnValidator.FACTORY.getValidator().validate(new Number(0)))
          .extracting(ConstraintViolation::getMessage)
          .containsExactly("must be greater than 0");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theLogOfAHostIsLeftAsItWas() {
    OwnValidator.FACTORY.getValidator();

    Level level = Logger.getLogger("org.hibernate.validator.internal.util.Version").getLevel();
    assertThat(level).isNull();
  }
}
