package org.crmrules.examples.accounts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.complaint.Complaint;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.CustomerRank;
import org.crmrules.grading.GradingDecision;
import org.crmrules.pool.CustomerPlacement;
import org.crmrules.pool.PoolCustomer;

/**
 * Who is a strategic or a key account, as two schemes of grading say, for the pool and for
 * complaints: there it is a fact that the rules are given. No pack asks another; a host does, and
 * keeps what it was told. Thread-safe: immutable.
 */
public final class KeyAccounts {

  private static final String NO_GRADE = GradingDecision.UNGRADED;

  private final Map<String, Boolean> byCustomer;

  private KeyAccounts(Map<String, Boolean> byCustomer) {
    this.byCustomer = byCustomer;
  }

  /**
   * Asks both schemes.
   *
   * @param rules with the packs {@code key-account} and {@code strategic-customer}
   * @param customers all of them, with what the first pack declares
   * @param candidates those of them that management proposes as strategic, with what the second
   *     pack declares; the share of sales that it looks at is what the first one found
   */
  public static KeyAccounts of(
      CrmRules rules,
      List<CustomerProfile> customers,
      List<CustomerProfile> candidates,
      Instant asOf) {
    Map<String, Boolean> found = new HashMap<>();
    Map<String, GradingDecision> tiers = new HashMap<>();
    for (GradingDecision tier : rules.grading("key-account").rank(customers, asOf).customers()) {
      found.put(tier.customerId(), isKeyAccount(tier));
      tiers.put(tier.customerId(), tier);
    }
    for (CustomerProfile candidate : candidates) {
      String id = candidate.id();
      CustomerProfile measured = withShare(candidate, tiers.get(id));
      GradingDecision strategic = rules.grading("strategic-customer").grade(measured, asOf);
      found.put(id, either(found.get(id), isStrategic(strategic)));
    }
    return new KeyAccounts(found);
  }

  /**
   * @param ranked null if the customer is not one of all
   */
  private static CustomerProfile withShare(CustomerProfile customer, GradingDecision ranked) {
    BigDecimal percent =
        Stream.ofNullable(ranked)
            .flatMap(decision -> decision.ranks().stream())
            .filter(rank -> rank.of().equals("SALES"))
            .map(CustomerRank::share)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return percent == null
        ? customer
        : customer.toBuilder().with("salesShare", percent.movePointLeft(2)).build();
  }

  private static Boolean isKeyAccount(GradingDecision tier) {
    if (tier.labels().contains("KEY_ACCOUNT")) {
      return true;
    }
    return tier.grade().equals(NO_GRADE) ? null : Boolean.FALSE;
  }

  private static Boolean isStrategic(GradingDecision strategic) {
    return strategic.grade().equals(NO_GRADE) ? null : strategic.grade().equals("STRATEGIC");
  }

  /** What is unknown to one scheme is unknown, unless the other says yes. */
  private static Boolean either(Boolean one, Boolean other) {
    if (Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other)) {
      return true;
    }
    return one == null || other == null ? null : Boolean.FALSE;
  }

  /** True or false; null if it is unknown, also of a customer that nobody asked about. */
  public Boolean contains(String customerId) {
    return byCustomer.get(customerId);
  }

  /** The customer as the pool is asked about it. */
  public PoolCustomer mark(PoolCustomer customer) {
    return customer.toBuilder().keyAccount(contains(customer.id())).build();
  }

  /** The customer as the department in charge is asked for. */
  public CustomerPlacement mark(CustomerPlacement customer) {
    return customer.toBuilder().keyAccount(contains(customer.customerId())).build();
  }

  /** The complaint of a customer as it is routed. */
  public Complaint mark(Complaint complaint, String customerId) {
    return complaint.toBuilder().keyAccount(contains(customerId)).build();
  }
}
