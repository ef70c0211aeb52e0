package org.crmrules.drools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.junit.jupiter.api.Test;

/** For which type of value a validator is, however it says so. */
class ValidatedTypeTest {

  /** Says it itself. */
  static class OfText implements Comparable<OfText>, ConstraintValidator<NotNull, CharSequence> {
    @Override
    public boolean isValid(CharSequence value, ConstraintValidatorContext context) {
      return true;
    }

    @Override
    public int compareTo(OfText other) {
      return 0;
    }
  }

  /** Leaves it to others. */
  abstract static class OfAny<X, T> implements ConstraintValidator<NotNull, T> {}

  /** Turns the names of its parameters around. */
  abstract static class Between<T, X> extends OfAny<X, T> {}

  /** Says it two classes below. */
  abstract static class OfNumber extends Between<Number, String> {}

  /** Inherits it. */
  static class Inherits extends OfText {}

  /** Is for no plain class. */
  abstract static class OfList extends OfAny<String, List<String>> {}

  /** Extends something without parameters on the way. */
  abstract static class Further extends OfNumber {}

  @Test
  void itIsTheSecondArgument() {
    assertThat(ValidatedType.of(OfText.class)).isEqualTo(CharSequence.class);
    assertThat(ValidatedType.of(Inherits.class)).isEqualTo(CharSequence.class);
  }

  @Test
  void aParameterIsFollowedToWhereItIsSaid() {
    assertThat(ValidatedType.of(OfNumber.class)).isEqualTo(Number.class);
    assertThat(ValidatedType.of(Further.class)).isEqualTo(Number.class);
  }

  @Test
  void whatIsNoPlainClassIsNone() {
    assertThat(ValidatedType.of(OfList.class)).isNull();
    assertThat(ValidatedType.of(OfAny.class)).isNull();
    assertThat(ValidatedType.of(String.class)).isNull();
  }
}
