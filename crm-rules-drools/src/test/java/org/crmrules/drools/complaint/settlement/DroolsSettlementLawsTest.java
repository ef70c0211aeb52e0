package org.crmrules.drools.complaint.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.settlement.CostAllocation;
import org.crmrules.settlement.CostAllocation.Part;
import org.crmrules.settlement.CostItem;
import org.crmrules.settlement.CostShare;
import org.crmrules.settlement.Lapse;
import org.crmrules.settlement.MonthlyTasks;
import org.crmrules.settlement.PenaltyProposals.Proposal;
import org.crmrules.settlement.ReturnDecision.Posted;
import org.crmrules.settlement.ReturnedGoods;
import org.crmrules.settlement.SharedCost;
import org.crmrules.settlement.StaffBonus;

class DroolsSettlementLawsTest {

  private static final Instant CLOSED = Instant.parse("2026-03-10T02:00:00Z");
  private static final Instant NOW = Instant.parse("2026-03-12T02:00:00Z");
  private static final int CENTS = 2;

  private final RunningPack pack = RealPacks.shipped("complaint-manufacturing");
  private final RunningPack furniture = RealPacks.shipped("complaint-furniture");

  @Property(tries = 300)
  void nothingAboveTheApprovedQuantityAndItsToleranceIsEverPosted(
      @ForAll @IntRange(max = 300) int approved,
      @ForAll @IntRange(max = 400) int actual,
      @ForAll @IntRange(min = -1, max = 30) int percent) {
    BigDecimal posted = posted(approved, actual, percent);
    // In hundredths, so that no fraction is needed.
    boolean tolerated = 100L * actual <= (long) approved * (100 + Math.max(0, percent));

    assertThat(posted != null).isEqualTo(tolerated);
    if (tolerated) {
      assertThat(posted).isEqualByComparingTo(BigDecimal.valueOf(actual));
    }
  }

  @Property(tries = 300)
  void moreComingBackIsNeverPostedAsLessUntilItIsBlocked(
      @ForAll @IntRange(max = 300) int approved,
      @ForAll @IntRange(max = 400) int actual,
      @ForAll @IntRange(max = 50) int more,
      @ForAll @IntRange(min = -1, max = 30) int percent) {
    BigDecimal larger = posted(approved, actual + more, percent);

    if (larger != null) {
      assertThat(posted(approved, actual, percent)).isNotNull().isLessThanOrEqualTo(larger);
    }
  }

  @Property(tries = 500)
  void whatIsPostedIsWhatWasCountedOnceSomebodyWasAsked(
      @ForAll @IntRange(max = 300) int approved,
      @ForAll @IntRange(max = 400) int byTheForm,
      @ForAll @IntRange(min = -1, max = 400) int counted,
      @ForAll boolean confirmed,
      @ForAll @IntRange(min = -1, max = 30) int percent) {
    BigDecimal posted = posted(approved, byTheForm, counted, confirmed, percent);

    assertThat(posted == null ? null : posted.intValueExact())
        .isEqualTo(byHand(approved, byTheForm, counted, confirmed, percent));
  }

  /** C-50 by hand: ask first, then the count is what came back, and it meets the tolerance. */
  private static Integer byHand(
      int approved, int byTheForm, int counted, boolean confirmed, int percent) {
    boolean wasCounted = counted >= 0;
    if (confirmed && !wasCounted || !confirmed && wasCounted && counted != byTheForm) {
      return null;
    }
    int cameBack = confirmed ? counted : byTheForm;
    boolean tolerated = 100L * cameBack <= (long) approved * (100 + Math.max(0, percent));
    return tolerated ? cameBack : null;
  }

  private BigDecimal posted(int approved, int actual, int percent) {
    return posted(approved, actual, -1, false, percent);
  }

  /**
   * What is posted, null if nothing is.
   *
   * @param counted -1 if nobody counted
   * @param percent -1 is a customer who noted no ratio
   */
  private BigDecimal posted(int approved, int actual, int counted, boolean confirmed, int percent) {
    Complaint complaint =
        Complaint.of("K1", ComplaintSubject.QUALITY)
            .amount(BigDecimal.TEN)
            .acceptedAt(CLOSED.minusSeconds(1))
            .signedOffAt(CLOSED)
            .build();
    ReturnedGoods goods =
        ReturnedGoods.of()
            .approvedQuantity(BigDecimal.valueOf(approved))
            .actualQuantity(BigDecimal.valueOf(actual))
            .receivedQuantity(counted < 0 ? null : BigDecimal.valueOf(counted))
            .differenceConfirmed(confirmed)
            .toleranceRatio(percent < 0 ? null : BigDecimal.valueOf(percent, CENTS))
            .build();
    return new DroolsSettlements(pack).postReturn(complaint, goods, NOW).outcome()
            instanceof Posted done
        ? done.quantity()
        : null;
  }

  @Property(tries = 500)
  void thePartsOfACostAreTheWholeCostToTheCent(
      @ForAll @LongRange(max = 100_000_000) long cents, @ForAll("shares") List<CostShare> shares) {
    SharedCost cost = cost(cents, shares);
    CostAllocation split = new DroolsSettlements(pack).allocateCost(cost, NOW);

    assertThat(split.parts().stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(BigDecimal.valueOf(cents, CENTS));
    assertThat(split.parts()).allSatisfy(part -> assertThat(part.amount()).isNotNegative());
    Map<String, BigDecimal> exact = new HashMap<>();
    shares.forEach(s -> exact.put(s.party(), s.ratio().multiply(split.total())));
    // Half a cent for each part, and for the one with the remainder half a cent of every other.
    BigDecimal most = new BigDecimal("0.005").multiply(BigDecimal.valueOf(shares.size()));
    assertThat(split.parts())
        .allSatisfy(
            part ->
                assertThat(part.amount().subtract(exact.get(part.party())).abs())
                    .isLessThanOrEqualTo(most));
  }

  @Property(tries = 200)
  void theOrderOfTheSharesDoesNotMatter(
      @ForAll @LongRange(max = 100_000) long cents,
      @ForAll("shares") List<CostShare> shares,
      @ForAll Random random) {
    List<CostShare> shuffled = new ArrayList<>(shares);
    Collections.shuffle(shuffled, random);

    assertThat(new DroolsSettlements(pack).allocateCost(cost(cents, shuffled), NOW).parts())
        .isEqualTo(new DroolsSettlements(pack).allocateCost(cost(cents, shares), NOW).parts());
  }

  private static SharedCost cost(long cents, List<CostShare> shares) {
    return SharedCost.of("K1")
        .items(List.of(CostItem.of("REWORK", BigDecimal.valueOf(cents, CENTS)).build()))
        .shares(shares)
        .build();
  }

  @Property(tries = 300)
  void whatIsReportedTwiceCostsNothingMoreAndAnotherLapseNeverLess(
      @ForAll("lapses") List<Lapse> lapses, @ForAll("lapse") Lapse another, @ForAll Random random) {
    List<Lapse> twice = new ArrayList<>(lapses);
    twice.addAll(lapses);
    Collections.shuffle(twice, random);
    List<Lapse> more = new ArrayList<>(lapses);
    more.add(another);
    Map<String, BigDecimal> once = proposed(lapses);
    Map<String, BigDecimal> then = proposed(more);

    assertThat(proposed(twice)).isEqualTo(once);
    once.forEach((person, yuan) -> assertThat(then.get(person)).isGreaterThanOrEqualTo(yuan));
  }

  private Map<String, BigDecimal> proposed(List<Lapse> lapses) {
    Map<String, BigDecimal> proposed = new HashMap<>();
    new DroolsSettlements(furniture)
        .proposePenalties(lapses, List.of(), NOW)
        .proposals()
        .forEach(p -> proposed.put(p.person(), p.amount()));
    return proposed;
  }

  @Property(tries = 300)
  void ofABonusAtMostHalfIsTakenAndTheRestIsCarriedOver(
      @ForAll @LongRange(max = 200_000) long bonus,
      @ForAll @LongRange(min = 1, max = 200_000) long fine) {
    Lapse lapse = Lapse.of("SALES", "P1", "E1").stated(BigDecimal.valueOf(fine, CENTS)).build();
    StaffBonus month = StaffBonus.of("P1", BigDecimal.valueOf(bonus, CENTS)).build();
    Proposal proposal =
        new DroolsSettlements(pack)
            .proposePenalties(List.of(lapse), List.of(month), NOW)
            .proposals()
            .get(0);

    assertThat(proposal.thisMonth().add(proposal.carriedOver()))
        .isEqualByComparingTo(BigDecimal.valueOf(fine, CENTS));
    assertThat(proposal.thisMonth())
        .isEqualByComparingTo(BigDecimal.valueOf(Math.min(fine, bonus / 2), CENTS));
  }

  @Property(tries = 300)
  void everyCaseIsInTheBatchOfOneMonth(@ForAll @IntRange(max = 100_000_000) int seconds) {
    Instant closedAt = Instant.parse("2026-02-01T00:00:00Z").plusSeconds(seconds);
    ZoneId zone = pack.manifest().zone();
    List<Boolean> included =
        IntStream.rangeClosed(0, 2)
            .mapToObj(
                months -> {
                  Instant asked = closedAt.atZone(zone).plusMonths(months).toInstant();
                  MonthlyTasks jobs = new DroolsSettlements(pack).monthlyTasks(asked);
                  return jobs.includes(closedAt);
                })
            .toList();

    assertThat(included).containsExactly(false, true, false);
  }

  @Provide
  Arbitrary<List<CostShare>> shares() {
    List<String> parties = pack.manifest().declared("parties");
    return Arbitraries.integers()
        .between(0, 10_000)
        .list()
        .ofMinSize(0)
        .ofMaxSize(parties.size() - 1)
        .map(
            cuts -> {
              List<Integer> sorted = new ArrayList<>(cuts);
              sorted.add(0);
              sorted.add(10_000);
              Collections.sort(sorted);
              List<CostShare> shares = new ArrayList<>();
              for (int i = 1; i < sorted.size(); i++) {
                int width = sorted.get(i) - sorted.get(i - 1);
                shares.add(CostShare.of(parties.get(i - 1), BigDecimal.valueOf(width, 4)).build());
              }
              return shares;
            });
  }

  @Provide
  Arbitrary<Lapse> lapse() {
    return Combinators.combine(
            Arbitraries.of(furniture.manifest().declared("lapses")),
            Arbitraries.of("P1", "P2"),
            Arbitraries.of("E1", "E2", "E3"),
            Arbitraries.of(true, false))
        .as(
            (kind, person, event, caused) ->
                Lapse.of(kind, person, event).causedComplaint(caused).build());
  }

  @Provide
  Arbitrary<List<Lapse>> lapses() {
    return lapse().list().ofMinSize(1).ofMaxSize(6);
  }
}
