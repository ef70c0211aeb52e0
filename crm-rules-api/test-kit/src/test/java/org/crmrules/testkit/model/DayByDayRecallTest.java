package org.crmrules.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.crmrules.PolicyRef;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolService;
import org.crmrules.pool.ProtectionDecision;
import org.crmrules.pool.ProtectionStatus;
import org.junit.jupiter.api.Test;

/** By a pool that warns from the day after the ownership began, and recalls two days later. */
class DayByDayRecallTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  /** A minute before midnight in Shanghai: the day is that of the zone. */
  private static final Instant NOW = Instant.parse("2026-03-02T15:59:00Z");

  @Test
  void warningsAreWrittenDownOnTheDayAndTheFirstDayWithoutAnOwnerIsTold() {
    PoolCustomer owned = PoolCustomer.of("K1").ownerId("S1").ownedSince(TODAY).build();
    PoolCustomer warned = owned.toBuilder().id("K2").warnedOn(TODAY.minusDays(1)).build();

    assertThat(DayByDayRecall.lost(pool(), ZONE, NOW, List.of(owned, warned), 6))
        .isEqualTo(Map.of("K1", TODAY.plusDays(3), "K2", TODAY.plusDays(1)));
    assertThat(DayByDayRecall.lost(pool(), ZONE, NOW, List.of(owned), 3)).isEmpty();
  }

  private static PoolService pool() {
    return (PoolService)
        Proxy.newProxyInstance(
            PoolService.class.getClassLoader(),
            new Class<?>[] {PoolService.class},
            (proxy, method, asked) -> decision((PoolCustomer) asked[0], (Instant) asked[2]));
  }

  private static ProtectionDecision decision(PoolCustomer customer, Instant asOf) {
    LocalDate day = asOf.atZone(ZONE).toLocalDate();
    ProtectionStatus status = ProtectionStatus.KEEP;
    if (customer.warnedOn() == null) {
      status = day.isAfter(customer.ownedSince()) ? ProtectionStatus.WARN : status;
    } else if (!day.isBefore(customer.warnedOn().plusDays(2))) {
      status = ProtectionStatus.RECALL;
    }
    return new ProtectionDecision(
        customer.id(),
        status,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new PolicyRef("p", "1.0.0", "d"),
        asOf);
  }
}
