package org.crmrules.drools.pool;

import java.util.List;
import org.crmrules.drools.runtime.Codes;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Largest;
import org.crmrules.pool.ProtectionVerdict;

/** Combines what the protection stages conclude about an owned customer. */
final class ProtectionCollector extends Collector implements ProtectionVerdict {

  private final Largest days = new Largest("保护天数", "number of days protected");
  private final Largest followUp = new Largest("自跟进起的保护天数", "number of days from a follow-up");
  private final Largest most = new Largest("无订单时的最多保护天数", "number of days at most");
  private final Largest warn = new Largest("提醒天数", "number of days of warning");
  private final Codes staying;
  private final Codes overdue;
  private final Codes missing = Codes.byName();

  ProtectionCollector(List<String> declaredCauses) {
    this.staying = Codes.in(declaredCauses);
    this.overdue = Codes.in(declaredCauses);
  }

  @Override
  public void protectDays(int count) {
    days.conclude(count, 0, note("protectDays", count));
  }

  @Override
  public void followUpDays(int count) {
    followUp.conclude(count, 0, note("followUpDays", count));
  }

  @Override
  public void atMostDays(int count) {
    most.conclude(count, 0, note("atMostDays", count));
  }

  @Override
  public void warnDaysBefore(int count) {
    warn.conclude(count, 1, note("warnDaysBefore", count));
  }

  @Override
  public void neverDrops(String cause) {
    staying.add(cause, note("neverDrops", cause));
  }

  @Override
  public void overdue(String cause) {
    overdue.add(cause, note("overdue", cause));
  }

  @Override
  public void missing(String field) {
    missing.add(field, note("missing", field));
  }

  /** Why the customer does not drop, as the causes are declared. */
  List<String> staying() {
    return staying.inOrder();
  }

  /** What the owner has not done, as the causes are declared. */
  List<String> overdue() {
    return overdue.inOrder();
  }

  /** The fields that are missing, in alphabetical order. */
  List<String> missing() {
    return missing.inOrder();
  }

  /** How long the owner is protected; null if no rule says how long, or how long before to warn. */
  Protection protection() {
    return days.value() == null || warn.value() == null
        ? null
        : new Protection(days.value(), followUp.value(), most.value(), warn.value());
  }

  /** No date counts. */
  void passOverDays() {
    days.passOver();
    followUp.passOver();
    most.passOver();
    warn.passOver();
  }

  /** Nothing of this counts. */
  void passOverAll() {
    passOverDays();
    staying.passOver();
    overdue.passOver();
    missing.passOver();
  }
}
