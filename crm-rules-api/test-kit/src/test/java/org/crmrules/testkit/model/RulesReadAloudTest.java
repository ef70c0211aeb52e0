package org.crmrules.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.crmrules.Bilingual;
import org.crmrules.PolicyRef;
import org.crmrules.UnusableValueException;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pack.WrittenPack;
import org.crmrules.pack.WrittenPack.WrittenRule;
import org.crmrules.vocabulary.Declarations;
import org.crmrules.vocabulary.DeclaredField;
import org.crmrules.vocabulary.OwnFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesReadAloudTest {

  private static final CustomerProfile CUSTOMER =
      CustomerProfile.of("C1")
          .amountLast12Months(new BigDecimal("200000.00"))
          .ordersLast12Months(3)
          .with("region", "EAST")
          .with("tags", List.of("VIP", "OLD"))
          .build();
  private static final Complaint COMPLAINT =
      Complaint.of("K1", ComplaintSubject.QUALITY).causes(List.of("DESIGN")).build();
  private static final OwnFact VISIT =
      new OwnFact("Visit", OwnFact.of("Visit").custom().with("customer", "C1").with("hours", 2));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CustomerProfile()",
        "CustomerProfile( amountLast12Months >= 200000 )",
        "CustomerProfile( amountLast12Months == 200000B, ordersLast12Months <= 3 )",
        "CustomerProfile( amountLast12Months > 199999.99B && ordersLast12Months != 4 )",
        "CustomerProfile( ordersLast12Months < 2 || ordersLast12Months == 3 )",
        "CustomerProfile( !( ordersLast12Months < 2 ) )",
        "CustomerProfile( ordersLast12Months < 0 || ( ordersLast12Months > -1 && id == \"C1\" ) )",
        "CustomerProfile( region in ( \"WEST\", \"EAST\" ) )",
        "CustomerProfile( region not in ( \"WEST\" ) )",
        "CustomerProfile( tags contains \"VIP\", tags not contains \"NEW\" )",
        "CustomerProfile( \"VIP\" memberOf tags )",
        "CustomerProfile( contributionScore == null )",
        "CustomerProfile( contributionScore != 5 ) // absent is not five",
        "CustomerProfile( unheardOf == null )",
        "Complaint( subject == ComplaintSubject.QUALITY, causes contains \"DESIGN\" )",
        "CustomerProfile( $id : id ) Visit( customer == $id, hours > 1 )",
        "CustomerProfile() and exists Visit()",
        "CustomerProfile() not Visit( hours > 2 )",
        "( CustomerProfile( id == \"C2\" ) or Visit( hours == 2 ) )",
        "not ( Visit( hours == 3 ) )",
        "CustomerProfile( /* both */ id == \"C1\" )\n  Visit( customer != null )",
      })
  void whatHoldsFires(String when) {
    assertThat(fires(when)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Score()",
        "CustomerProfile( amountLast12Months > 200000 )",
        "CustomerProfile( contributionScore >= 0 )",
        "CustomerProfile( contributionScore < 100 )",
        "CustomerProfile( region in ( \"WEST\", \"NORTH\" ) )",
        "CustomerProfile( tags not contains \"VIP\" )",
        "CustomerProfile( \"VIP\" not memberOf tags )",
        "Complaint( subject != ComplaintSubject.QUALITY )",
        "CustomerProfile( $id : id ) Visit( customer != $id )",
        "CustomerProfile() not Visit()",
        "exists ( Visit( hours < 2 ) )",
        "CustomerProfile( id == \"C1\" && id == \"C2\" || id == \"C3\" )",
      })
  void whatDoesNotHoldDoesNotFire(String when) {
    assertThat(fires(when)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CustomerProfile( id.length() > 3 )",
        "CustomerProfile( id matches \"C.*\" )",
        "accumulate( CustomerProfile(); $n : count(1) )",
        "CustomerProfile() from $all",
        "CustomerProfile( id == 'C1' )",
        "CustomerProfile( ordersLast12Months + 1 > 3 )",
        "CustomerProfile( id == \"C1\"",
        "eval( true )",
        "customer == null",
      })
  void whatItCannotReadItRefuses(String when) {
    assertThatThrownBy(() -> fires(when))
        .isInstanceOf(UnusableValueException.class)
        .hasMessageContaining("R-1");
  }

  @Test
  void aFieldThatAFactCannotHaveIsRefused() {
    assertThatThrownBy(
            () ->
                read("Score( points > 3 )")
                    .fires("R-1", List.of(new org.crmrules.score.Score(BigDecimal.ONE))))
        .hasMessageContaining("Score")
        .hasMessageContaining("points");
  }

  @Test
  void itTellsWhatARuleLooksAtAndConcludes() {
    ReadRules rules = read("CustomerProfile( $id : id ) not Visit( customer == $id )");

    assertThat(rules.kinds("R-1")).containsExactlyInAnyOrder("CustomerProfile", "Visit");
    assertThat(rules.conclusions("R-1")).containsExactly("atLeast", "label");
    assertThatThrownBy(() -> rules.kinds("R-2")).hasMessageContaining("R-2");
  }

  @Test
  void daysAndMonthsAreCountedFromTheDateToTheDay() {
    DeclaredField since =
        new DeclaredField(
            "knownSince",
            Bilingual.same("known since"),
            DeclaredField.Kind.DAY,
            null,
            null,
            null,
            "daysKnown",
            "monthsKnown",
            false);
    DeclaredField until =
        new DeclaredField(
            "validUntil",
            Bilingual.same("valid until"),
            DeclaredField.Kind.DAY,
            null,
            null,
            null,
            "daysValid",
            "monthsValid",
            true);
    FactsOnDay facts =
        new FactsOnDay(
            LocalDate.of(2026, 3, 30),
            new Declarations(Map.of(), Map.of("CustomerProfile", List.of(since, until)), Map.of()));
    CustomerProfile seen =
        (CustomerProfile)
            facts.of(
                CUSTOMER.toBuilder()
                    .lastTransactionOn(LocalDate.of(2025, 12, 31))
                    .with("knownSince", LocalDate.of(2026, 1, 31))
                    .with("validUntil", LocalDate.of(2026, 4, 30))
                    .build());

    assertThat(seen.monthsSinceLastTransaction()).isEqualTo(2);
    assertThat(seen.custom().whole("daysKnown")).isEqualTo(58);
    assertThat(seen.custom().whole("monthsKnown")).isEqualTo(1);
    assertThat(seen.custom().whole("daysValid")).isEqualTo(31);
    assertThat(seen.custom().whole("monthsValid")).isEqualTo(1);
  }

  private static boolean fires(String when) {
    return read(when).fires("R-1", List.of(CUSTOMER, COMPLAINT, VISIT));
  }

  private static ReadRules read(String when) {
    return ReadRules.of(
        new WrittenPack(
            new PolicyRef("any", "1.0.0", "0"),
            List.of(
                new WrittenRule(
                    "R-1", "", when, "grade.atLeast(\"A\");\ngrade.label(\"NOT.ME(\");")),
            List.of()));
  }
}
