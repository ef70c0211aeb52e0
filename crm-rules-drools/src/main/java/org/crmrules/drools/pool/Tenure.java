package org.crmrules.drools.pool;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crmrules.drools.runtime.Answer;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pool.Duplicate;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolStatus;
import org.crmrules.pool.RecallDecision;
import org.crmrules.pool.RecallStatus;

/** One ownership by one pack: the rules say how long it lasts, the arithmetic until when. */
final class Tenure {

  private final RunningPack pack;
  private final PoolCustomer customer;
  private final List<Duplicate> duplicates;
  private final LocalDate today;
  private final PoolCollector pool;
  private final ProtectionCollector protection;
  private final Answer answer;

  /**
   * Asks the rules.
   *
   * @param ownership of the record that is asked about
   */
  Tenure(RunningPack pack, Ownership ownership, LocalDate today) {
    this.pack = pack;
    this.customer = ownership.whole(pack);
    this.duplicates =
        ownership.others().stream().map(o -> new Duplicate(o.id(), o.ownerId())).toList();
    this.today = today;
    List<String> causes = pack.manifest().declared("causes");
    this.pool = new PoolCollector(causes);
    this.protection = new ProtectionCollector(causes);
    this.answer = pack.ask(List.of(customer), pool, protection);
    pool.passOverMissing();
  }

  RecallDecision decision(Instant asOf) {
    if (pool.status() != PoolStatus.OWNED) {
      protection.passOverAll();
      return without(RecallStatus.IN_POOL, pool.ownerless(), asOf);
    }
    if (!protection.staying().isEmpty() || !protection.missing().isEmpty()) {
      protection.passOverDays();
      return without(RecallStatus.KEEP, protection.staying(), asOf);
    }
    Protection rules = protection.protection();
    if (rules == null || customer.daysOwned() == null) {
      throw pack.noConclusion("客户 %s 保护到何时", "until when customer %s is protected", customer.id());
    }
    LocalDate start = Protection.latest(ago(customer.daysOwned()), ago(customer.daysSinceOrder()));
    LocalDate until = rules.until(start, ago(customer.daysSinceFollowUp()));
    LocalDate warned = ago(customer.daysSinceWarning());
    LocalDate warnOn = rules.warnOn(until, warned, today);
    LocalDate recallOn = rules.recallOn(warnOn);
    return decision(status(warned, warnOn, recallOn), until, warnOn, recallOn, List.of(), asOf);
  }

  private RecallStatus status(LocalDate warned, LocalDate warnOn, LocalDate recallOn) {
    if (!today.isBefore(recallOn)) {
      return RecallStatus.RECALL;
    }
    return warnOn.equals(today) && !warnOn.equals(warned) ? RecallStatus.WARN : RecallStatus.KEEP;
  }

  private LocalDate ago(Integer days) {
    return days == null ? null : today.minusDays(days);
  }

  private RecallDecision without(RecallStatus status, List<String> causes, Instant asOf) {
    return decision(status, null, null, null, causes, asOf);
  }

  private RecallDecision decision(
      RecallStatus status,
      LocalDate until,
      LocalDate warnOn,
      LocalDate recallOn,
      List<String> causes,
      Instant asOf) {
    return new RecallDecision(
        customer.id(),
        status,
        until,
        warnOn,
        recallOn,
        causes,
        protection.overdue(),
        protection.missing(),
        duplicates,
        answer.reasons(),
        pack.policy(),
        asOf);
  }
}
