package org.crmrules.testkit;

import java.time.Instant;
import java.time.ZoneId;
import org.crmrules.CrmRules;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.grading.GradingService;
import org.crmrules.pool.PoolService;
import org.crmrules.settlement.SettlementService;
import org.crmrules.supplier.SupplierService;
import org.crmrules.testkit.law.AssignmentLaws;
import org.crmrules.testkit.law.ClaimLaws;
import org.crmrules.testkit.law.ClockLaws;
import org.crmrules.testkit.law.ClockWalk;
import org.crmrules.testkit.law.GradingLaws;
import org.crmrules.testkit.law.PackLaws;
import org.crmrules.testkit.law.QualificationLaws;
import org.crmrules.testkit.law.RatingLaws;
import org.crmrules.testkit.law.ReadingLaws;
import org.crmrules.testkit.law.RecallLaws;
import org.crmrules.testkit.law.RoutingLaws;
import org.crmrules.testkit.law.SettlementLaws;

/**
 * The laws of each domain, as plain functions that throw {@link BrokenLawError}: they need neither
 * JUnit nor jqwik. Each can be asked by itself, and all of a domain with {@code holdFor}. They know
 * the services alone, so they hold of any policy; what only some policies promise has to be named.
 */
public final class Laws {

  private Laws() {}

  /** The laws of grading customers, each by itself or ranked among each other. */
  public static GradingLaws grading(GradingService grading, Instant asOf) {
    return new GradingLaws(grading, asOf);
  }

  /** The laws of giving out the customers of a pool. */
  public static AssignmentLaws assignment(PoolService pool, Instant now) {
    return new AssignmentLaws(pool, now);
  }

  /** The laws of claiming customers of a pool, one by one. */
  public static ClaimLaws claim(PoolService pool, Instant now) {
    return new ClaimLaws(pool, now);
  }

  /**
   * The laws of warnings and recalls.
   *
   * @param zone of the pack: in which days begin and end
   */
  public static RecallLaws recall(PoolService pool, ZoneId zone, Instant now) {
    return new RecallLaws(pool, zone, now);
  }

  /** The laws of every pack, for questions of any kind. */
  public static PackLaws pack(CrmRules rules, String pack) {
    return new PackLaws(rules, pack);
  }

  /**
   * The laws of the clocks and duties of a complaint.
   *
   * @param rules in which the pack and its calendar are found
   */
  public static ClockLaws clock(CrmRules rules, ComplaintService complaints) {
    return new ClockLaws(complaints, new ClockWalk(rules));
  }

  /** The laws of the way that a complaint goes. */
  public static RoutingLaws routing(ComplaintService complaints, Instant now) {
    return new RoutingLaws(complaints, now);
  }

  /** The laws of money after a complaint, to the cent. */
  public static SettlementLaws settlement(SettlementService settlements, Instant now) {
    return new SettlementLaws(settlements, now);
  }

  /**
   * The laws of the rating of a supplier.
   *
   * @param rules in which the pack is found
   */
  public static RatingLaws rating(CrmRules rules, SupplierService suppliers, Instant now) {
    return new RatingLaws(rules, suppliers, now);
  }

  /**
   * The laws of the way of a supplier onto the list.
   *
   * @param zone of the pack, in which its days begin and end
   */
  public static QualificationLaws qualification(SupplierService suppliers, ZoneId zone) {
    return new QualificationLaws(suppliers, zone);
  }

  /** That reasons name the rules whose text holds of the facts, read word by word. */
  public static ReadingLaws reading(CrmRules rules) {
    return new ReadingLaws(rules);
  }
}
