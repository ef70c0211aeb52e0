package org.crmrules.drools.kit;

import static org.crmrules.drools.kit.Lying.isFoundOut;
import static org.crmrules.drools.kit.PoolCases.NOW;
import static org.crmrules.drools.kit.PoolCases.TODAY;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.pool.DroolsPool;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolService;
import org.crmrules.pool.ProtectionDecision;
import org.crmrules.pool.ProtectionStatus;
import org.crmrules.testkit.Laws;
import org.crmrules.testkit.fact.Records;
import org.crmrules.testkit.law.RecallLaws;

/** The laws of recalls hold of the pool that we ship, and find out each lie. */
class LawsOfRecallTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final PoolCustomer OWNED =
      PoolCustomer.of("K1").ownerId("S1").ownedSince(TODAY.minusDays(25)).build();

  private final PoolService pool =
      new DroolsPool(RealPacks.versions(RealPacks.shipped("customer-pool")));

  @Property(tries = 60)
  void theLawsHoldOfTheShippedPool(
      @ForAll("onFile") List<PoolCustomer> onFile,
      @ForAll @Size(max = 10) List<@IntRange(min = 1, max = 20) Integer> gaps) {
    Laws.recall(pool, ZONE, NOW).holdFor(onFile, gaps);
  }

  @Example
  void aRecallOnAnotherDayThanWasForetoldIsFoundOut() {
    isFoundOut(
        () ->
            lying((decision, about) -> with(decision, decision.status(), later(decision)))
                .theForecastComesTrue(List.of(OWNED)),
        "A recall comes on the day that was foretold.");
  }

  @Example
  void aForecastThatKeepsSilentOfSomebodyIsFoundOut() {
    PoolService silent =
        Lying.about(PoolService.class, pool, "forecastRecalls", (all, about) -> List.of());

    isFoundOut(
        () -> Laws.recall(silent, ZONE, NOW).theForecastComesTrue(List.of(OWNED)),
        "The forecast of a day names who loses a customer on it.");
  }

  @Example
  void aRecallWithoutAWarningIsFoundOut() {
    isFoundOut(
        () ->
            lying(
                    (decision, about) ->
                        with(
                            decision,
                            decision.status() == ProtectionStatus.WARN
                                ? ProtectionStatus.RECALL
                                : decision.status(),
                            decision.recallOn()))
                .nobodyUnwarned(OWNED, List.of(1, 1, 1, 1, 1, 1)),
        "Nobody loses a customer without a warning in time.");
  }

  @Example
  void whoLosesACustomerByAFollowUpIsFoundOut() {
    isFoundOut(
        () ->
            lying(
                    (decision, about) ->
                        ((PoolCustomer) about.get(0)).lastFollowUpOn() == null
                            ? decision
                            : with(decision, decision.status(), TODAY))
                .aFollowUpNeverHurts(OWNED, TODAY),
        "A follow-up never brings the end of an ownership nearer.");
  }

  @Example
  void recordsOfOneOwnershipThatEndOnTwoDaysAreFoundOut() {
    PoolCustomer one = OWNED.toBuilder().creditCode("91110108MA01ABCD2E").build();
    PoolCustomer other = one.toBuilder().id("K2").build();

    isFoundOut(
        () ->
            lying(
                    (decision, about) ->
                        decision.customerId().equals("K2")
                            ? with(decision, decision.status(), later(decision))
                            : decision)
                .oneOwnershipEndsOnOneDay(List.of(one, other)),
        "Records of one customer with one owner end on one day.");
  }

  @Example
  void whoLooksAtAnotherCustomerIsFoundOut() {
    PoolCustomer other = PoolCustomer.of("K2").ownerId("S1").ownedSince(TODAY).build();

    isFoundOut(
        () ->
            lying(
                    (decision, about) ->
                        ((List<?>) about.get(1)).contains(other)
                            ? with(decision, decision.status(), later(decision))
                            : decision)
                .onlyTheSameCustomerMatters(List.of(OWNED, other)),
        "Only records of the same customer matter to an owner, in any order.");
  }

  private RecallLaws lying(BiFunction<ProtectionDecision, List<Object>, ProtectionDecision> lie) {
    return Laws.recall(
        Lying.<PoolService, ProtectionDecision>about(
            PoolService.class, pool, "protection", lie::apply),
        ZONE,
        NOW);
  }

  private static LocalDate later(ProtectionDecision decision) {
    return decision.recallOn().plusDays(1);
  }

  private static ProtectionDecision with(
      ProtectionDecision decision, ProtectionStatus status, LocalDate recallOn) {
    return Records.with(Records.with(decision, "status", status), "recallOn", recallOn);
  }

  @Provide
  Arbitrary<List<PoolCustomer>> onFile() {
    Arbitrary<Integer> ago = Arbitraries.of(0, 3, 27, 28, 29, 30, 31, 100, 177, 180, 181);
    return Combinators.combine(
            Arbitraries.integers().between(1, 9),
            Arbitraries.of("91110108MA01ABCD2E", "91110108MA01XYZW2E").injectNull(0.4),
            Arbitraries.of("S1", "S1", "S2").injectNull(0.1),
            Arbitraries.integers().between(0, 12),
            ago.map(TODAY::minusDays).injectNull(0.1),
            ago.map(TODAY::minusDays).injectNull(0.3),
            ago.map(TODAY::minusDays).injectNull(0.5),
            Arbitraries.integers().between(0, 5).map(TODAY::minusDays).injectNull(0.5))
        .as(
            (id, code, owner, flaw, owned, followUp, order, warned) ->
                PoolCustomer.of("K" + id)
                    .creditCode(code)
                    .ownerId(owner)
                    .keyAccount(flaw == 0)
                    .openContracts(flaw == 1 ? 1 : 0)
                    .ownerInactive(flaw == 2)
                    .ownedSince(owned)
                    .lastFollowUpOn(followUp)
                    .lastOrderOn(order)
                    .warnedOn(warned)
                    .build())
        .list()
        .uniqueElements(PoolCustomer::id)
        .ofMaxSize(4);
  }
}
