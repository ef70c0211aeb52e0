package org.crmrules.drools.pool;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.pool.Duplicate;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolVerdict;
import org.crmrules.pool.ProtectionDecision;
import org.crmrules.pool.ProtectionStatus;
import org.crmrules.pool.ProtectionVerdict;

/** One ownership by one pack: the rules say how long it lasts, the arithmetic until when. */
final class Tenure {

  private static final QuestionKind<Said> KIND =
      QuestionKind.of(PoolVerdict.class, ProtectionVerdict.class)
          .reading(PoolVerdict.class, "ownerless");
  private static final String[] DAYS = {
    "protectDays", "followUpDays", "atMostDays", "warnDaysBefore"
  };

  private final RunningPack pack;
  private final PoolCustomer customer;
  private final List<Duplicate> duplicates;
  private final LocalDate today;
  private final List<String> ownerless;
  private final Outcomes protection;
  private Told<Said> told;

  /**
   * Asks the rules.
   *
   * @param ownership of the record that is asked about
   */
  Tenure(RunningPack pack, Ownership ownership, LocalDate today) {
    this.pack = pack;
    this.customer = ownership.whole(pack);
    this.duplicates =
        ownership.others().isEmpty()
            ? List.of()
            : ownership.others().stream().map(o -> new Duplicate(o.id(), o.ownerId())).toList();
    this.today = today;
    this.told = pack.ask(KIND, List.of(customer));
    this.ownerless = told.value().of(PoolVerdict.class).texts("ownerless");
    this.protection = told.value().of(ProtectionVerdict.class);
  }

  ProtectionDecision decision(Instant asOf) {
    if (!ownerless.isEmpty()) {
      told = told.passOver(one -> one.isOf(ProtectionVerdict.class));
      return without(ProtectionStatus.IN_POOL, ownerless, asOf);
    }
    if (protection.has("neverDrops") || protection.has("missing")) {
      told = told.passOver(ProtectionVerdict.class, DAYS);
      return without(ProtectionStatus.KEEP, protection.texts("neverDrops"), asOf);
    }
    Protection rules = Protection.of(protection);
    if (rules == null || customer.daysOwned() == null) {
      throw pack.noConclusion(
          ProtectionVerdict.class,
          "客户 %s 保护到何时",
          "until when customer %s is protected",
          customer.id());
    }
    LocalDate start = Protection.latest(ago(customer.daysOwned()), ago(customer.daysSinceOrder()));
    LocalDate until = rules.until(start, ago(customer.daysSinceFollowUp()));
    LocalDate warned = ago(customer.daysSinceWarning());
    LocalDate warnOn = rules.warnOn(until, warned, today);
    LocalDate recallOn = rules.recallOn(warnOn);
    return decision(status(warned, warnOn, recallOn), until, warnOn, recallOn, List.of(), asOf);
  }

  private ProtectionStatus status(LocalDate warned, LocalDate warnOn, LocalDate recallOn) {
    if (!today.isBefore(recallOn)) {
      return ProtectionStatus.RECALL;
    }
    return warnOn.equals(today) && !warnOn.equals(warned)
        ? ProtectionStatus.WARN
        : ProtectionStatus.KEEP;
  }

  private LocalDate ago(Integer days) {
    return days == null ? null : today.minusDays(days);
  }

  private ProtectionDecision without(ProtectionStatus status, List<String> causes, Instant asOf) {
    return decision(status, null, null, null, causes, asOf);
  }

  private ProtectionDecision decision(
      ProtectionStatus status,
      LocalDate until,
      LocalDate warnOn,
      LocalDate recallOn,
      List<String> causes,
      Instant asOf) {
    boolean owned = status != ProtectionStatus.IN_POOL;
    return new ProtectionDecision(
        customer.id(),
        status,
        until,
        warnOn,
        recallOn,
        causes,
        owned ? protection.texts("overdue") : List.of(),
        owned ? protection.texts("missing") : List.of(),
        duplicates,
        told.reasons(),
        pack.policy(),
        asOf);
  }
}
