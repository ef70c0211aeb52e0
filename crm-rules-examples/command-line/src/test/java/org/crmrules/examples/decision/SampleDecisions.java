package org.crmrules.examples.decision;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.complaint.ComplaintClock.Chain;
import org.crmrules.complaint.ComplaintClock.StepClock;
import org.crmrules.complaint.Priority;
import org.crmrules.complaint.RoutingDecision;
import org.crmrules.complaint.Severity;
import org.crmrules.grading.GradeOutcome;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.ServicePlan;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.ClaimDecision;
import org.crmrules.pool.CustomerDemand;
import org.crmrules.pool.Duplicate;
import org.crmrules.pool.FairnessCertificate;
import org.crmrules.pool.Need;
import org.crmrules.pool.Obstacle;
import org.crmrules.pool.PoolStatus;
import org.crmrules.pool.ProtectionDecision;
import org.crmrules.pool.ProtectionStatus;
import org.crmrules.supplier.RatingOutcome;
import org.crmrules.supplier.SupplierRating;
import org.crmrules.time.CalendarRef;
import org.crmrules.time.ClockReading;
import org.crmrules.time.ClockStatus;
import org.crmrules.time.CountedInterval;
import org.crmrules.time.Due;
import org.crmrules.time.IntervalCause;
import org.crmrules.time.LimitUnit;
import org.crmrules.time.TimeLimit;

/** Decisions as an engine could make them. */
public final class SampleDecisions {

  static final PolicyRef POLICY = new PolicyRef("customer-amount", "1.0.0", "9f2c".repeat(16));
  static final Instant AS_OF = Instant.parse("2026-03-01T16:00:00Z");

  private SampleDecisions() {}

  public static GradingDecision graded(String customer, String level) {
    return new GradingDecision(
        customer,
        new GradeOutcome.Graded(level),
        List.of(),
        plan(List.of("SERVICE_TEAM"), 1),
        null,
        List.of(),
        null,
        List.of(),
        List.of(large(), passedOver()),
        POLICY,
        AS_OF);
  }

  private static ServicePlan plan(List<String> services, Integer respondWithinWorkingDays) {
    return new ServicePlan(
        services,
        null,
        respondWithinWorkingDays,
        null,
        null,
        List.of(),
        null,
        Map.of(),
        List.of(),
        List.of());
  }

  static GradingDecision ungraded() {
    return new GradingDecision(
        "C-7",
        new GradeOutcome.Ungraded(List.of("amountLast12Months")),
        List.of(),
        plan(List.of(), null),
        null,
        List.of(),
        null,
        List.of(),
        List.of(),
        POLICY,
        AS_OF);
  }

  static RoutingDecision route() {
    return new RoutingDecision(
        "K-1",
        "COMPLAINT_FORM",
        "QUALITY",
        Severity.MAJOR,
        Priority.URGENT,
        List.of("QUALITY_MANAGEMENT", "MANUFACTURING"),
        List.of("REGISTER", "DECISION"),
        "GENERAL_MANAGER",
        List.of(large()),
        POLICY,
        AS_OF);
  }

  static ComplaintClock clock() {
    OffsetDateTime start = OffsetDateTime.parse("2026-03-02T16:40:00+08:00");
    Due due = new Due(LocalDate.of(2026, 3, 17), OffsetDateTime.parse("2026-03-18T00:00:00+08:00"));
    return new ComplaintClock(
        "K-1",
        reading(
            15,
            due,
            List.of(
                new CountedInterval(
                    start, start.plusHours(2), IntervalCause.PAUSED, "AWAITING_CUSTOMER"))),
        List.of(new StepClock("REGISTER", reading(1, due, List.of()), true)),
        null,
        new Chain(List.of("K-1"), 0, Duration.ofHours(2)),
        new CalendarRef("company", "9f2c".repeat(16)),
        List.of(),
        POLICY,
        AS_OF);
  }

  private static ClockReading reading(int days, Due due, List<CountedInterval> intervals) {
    return new ClockReading(
        ClockStatus.RUNNING,
        new TimeLimit(days, LimitUnit.NATURAL_DAYS),
        due,
        null,
        new BigDecimal("0.2500"),
        false,
        intervals);
  }

  public static SupplierRating rating(RatingOutcome outcome) {
    return new SupplierRating(
        "S-1",
        LocalDate.of(2025, 1, 1),
        LocalDate.of(2025, 12, 31),
        outcome,
        true,
        new BigDecimal("-2.50"),
        List.of("WARN"),
        30,
        List.of("BUSINESS_LICENCE"),
        List.of(large()),
        POLICY,
        AS_OF);
  }

  static AssignmentPlan plan() {
    return new AssignmentPlan(
        List.of(
            new AssignmentPlan.Assignment(
                new CustomerDemand("P-1", 5, null, Need.NONE, null), "Wang", List.of(large()))),
        List.of(
            new AssignmentPlan.Unassigned(
                "P-2", PoolStatus.HELD_BACK, List.of("KEY_ACCOUNT"), null, List.of(passedOver()))),
        List.of(
            new AssignmentPlan.Load(
                "Wang",
                new BigDecimal("10"),
                new BigDecimal("15"),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                new BigDecimal("1.5"),
                1,
                null,
                List.of("EAST"),
                List.of(),
                BigDecimal.ZERO,
                List.of())),
        FairnessCertificate.EMPTY,
        POLICY,
        AS_OF);
  }

  private static Reason large() {
    Map<String, Object> because = new LinkedHashMap<>();
    because.put("amountLast12Months", new BigDecimal("1280000.50"));
    because.put("ordersLast12Months", 14);
    because.put("keyAccount", true);
    because.put("grade", null);
    because.put("regions", List.of("EAST"));
    return new Reason(
        "G-017",
        List.of("G-17"),
        "近十二个月采购额不低于 1,000,000 元",
        "12-month purchases of at least CNY 1,000,000",
        because,
        List.of("atLeast A"),
        true);
  }

  private static Reason passedOver() {
    return new Reason(
        "G-018",
        List.of("own"),
        "不低于 200,000 元",
        "at least CNY 200,000",
        Map.of(),
        List.of("atLeast B"),
        false);
  }

  static ProtectionDecision recall() {
    return new ProtectionDecision(
        "P-1",
        ProtectionStatus.WARN,
        LocalDate.of(2026, 3, 3),
        LocalDate.of(2026, 3, 2),
        LocalDate.of(2026, 3, 6),
        List.of(),
        List.of("FIRST_CONTACT_OVERDUE"),
        List.of(),
        List.of(new Duplicate("P-2", "Wang")),
        List.of(large()),
        POLICY,
        AS_OF);
  }

  static ClaimDecision claim() {
    return new ClaimDecision(
        "P-1",
        "Wang",
        List.of(new Obstacle(Obstacle.Kind.REGION, List.of("EAST"))),
        List.of("P-2"),
        3,
        100,
        null,
        List.of(large()),
        POLICY,
        AS_OF);
  }
}
