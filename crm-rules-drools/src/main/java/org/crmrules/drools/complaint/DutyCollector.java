package org.crmrules.drools.complaint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.crmrules.complaint.DutyVerdict;
import org.crmrules.drools.complaint.Anchor.Kind;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.runtime.Agreed;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Firing;
import org.crmrules.time.LimitUnit;
import org.crmrules.time.TimeLimit;

/** Gathers what the duty stages conclude. */
final class DutyCollector extends Collector implements DutyVerdict {

  /** Who owes what. */
  record Owed(String bearer, String duty) {}

  /**
   * By when, and whether it must be done at all.
   *
   * @param begin what the limit counts from; null if there is no limit
   * @param limit null if there is none
   * @param promised true if it has to be done by the day that was promised
   * @param right true if it may be done, and need not
   */
  record Term(Anchor begin, TimeLimit limit, boolean promised, boolean right) {

    private static final Term OPEN = new Term(null, null, false, false);
    private static final Term PROMISED = new Term(null, null, true, false);

    @Override
    public String toString() {
      if (promised) {
        return "PROMISED_DAY";
      }
      return (right ? "may " : "") + (limit == null ? "NOTHING" : limit + " from " + begin);
    }
  }

  private final Manifest manifest;
  private final boolean hasCalendar;
  private final Map<Owed, Agreed<Term>> owed = new LinkedHashMap<>();

  /**
   * @param hasCalendar true if the pack names a calendar, so that it can count work
   */
  DutyCollector(Manifest manifest, boolean hasCalendar) {
    this.manifest = manifest;
    this.hasCalendar = hasCalendar;
  }

  @Override
  public void owes(String bearer, String duty) {
    owe(bearer, duty, Term.OPEN, note("owes", bearer, duty));
  }

  @Override
  public void withinDaysOfStep(String bearer, String duty, String step, int days) {
    Firing firing = note("withinDaysOfStep", bearer, duty, step, days);
    must(bearer, duty, Kind.LEAVING, step, limit(days, LimitUnit.NATURAL_DAYS), firing);
  }

  @Override
  public void withinWorkingDaysOfStep(String bearer, String duty, String step, int days) {
    Firing firing = note("withinWorkingDaysOfStep", bearer, duty, step, days);
    must(bearer, duty, Kind.LEAVING, step, limit(days, LimitUnit.WORKING_DAYS), firing);
  }

  @Override
  public void withinWorkingHoursOfStep(String bearer, String duty, String step, int hours) {
    Firing firing = note("withinWorkingHoursOfStep", bearer, duty, step, hours);
    must(bearer, duty, Kind.LEAVING, step, limit(hours, LimitUnit.WORKING_HOURS), firing);
  }

  @Override
  public void withinDaysOfEntering(String bearer, String duty, String step, int days) {
    Firing firing = note("withinDaysOfEntering", bearer, duty, step, days);
    must(bearer, duty, Kind.ENTERING, step, limit(days, LimitUnit.NATURAL_DAYS), firing);
  }

  @Override
  public void withinWorkingDaysOfEntering(String bearer, String duty, String step, int days) {
    Firing firing = note("withinWorkingDaysOfEntering", bearer, duty, step, days);
    must(bearer, duty, Kind.ENTERING, step, limit(days, LimitUnit.WORKING_DAYS), firing);
  }

  @Override
  public void withinWorkingHoursOfEntering(String bearer, String duty, String step, int hours) {
    Firing firing = note("withinWorkingHoursOfEntering", bearer, duty, step, hours);
    must(bearer, duty, Kind.ENTERING, step, limit(hours, LimitUnit.WORKING_HOURS), firing);
  }

  @Override
  public void withinDaysOfEvent(String bearer, String duty, String event, int days) {
    Firing firing = note("withinDaysOfEvent", bearer, duty, event, days);
    must(bearer, duty, Kind.EVENT, event, limit(days, LimitUnit.NATURAL_DAYS), firing);
  }

  @Override
  public void withinWorkingDaysOfEvent(String bearer, String duty, String event, int days) {
    Firing firing = note("withinWorkingDaysOfEvent", bearer, duty, event, days);
    must(bearer, duty, Kind.EVENT, event, limit(days, LimitUnit.WORKING_DAYS), firing);
  }

  @Override
  public void withinWorkingHoursOfEvent(String bearer, String duty, String event, int hours) {
    Firing firing = note("withinWorkingHoursOfEvent", bearer, duty, event, hours);
    must(bearer, duty, Kind.EVENT, event, limit(hours, LimitUnit.WORKING_HOURS), firing);
  }

  @Override
  public void withinWorkingHoursOfSignOff(String bearer, String duty, int hours) {
    Firing firing = note("withinWorkingHoursOfSignOff", bearer, duty, hours);
    must(bearer, duty, Kind.SIGN_OFF, null, limit(hours, LimitUnit.WORKING_HOURS), firing);
  }

  @Override
  public void byPromisedDay(String bearer, String duty) {
    owe(bearer, duty, Term.PROMISED, note("byPromisedDay", bearer, duty));
  }

  @Override
  public void mayWithinDaysOfStep(String bearer, String duty, String step, int days) {
    Firing firing = note("mayWithinDaysOfStep", bearer, duty, step, days);
    TimeLimit limit = limit(days, LimitUnit.NATURAL_DAYS);
    owe(bearer, duty, new Term(new Anchor(Kind.LEAVING, step), limit, false, true), firing);
  }

  private TimeLimit limit(int amount, LimitUnit unit) {
    if (unit.isWorking()) {
      LimitCollector.needsCalendar(hasCalendar, "职责", "duty");
    }
    return unit.isDays()
        ? new TimeLimit(atLeast(1, amount, "职责的天数", "days of a duty"), unit)
        : new TimeLimit(atLeast(1, amount, "职责的小时数", "hours of a duty"), unit);
  }

  private void must(
      String bearer, String duty, Kind kind, String code, TimeLimit limit, Firing firing) {
    owe(bearer, duty, new Term(new Anchor(kind, code), limit, false, false), firing);
  }

  private void owe(String bearer, String duty, Term term, Firing firing) {
    owed.computeIfAbsent(
            new Owed(bearer, duty),
            o -> new Agreed<>("%2$s 的职责 %1$s 的时限", "times for the duty %s of %s", duty, bearer))
        .conclude(term, firing);
  }

  /** Tells all, in the order of the manifest. */
  void forEach(BiConsumer<Owed, Term> told) {
    List<String> bearers = manifest.declared("bearers");
    for (String duty : manifest.declared("duties")) {
      for (String bearer : bearers) {
        Owed one = new Owed(bearer, duty);
        if (owed.containsKey(one)) {
          told.accept(one, owed.get(one).value());
        }
      }
    }
  }
}
