package org.crmrules.drools.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.complaint.ComplaintClock.StepClock;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.complaint.RoutingDecision;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.time.ClockStatus;

class DroolsComplaintsLawsTest {

  private static final Instant FIRST = Instant.parse("2026-01-05T00:00:00Z");
  private static final List<String> ROLES =
      List.of("SALES_MANAGER", "DEPUTY_GENERAL_MANAGER", "GENERAL_MANAGER");

  private final RunningPack pack = RealPacks.shipped("complaint-manufacturing");

  @Property(tries = 300)
  void everyComplaintHasARouteAndItsStepsFitIntoItsLimit(
      @ForAll("complaints") Complaint complaint) {
    RoutingDecision route = new DroolsComplaints(pack).route(complaint, FIRST);
    ComplaintClock clock = new DroolsComplaints(pack).clock(complaint, FIRST);

    assertThat(route.handlers()).isNotEmpty();
    assertThat(clock.steps()).extracting(StepClock::step).isEqualTo(route.path());
    if (isSheet(complaint)) {
      assertThat(route.path()).containsExactly("REGISTER", "IMPROVE");
      assertThat(route.decidedBy()).isNull();
      assertThat(clock.hasOverallLimit()).isFalse();
    } else {
      assertThat(route.decidedBy()).isIn(ROLES);
      assertThat(clock.steps().stream().mapToInt(s -> s.reading().limit().amount()).sum())
          .isLessThanOrEqualTo(clock.whole().limit().amount());
    }
  }

  /** C-03: neither a loss nor a claim. */
  private static boolean isSheet(Complaint complaint) {
    return complaint.loss() != null
        && complaint.claim() != null
        && complaint.loss().signum() == 0
        && complaint.claim().signum() == 0;
  }

  @Property(tries = 300)
  void nothingIsDueBeforeItIsAcceptedAndWhatIsAcceptedLaterIsDueNoEarlier(
      @ForAll("complaints") Complaint complaint, @ForAll @IntRange(max = 400_000) int seconds) {
    Instant later = complaint.acceptedAt().plusSeconds(seconds);
    ComplaintClock clock = new DroolsComplaints(pack).clock(complaint, later);
    ComplaintClock laterClock =
        new DroolsComplaints(pack).clock(acceptedAt(later, complaint), later);

    if (isSheet(complaint)) {
      assertThat(clock.due()).isNull();
      assertThat(laterClock.due()).isNull();
    } else {
      assertThat(clock.due().before().toInstant()).isAfter(complaint.acceptedAt());
      assertThat(laterClock.due()).isGreaterThanOrEqualTo(clock.due());
    }
    assertThat(clock.status()).isIn(ClockStatus.RUNNING, ClockStatus.OVERDUE);
  }

  @Property(tries = 300)
  void moreMoneyIsNeverDecidedByALowerRole(
      @ForAll("complaints") Complaint complaint, @ForAll @IntRange(max = 60_000) int more) {
    BigDecimal amount = complaint.amount() == null ? BigDecimal.ZERO : complaint.amount();
    Assume.that(!isSheet(complaint)); // nobody decides it

    assertThat(ROLES.indexOf(decidedBy(complaint, amount.add(BigDecimal.valueOf(more)))))
        .isGreaterThanOrEqualTo(ROLES.indexOf(decidedBy(complaint, amount)));
  }

  @Property(tries = 300)
  void theOrderOfTheCausesDoesNotMatter(
      @ForAll("complaints") Complaint complaint, @ForAll Random random) {
    List<String> causes = new ArrayList<>(complaint.causes());
    Collections.shuffle(causes, random);
    RoutingDecision route = new DroolsComplaints(pack).route(complaint, FIRST);
    RoutingDecision shuffled =
        new DroolsComplaints(pack).route(builder(complaint).causes(causes).build(), FIRST);

    assertThat(shuffled)
        .usingRecursiveComparison()
        .ignoringFields("reasons.because")
        .isEqualTo(route);
  }

  private String decidedBy(Complaint complaint, BigDecimal amount) {
    return new DroolsComplaints(pack)
        .route(builder(complaint).amount(amount).build(), FIRST)
        .decidedBy();
  }

  private static Complaint acceptedAt(Instant instant, Complaint complaint) {
    return builder(complaint).acceptedAt(instant).build();
  }

  private static Complaint.Builder builder(Complaint complaint) {
    return complaint.toBuilder();
  }

  @Provide
  Arbitrary<Complaint> complaints() {
    Arbitrary<BigDecimal> money =
        Arbitraries.of("0", "0.01", "9999.99", "10000", "10000.01", "50000", "50000.01", "99999")
            .map(BigDecimal::new)
            .injectNull(0.2);
    return Combinators.combine(
            Arbitraries.of(ComplaintSubject.class),
            money,
            money,
            money,
            Arbitraries.of(pack.manifest().declared("causes")).list().uniqueElements(),
            Arbitraries.of("LOGISTICS", "SALES").injectNull(0.3),
            Arbitraries.of("CN", "HK", "DE").injectNull(0.2),
            Arbitraries.integers().between(0, 40_000_000))
        .as(
            (subject, amount, loss, claim, causes, department, country, second) ->
                Complaint.of("K1", subject)
                    .amount(amount)
                    .loss(loss)
                    .claim(claim)
                    .causes(causes)
                    .responsibleDepartment(department)
                    .shipToCountry(country)
                    .acceptedAt(FIRST.plusSeconds(second))
                    .build());
  }
}
