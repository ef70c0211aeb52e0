package org.crmrules.testkit.law;

import static org.crmrules.testkit.BrokenLawError.unless;
import static org.crmrules.testkit.BrokenLawError.unlessEqual;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolService;
import org.crmrules.pool.ProtectionDecision;
import org.crmrules.pool.ProtectionStatus;
import org.crmrules.pool.SameCustomers;
import org.crmrules.testkit.BrokenLawError;
import org.crmrules.testkit.fact.Records;
import org.crmrules.testkit.model.DayByDayRecall;

/**
 * What {@link PoolService#protection} and {@link PoolService#forecastRecalls} promise, whatever the
 * policy is. Thread-safe: immutable.
 *
 * @param pool what is asked
 * @param zone of the pack: in which days begin and end
 * @param now as of when
 */
public record RecallLaws(PoolService pool, ZoneId zone, Instant now) {

  /** Forecasts that reach further are not walked to their end. */
  private static final int MOST_DAYS = 400;

  /** How far nobody is recalled of whom it is foretold that it never comes. */
  private static final int NEVER = 10;

  /**
   * All of them.
   *
   * @param onFile all customers on file, of which some may be the same
   * @param gaps after how many days, each at least 1, the host asks again, if it asks seldom
   */
  public void holdFor(Collection<PoolCustomer> onFile, List<Integer> gaps) {
    theForecastComesTrue(onFile);
    onlyTheSameCustomerMatters(onFile);
    oneOwnershipEndsOnOneDay(onFile);
    for (PoolCustomer customer : onFile) {
      nobodyUnwarned(customer, gaps);
      aFollowUpNeverHurts(customer, today());
    }
  }

  /**
   * Whoever asks every day and warns when told to finds each recall on the day that was foretold;
   * and the forecast of a day names those, and no others, who lose a customer on it.
   */
  public void theForecastComesTrue(Collection<PoolCustomer> onFile) {
    List<ProtectionDecision> foretold = ask(onFile, onFile);
    long furthest =
        foretold.stream()
            .filter(decision -> decision.recallOn() != null)
            .mapToLong(decision -> today().until(decision.recallOn(), ChronoUnit.DAYS) + 1)
            .max()
            .orElse(NEVER);
    int days = (int) Math.min(MOST_DAYS, Math.max(NEVER, furthest));
    Map<String, LocalDate> lost = DayByDayRecall.lost(pool, zone, now, onFile, days);
    LocalDate last = today().plusDays(days - 1L);
    for (ProtectionDecision decision : foretold) {
      LocalDate day = decision.recallOn();
      LocalDate expected = day == null || day.isAfter(last) ? null : latest(day, today());
      unlessEqual(
          expected,
          lost.get(decision.customerId()),
          "A recall comes on the day that was foretold.",
          onFile,
          decision);
    }
    for (LocalDate day : Set.copyOf(lost.values())) {
      if (day.isAfter(today())) {
        unlessEqual(
            ids(lost, day),
            pool.forecastRecalls(onFile, day, now).stream()
                .map(ProtectionDecision::customerId)
                .collect(Collectors.toSet()),
            "The forecast of a day names who loses a customer on it.",
            onFile,
            day);
      }
    }
  }

  /** The order of what is on file does not matter, nor does what is not the same customer. */
  public void onlyTheSameCustomerMatters(Collection<PoolCustomer> onFile) {
    SameCustomers same = SameCustomers.of(onFile);
    for (PoolCustomer customer : onFile) {
      ProtectionDecision decision = pool.protection(customer, same.others(customer), now);
      for (Collection<PoolCustomer> others : List.of(onFile, Orders.turned(onFile))) {
        unlessEqual(
            butForReasons(decision),
            butForReasons(pool.protection(customer, others, now)),
            "Only records of the same customer matter to an owner, in any order.",
            customer,
            others);
      }
    }
  }

  /** Records of one customer with one owner end on one day. */
  public void oneOwnershipEndsOnOneDay(Collection<PoolCustomer> onFile) {
    SameCustomers same = SameCustomers.of(onFile);
    for (PoolCustomer customer : onFile) {
      ProtectionDecision decision = pool.protection(customer, onFile, now);
      for (PoolCustomer other : same.others(customer)) {
        ProtectionDecision of = pool.protection(other, onFile, now);
        if (decision.status() != ProtectionStatus.IN_POOL
            && of.status() != ProtectionStatus.IN_POOL
            && customer.ownerId().equals(other.ownerId())) {
          unlessEqual(
              decision.recallOn(),
              of.recallOn(),
              "Records of one customer with one owner end on one day.",
              onFile,
              decision,
              of);
        }
      }
    }
  }

  /**
   * Nobody loses a customer who was not warned, nor before the day that was told with the last
   * warning; however seldom the host asks.
   */
  public void nobodyUnwarned(PoolCustomer customer, List<Integer> gaps) {
    PoolCustomer then = customer;
    LocalDate day = today();
    LocalDate told = null;
    for (int gap : gaps) {
      ProtectionDecision decision = pool.protection(then, at(day));
      if (decision.status() == ProtectionStatus.RECALL) {
        PoolCustomer lost = then;
        LocalDate on = day;
        LocalDate earliest = told;
        unless(
            lost.warnedOn() != null
                && lost.warnedOn().isBefore(on)
                && (earliest == null || !on.isBefore(earliest)),
            "Nobody loses a customer without a warning in time.",
            () -> BrokenLawError.about(lost) + "on " + on + ", told " + earliest + "\n" + decision);
      }
      if (decision.status() == ProtectionStatus.WARN) {
        then = then.toBuilder().warnedOn(day).build();
        told = decision.recallOn();
      }
      day = day.plusDays(gap);
    }
  }

  /** Who follows a customer up keeps it at least as long as who does not. */
  public void aFollowUpNeverHurts(PoolCustomer customer, LocalDate followUp) {
    PoolCustomer followed =
        customer.toBuilder()
            .lastFollowUpOn(
                customer.lastFollowUpOn() == null
                    ? followUp
                    : latest(customer.lastFollowUpOn(), followUp))
            .build();
    ProtectionDecision before = pool.protection(customer, now);
    ProtectionDecision after = pool.protection(followed, now);
    String law = "A follow-up never brings the end of an ownership nearer.";
    unless(
        !isBefore(after.protectedUntil(), before.protectedUntil())
            && !isBefore(after.recallOn(), before.recallOn())
            && (after.status() != ProtectionStatus.RECALL
                || before.status() == ProtectionStatus.RECALL),
        law,
        () -> BrokenLawError.about(customer, followed) + before + "\n" + after);
  }

  private List<ProtectionDecision> ask(
      Collection<PoolCustomer> customers, Collection<PoolCustomer> onFile) {
    return customers.stream().map(customer -> pool.protection(customer, onFile, now)).toList();
  }

  private LocalDate today() {
    return now.atZone(zone).toLocalDate();
  }

  private Instant at(LocalDate day) {
    return day.atTime(now.atZone(zone).toLocalTime()).atZone(zone).toInstant();
  }

  private static boolean isBefore(LocalDate one, LocalDate other) {
    return one != null && other != null && one.isBefore(other);
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static Set<String> ids(Map<String, LocalDate> lost, LocalDate day) {
    return lost.entrySet().stream()
        .filter(one -> one.getValue().equals(day))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static ProtectionDecision butForReasons(ProtectionDecision d) {
    return Records.with(d, "reasons", List.of());
  }
}
