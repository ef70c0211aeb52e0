package org.crmrules.testkit.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.crmrules.PolicyRef;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.AssignmentPlan.Assignment;
import org.crmrules.pool.AssignmentPlan.Load;
import org.crmrules.pool.CustomerDemand;
import org.crmrules.pool.FairnessCertificate;
import org.crmrules.pool.Need;

/** Small plans, written down by hand. */
final class Plans {

  private Plans() {}

  static CustomerDemand demand(String id, int weight, String value) {
    return new CustomerDemand(
        id, weight, value == null ? null : new BigDecimal(value), Need.NONE, null);
  }

  static CustomerDemand in(String region, String id) {
    return new CustomerDemand(id, 1, null, new Need(Set.of(region), Set.of(), Set.of()), null);
  }

  /** Somebody of this capacity who holds nothing before. */
  static Load load(String id, String capacity, Integer room, String after, int customers) {
    return new Load(
        id,
        BigDecimal.ZERO,
        new BigDecimal(after),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        new BigDecimal(capacity),
        customers,
        room,
        List.of("NORTH"),
        List.of(),
        BigDecimal.ZERO,
        List.of());
  }

  static Assignment given(CustomerDemand demand, String to) {
    return new Assignment(demand, to, List.of());
  }

  static AssignmentPlan plan(List<Assignment> given, List<Load> loads) {
    return new AssignmentPlan(
        given,
        List.of(),
        loads,
        new FairnessCertificate(List.of(), List.of(), 0),
        new PolicyRef("p", "1.0.0", "d"),
        Instant.parse("2026-03-02T00:00:00Z"));
  }
}
