package org.crmrules.drools.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crmrules.DecisionException;
import org.crmrules.InvalidFactException;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.RealPacks;
import org.crmrules.grading.Contact;
import org.crmrules.grading.ContactDecision;
import org.crmrules.grading.ContactDecision.Count;
import org.crmrules.grading.ContactDecision.Standing;
import org.crmrules.grading.ContactLog;
import org.crmrules.grading.CustomerProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is due by a plan, and what a log must be. */
class ContactsTest {

  private static final Instant AS_OF = Instant.parse("2026-12-31T01:00:00Z");
  private static final ContactLog LOG = new ContactLog("C1", LocalDate.of(2026, 1, 1), "C");
  private static final CustomerProfile OUT_OF_TOWN =
      CustomerProfile.of("C1").with("outOfTown", true).build();

  private final DroolsGrading partners = new DroolsGrading(RealPacks.shipped("partner"));

  private static Contact visit(String id, String on) {
    return new Contact(id, "C1", "VISIT", LocalDate.parse(on));
  }

  private ContactDecision ask(Contact... contacts) {
    return partners.contacts(OUT_OF_TOWN, LOG, List.of(contacts), AS_OF);
  }

  /** The vector W-28. */
  @Test
  void aVisitOnTheLastDayOfJuneAndOneOnTheNextMeetBothHalves() {
    Standing visits = ask(visit("N1", "2026-06-30"), visit("N2", "2026-07-01")).activities().get(0);

    assertThat(visits.parts()).extracting(Count::times).containsExactly(1, 1);
    assertThat(visits.parts()).allMatch(Count::met);
    assertThat(visits.missed()).isEmpty();
    assertThat(visits.daysOverdue()).isZero();
    assertThat(visits.due()).hasToString("2027-06-30");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          N2 | C1 | VISIT  | 2027-01-01 | contacts[1].on (2027-01-01) must not be after
          N2 | C1 | VISIT  | 2025-12-31 | contacts[1].on (2025-12-31) must not be before 2026-01-01, the first day of the log
          N1 | C1 | VISIT  | 2026-03-01 | contacts[1].id (N1) must be there only once, but contacts[0] has it too
          N2 | C9 | VISIT  | 2026-03-01 | contacts[1].customerId (C9) must be the customer that is asked about, C1
          N2 | C1 | VISITS | 2026-03-01 | contacts[1].activity (VISITS) must be an activity that the pack partner 1.0.0 declares
          """)
  void aLogThatCannotBeRightIsRefusedWithItsLine(
      String id, String customer, String activity, LocalDate on, String message) {
    Contact bad = new Contact(id, customer, activity, on);

    assertThatThrownBy(() -> ask(visit("N1", "2026-03-01"), bad))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining(message);
  }

  /** In Shanghai the year is over while it is still the old one in London. */
  @Test
  void theDayIsThatOfTheZoneOfThePack() {
    Instant midnight = Instant.parse("2026-06-30T16:00:00Z");
    Contact visit = visit("N1", "2026-07-01");

    assertThat(
            partners
                .contacts(OUT_OF_TOWN, LOG, List.of(visit), midnight)
                .activities()
                .get(0)
                .parts())
        .extracting(Count::times)
        .containsExactly(0, 1);
    assertThatThrownBy(
            () -> partners.contacts(OUT_OF_TOWN, LOG, List.of(visit), midnight.minusSeconds(1)))
        .isInstanceOf(InvalidFactException.class);
  }

  @Test
  void withoutALevelTheRulesGradeTheCustomerAndSayWhatTheyLack() {
    ContactLog unknown = new ContactLog("C1", LocalDate.of(2026, 1, 1), null);
    ContactDecision decision = partners.contacts(OUT_OF_TOWN, unknown, List.of(), AS_OF);

    assertThat(decision.level()).isNull();
    assertThat(decision.missing()).containsExactly("admittedOn");
    assertThat(decision.activities()).isEmpty();
  }

  @Test
  void aPackThatRanksNeedsTheLevelAndOneWithoutPlansSaysSo() {
    ContactLog unknown = new ContactLog("C1", LocalDate.of(2026, 1, 1), null);
    DroolsGrading ranked = new DroolsGrading(RealPacks.shipped("key-managed"));
    DroolsGrading weighted = new DroolsGrading(RealPacks.shipped("customer-weighted"));
    CustomerProfile customer = CustomerProfile.of("C1").build();

    assertThatThrownBy(() -> weighted.contacts(customer, unknown, List.of(), AS_OF))
        .isInstanceOf(DecisionException.class)
        .hasMessageContaining("anything about plans");
    assertThatThrownBy(() -> ranked.contacts(customer, unknown, List.of(), AS_OF))
        .isInstanceOf(UnusableValueException.class)
        .hasMessageContaining("Maybe ask rank");
  }
}
