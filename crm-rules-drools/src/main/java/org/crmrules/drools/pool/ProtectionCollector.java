package org.crmrules.drools.pool;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Firing;
import org.crmrules.drools.runtime.Largest;
import org.crmrules.pool.ProtectionVerdict;

/** Combines what the protection stages conclude about an owned customer. */
final class ProtectionCollector extends Collector implements ProtectionVerdict {

  private final List<String> declaredCauses;
  private final Largest days = new Largest("保护天数", "number of days protected");
  private final Largest followUp = new Largest("自跟进起的天数", "number of days from a follow-up");
  private final Largest most = new Largest("最多天数", "number of days at most");
  private final Largest warn = new Largest("提醒天数", "number of days of warning");
  private final Set<String> staying = new HashSet<>();
  private final Set<String> overdue = new HashSet<>();
  private final SortedSet<String> missing = new TreeSet<>();
  private final List<Firing> others = new ArrayList<>();

  ProtectionCollector(List<String> declaredCauses) {
    this.declaredCauses = declaredCauses;
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
    others.add(note("neverDrops", cause));
    staying.add(cause);
  }

  @Override
  public void overdue(String cause) {
    others.add(note("overdue", cause));
    overdue.add(cause);
  }

  @Override
  public void missing(String field) {
    others.add(note("missing", field));
    missing.add(field);
  }

  /** Why the customer does not drop, as the causes are declared. */
  List<String> staying() {
    return declaredCauses.stream().filter(staying::contains).toList();
  }

  /** What the owner has not done, as the causes are declared. */
  List<String> overdue() {
    return declaredCauses.stream().filter(overdue::contains).toList();
  }

  /** The fields that are missing, in alphabetical order. */
  List<String> missing() {
    return List.copyOf(missing);
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
    others.forEach(Firing::passOver);
    overdue.clear();
    missing.clear();
  }
}
