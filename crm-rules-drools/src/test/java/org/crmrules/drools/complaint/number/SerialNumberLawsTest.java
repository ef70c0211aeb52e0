package org.crmrules.drools.complaint.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crmrules.complaint.NumberParts;

class SerialNumberLawsTest {

  /** A complaint as the numbering sees it. */
  record Accepted(LocalDate on, int serial) {}

  @Property
  void differentComplaintsOfACenturyHaveDifferentNumbers(
      @ForAll("policies") NumberPolicy policy,
      @ForAll("accepted") Accepted one,
      @ForAll("accepted") Accepted other) {
    SerialNumber first = policy.number(one.on(), one.serial());
    SerialNumber second = policy.number(other.on(), other.serial());
    boolean sameComplaint = first.scope().equals(second.scope()) && one.serial() == other.serial();

    assertThat(sameComplaint || !first.value().equals(second.value())).isTrue();
  }

  @Property(tries = 500)
  void aNumberIsReadAsItWasWritten(
      @ForAll("policies") NumberPolicy policy, @ForAll("accepted") Accepted complaint) {
    SerialNumber number = policy.number(complaint.on(), complaint.serial());
    NumberParts parts = new NumberReading(policy).of(number.value());

    assertThat(parts.serial()).isEqualTo(complaint.serial());
    assertThat(parts.widened()).isEqualTo(number.widened());
    assertThat(parts.yearOfCentury()).isEqualTo(complaint.on().getYear() % 100);
    assertThat(parts.month()).isEqualTo(complaint.on().getMonthValue());
    assertThat(parts.day()).isIn(null, complaint.on().getDayOfMonth());
    assertThat(parts.years(2000, 2099)).containsExactly(complaint.on().getYear());
  }

  @Property
  void aNumberHasItsYearItsMonthAndTheSerialOnly(
      @ForAll("policies") NumberPolicy policy, @ForAll("accepted") Accepted complaint) {
    SerialNumber number = policy.number(complaint.on(), complaint.serial());

    assertThat(number.value()).containsOnlyDigits().startsWith(number.scope());
    assertThat(Integer.parseInt(number.value().substring(0, 2)))
        .isEqualTo(complaint.on().getYear() % 100);
    assertThat(Integer.parseInt(number.value().substring(2, 4)))
        .isEqualTo(complaint.on().getMonthValue());
    assertThat(Integer.parseInt(number.value().substring(policy.beginning().digits())))
        .isEqualTo(complaint.serial());
  }

  @Property
  void aNumberIsWidenedExactlyIfItIsLongerThanPlanned(
      @ForAll("policies") NumberPolicy policy, @ForAll("accepted") Accepted complaint) {
    SerialNumber number = policy.number(complaint.on(), complaint.serial());

    int digits = number.value().length() - policy.beginning().digits();

    assertThat(digits).isGreaterThanOrEqualTo(policy.serialDigits());
    assertThat(number.widened()).isEqualTo(digits > policy.serialDigits());
  }

  @Provide
  Arbitrary<NumberPolicy> policies() {
    return Combinators.combine(
            Arbitraries.of(NumberBeginning.YEAR_AND_MONTH, NumberBeginning.DATE),
            Arbitraries.integers().between(1, 9),
            Arbitraries.of(true, false))
        .as((beginning, digits, monthly) -> new NumberPolicy(beginning, digits, monthly, true));
  }

  /** Few days and many small serials, so that two of them often share one or the other. */
  @Provide
  Arbitrary<Accepted> accepted() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 36_524).map(LocalDate.of(2000, 1, 1)::plusDays),
            Arbitraries.oneOf(
                Arbitraries.integers().between(1, 120),
                Arbitraries.integers().between(1, Integer.MAX_VALUE)))
        .as(Accepted::new);
  }
}
