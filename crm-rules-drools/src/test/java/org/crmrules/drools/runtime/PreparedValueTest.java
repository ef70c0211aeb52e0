package org.crmrules.drools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.crmrules.drools.runtime.OddFacts.AsAWhole;
import org.crmrules.drools.runtime.OddFacts.Beside;
import org.crmrules.drools.runtime.OddFacts.Converted;
import org.crmrules.drools.runtime.OddFacts.Dated;
import org.crmrules.drools.runtime.OddFacts.Fraction;
import org.crmrules.drools.runtime.OddFacts.Grouped;
import org.crmrules.drools.runtime.OddFacts.Keyed;
import org.crmrules.drools.runtime.OddFacts.Mapped;
import org.crmrules.drools.runtime.OddFacts.OddItems;
import org.crmrules.drools.runtime.OddFacts.Ordered;
import org.crmrules.drools.runtime.OddFacts.Plain;
import org.crmrules.drools.runtime.OddFacts.Primitive;
import org.crmrules.drools.runtime.OddFacts.Several;
import org.crmrules.drools.runtime.OddFacts.Texts;
import org.crmrules.drools.runtime.OddFacts.Unwrapped;
import org.crmrules.drools.runtime.OddFacts.Within;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which constraints can be asked without the validator, on records that declare one thing each; and
 * what they say, against the validator.
 */
class PreparedValueTest {

  private static void same(Record fact, boolean valid) {
    PreparedConstraints prepared = KnownFact.prepared(fact.getClass());
    assertThat(prepared.isComplete()).as("%s", fact).isTrue();
    assertThat(prepared.hold(fact)).as("%s", fact).isEqualTo(valid);
    assertThat(KnownFact.found(fact).isEmpty()).as("%s", fact).isEqualTo(valid);
    assertThat(FactCheck.isUsable(fact)).as("%s", fact).isEqualTo(valid);
  }

  @Test
  void eachConstraintOfEachComponentIsAsked() {
    same(new Plain("ab", 1, 0), true);
    same(new Plain("ab", null, 0), true);
    same(new Plain(" ", 1, 0), false);
    same(new Plain("abc", 1, 0), false);
    same(new Plain(null, 1, 0), false);
    same(new Plain("ab", 0, 0), false);
    same(new Primitive(1), true);
    same(new Primitive(0), false);
  }

  @Test
  void aFractionIsNotRounded() {
    same(new Fraction(new BigDecimal("1.0")), true);
    same(new Fraction(new BigDecimal("0.9999999999999999999999")), false);
  }

  @Test
  void whatIsInAListIsAskedOfEach() {
    same(new Texts(List.of("a", "b")), true);
    same(new Texts(List.of()), false);
    same(new Texts(null), false);
    same(new Texts(List.of("a", "b", "c")), false);
    same(new Texts(Arrays.asList("a", null)), false);
    same(new Texts(List.of("a", "bb")), false);
  }

  @Test
  void aFactInAFactIsAskedWhatItsKindDeclares() {
    Plain right = new Plain("ab", 1, 0);
    Plain wrong = new Plain("ab", 0, 0);

    same(new Within(right, List.of(right)), true);
    same(new Within(null, null), true);
    same(new Within(null, Arrays.asList(right, null)), true);
    same(new Within(wrong, List.of()), false);
    same(new Within(right, List.of(right, wrong)), false);
  }

  @Test
  void eachOrderIsHeldOverWhatIsMissing() {
    same(new Ordered(1, 2, 3, 4, 4), true);
    same(new Ordered(1, null, 1, null, 0), true);
    same(new Ordered(null, 2, 3, 0, null), true);
    same(new Ordered(2, 1, 3, 4, 5), false);
    same(new Ordered(2, null, 1, 4, 5), false);
    same(new Ordered(1, 3, 2, 4, 5), false);
    same(new Ordered(1, 2, 3, 5, 4), false);
  }

  static Stream<Record> onlyTheValidatorCanTell() {
    return Stream.of(
        new Dated(LocalDate.of(2299, 1, 1)),
        new Grouped("a"),
        new Unwrapped(OptionalInt.of(1)),
        new Converted(new Plain("ab", 1, 0)),
        new Several(Set.of("a")),
        new Mapped(Map.of("a", "b")),
        new Keyed(Map.of("a", "b")),
        new OddItems(List.of(LocalDate.of(2299, 1, 1))),
        new Beside("a"),
        new AsAWhole("a"));
  }

  @ParameterizedTest
  @MethodSource("onlyTheValidatorCanTell")
  void whatLooksAtMoreThanTheValueIsLeftToTheValidator(Record fact) {
    assertThat(KnownFact.prepared(fact.getClass()).isComplete()).isFalse();
    assertThat(KnownFact.prepared(fact.getClass()).hold(fact)).isFalse();
    assertThat(FactCheck.isUsable(fact)).isTrue();
  }

  @Test
  void whereOnlyTheValidatorCanTellItIsAsked() {
    assertThat(FactCheck.isUsable(new Dated(LocalDate.of(1999, 1, 1)))).isFalse();
    assertThat(FactCheck.isUsable(new AsAWhole(null))).isFalse();
    assertThat(FactCheck.isUsable(new Beside(null))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(classes = {Plain.class, Ordered.class, Texts.class})
  void thereIsASentenceForWhatCanBePrepared(Class<?> type) {
    assertThat(
            OwnValidator.FACTORY
                .getValidator()
                .getConstraintsForClass(type)
                .getConstrainedProperties())
        .flatMap(property -> property.getConstraintDescriptors())
        .allMatch(ConstraintText::knows);
    assertThat(
            OwnValidator.FACTORY
                .getValidator()
                .getConstraintsForClass(type)
                .getConstraintDescriptors())
        .allMatch(ConstraintText::knows);
  }

  @Test
  void forAnotherThereIsNone() {
    assertThat(
            OwnValidator.FACTORY
                .getValidator()
                .getConstraintsForClass(AsAWhole.class)
                .getConstraintDescriptors())
        .hasSize(1)
        .noneMatch(ConstraintText::knows);
  }
}
