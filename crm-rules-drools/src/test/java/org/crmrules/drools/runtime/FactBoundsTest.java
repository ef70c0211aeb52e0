package org.crmrules.drools.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.crmrules.InvalidFactException;
import org.crmrules.InvalidFactException.Violation;
import org.crmrules.drools.TinyPack;
import org.crmrules.drools.runtime.OddFacts.Fraction;
import org.crmrules.drools.runtime.OddFacts.Held;
import org.crmrules.drools.runtime.OddFacts.Moment;
import org.crmrules.drools.runtime.OddFacts.Texts;
import org.crmrules.drools.runtime.OddFacts.Within;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.pack.PackDomain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each kind of value keeps, and whether more may be asked; looked up anew for each fact. */
class FactBoundsTest {

  private static final RunningPack PACK = TinyPack.of(PackDomain.POOL).running();
  private static final Instant NOW = Instant.parse("2026-03-01T16:00:00Z");
  private static final Fraction ENDLESS = new Fraction(new BigDecimal("1E+1000"));
  private static final Fraction SMALL = new Fraction(new BigDecimal("-5"));

  static Stream<Object[]> facts() {
    LocalDate never = LocalDate.of(1, 1, 1);
    return Stream.of(
        row(SMALL, true),
        row(ENDLESS, false, "fact.number"),
        row(new Moment(NOW, LocalDate.of(2299, 12, 31)), true),
        row(new Moment(Instant.MAX, null), true, "fact.instant"),
        row(new Moment(null, never), true, "fact.day"),
        row(new Moment(Instant.MIN, never), true, "fact.day", "fact.instant"),
        row(new Texts(Collections.nCopies(10_000, "a")), true),
        row(new Texts(Collections.nCopies(10_001, "a")), false, "fact.texts"),
        row(new Held(null, null), true),
        row(new Held(SMALL, Arrays.asList(SMALL, null)), true),
        row(new Held(ENDLESS, List.of(SMALL)), false, "fact.one.number"),
        row(new Held(SMALL, List.of(ENDLESS, SMALL)), false, "fact.many[0].number"),
        row(
            new Held(ENDLESS, Arrays.asList(SMALL, null, ENDLESS)),
            false,
            "fact.many[2].number",
            "fact.one.number"),
        row(new Within(null, null), true));
  }

  private static Object[] row(Record fact, boolean askable, String... wrong) {
    return new Object[] {fact, askable, List.of(wrong)};
  }

  @ParameterizedTest
  @MethodSource("facts")
  void whatBreaksABoundIsToldAndWhatCannotBeAskedIsNot(
      Record fact, boolean askable, List<String> wrong) {
    FactCheck check = new FactCheck(PACK, NOW);

    assertThat(FactBounds.of(FactType.of(fact.getClass())).hold(FactPath.of("fact"), fact, check))
        .isEqualTo(askable);
    InvalidFactException told = catchThrowableOfType(InvalidFactException.class, check::orThrow);
    assertThat(told == null ? List.<Violation>of() : told.violations())
        .extracting(Violation::path)
        .isEqualTo(wrong);
  }
}
