package org.crmrules.drools.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.ProtectionDecision;
import org.crmrules.pool.ProtectionStatus;

/** P-14 with the numbers of the shipped pack: 30, 30 and 180 days, warned 3 days before. */
class RecallLawsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final int WARNING_DAYS = 3;

  private final RunningPack pack = RealPacks.shipped("customer-pool");

  /** However many days the host's job did not run. */
  @Property(tries = 200)
  void nobodyIsRecalledBeforeTheFullDaysAfterAWarning(
      @ForAll("owned") PoolCustomer customer,
      @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 20) Integer> pauses) {
    PoolCustomer now = customer;
    LocalDate day = TODAY;
    for (int pause : pauses) {
      ProtectionDecision decision = recall(now, day);
      if (decision.status() == ProtectionStatus.RECALL) {
        assertThat(now.warnedOn()).isNotNull();
        assertThat(day).isAfter(now.warnedOn().plusDays(WARNING_DAYS));
      }
      if (decision.status() == ProtectionStatus.WARN) {
        assertThat(decision.warnOn()).isEqualTo(day);
        now = now.toBuilder().warnedOn(day).build();
      }
      day = day.plusDays(pause);
    }
  }

  /**
   * P-04, P-07 and P-14 as one: walked day by day, with follow-ups at most 30 days apart and
   * warnings whenever they are due, from the day it is owned or last ordered.
   */
  @Property(tries = 60)
  void whoeverFollowsUpEveryThirtyDaysKeepsACustomerUntilTheDaysWithoutAnOrderAreOver(
      @ForAll @Size(min = 12, max = 20) List<@IntRange(min = 1, max = 30) Integer> gaps,
      @ForAll @IntRange(min = 0, max = 100) int orderedAfter) {
    Set<LocalDate> followUps = new HashSet<>();
    LocalDate next = TODAY;
    for (int gap : gaps) {
      next = next.plusDays(gap);
      followUps.add(next);
    }
    LocalDate order = orderedAfter == 0 ? null : TODAY.plusDays(orderedAfter);
    PoolCustomer now = PoolCustomer.of("K1").ownerId("S1").ownedSince(TODAY).build();
    LocalDate last = latest(TODAY, order).plusDays(180);
    LocalDate end = next.isBefore(last) ? next : last;
    for (LocalDate day = TODAY; !day.isAfter(end); day = day.plusDays(1)) {
      if (followUps.contains(day)) {
        now = now.toBuilder().lastFollowUpOn(day).build();
      }
      if (day.equals(order)) {
        now = now.toBuilder().lastOrderOn(day).build();
      }
      ProtectionDecision decision = recall(now, day);
      assertThat(decision.status()).isNotEqualTo(ProtectionStatus.RECALL);
      assertThat(decision.overdue()).doesNotContain("FOLLOW_UP_OVERDUE");
      if (decision.status() == ProtectionStatus.WARN) {
        now = now.toBuilder().warnedOn(day).build();
      }
    }
  }

  /** And whoever does not, loses it on the day after, or three days after a late warning. */
  @Property(tries = 60)
  void whoeverLetsThirtyDaysPassLosesTheCustomerOnTheDayAfter(
      @ForAll @IntRange(min = 0, max = 60) int followedUpAfter) {
    LocalDate followUp = TODAY.plusDays(followedUpAfter);
    PoolCustomer now =
        PoolCustomer.of("K1").ownerId("S1").ownedSince(TODAY).lastFollowUpOn(followUp).build();
    LocalDate day = followUp;
    while (recall(now, day).status() != ProtectionStatus.RECALL) {
      if (recall(now, day).status() == ProtectionStatus.WARN) {
        now = now.toBuilder().warnedOn(day).build();
      }
      day = day.plusDays(1);
    }

    assertThat(day).isEqualTo(followUp.plusDays(31));
    assertThat(recall(now, day).overdue()).containsExactly("FOLLOW_UP_OVERDUE");
  }

  @Property(tries = 200)
  void aFollowUpNeverBringsTheEndNearer(
      @ForAll("owned") PoolCustomer customer, @ForAll @IntRange(min = 0, max = 200) int ago) {
    LocalDate followUp = TODAY.minusDays(ago);
    PoolCustomer followed =
        customer.toBuilder().lastFollowUpOn(latest(customer.lastFollowUpOn(), followUp)).build();

    ProtectionDecision before = recall(customer, TODAY);
    ProtectionDecision after = recall(followed, TODAY);

    assertThat(after.protectedUntil()).isAfterOrEqualTo(before.protectedUntil());
    assertThat(after.recallOn()).isAfterOrEqualTo(before.recallOn());
  }

  /** The end of the protection, worked out a second time by asking of each day. */
  @Property(tries = 200)
  void theEndIsTheLastDayThatAnythingProtects(@ForAll("owned") PoolCustomer customer) {
    LocalDate start = latest(customer.ownedSince(), customer.lastOrderOn());
    LocalDate followUp = customer.lastFollowUpOn();
    boolean counts = followUp != null && !followUp.isBefore(customer.ownedSince());
    LocalDate day = start.plusDays(1_000);
    while (!day.equals(start)
        && (day.isAfter(start.plusDays(180))
            || day.isAfter(start.plusDays(30))
                && !(counts && !day.isAfter(followUp.plusDays(30))))) {
      day = day.minusDays(1);
    }

    assertThat(recall(customer, TODAY).protectedUntil()).isEqualTo(day);
  }

  private ProtectionDecision recall(PoolCustomer customer, LocalDate day) {
    return new DroolsPool(pack).protection(customer, List.of(), at(day));
  }

  private static Instant at(LocalDate day) {
    return day.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one == null || other != null && other.isAfter(one) ? other : one;
  }

  @Provide
  Arbitrary<PoolCustomer> owned() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 99),
            Arbitraries.integers().between(0, 220),
            Arbitraries.integers().between(0, 220).injectNull(0.3),
            Arbitraries.integers().between(0, 220).injectNull(0.5),
            Arbitraries.integers().between(0, 12).injectNull(0.4))
        .as(
            (id, owned, followUp, order, warned) ->
                PoolCustomer.of("K" + id)
                    .ownerId("S1")
                    .ownedSince(TODAY.minusDays(owned))
                    .lastFollowUpOn(ago(followUp))
                    .lastOrderOn(ago(order))
                    .warnedOn(ago(warned))
                    .build());
  }

  private static LocalDate ago(Integer days) {
    return days == null ? null : TODAY.minusDays(days);
  }
}
