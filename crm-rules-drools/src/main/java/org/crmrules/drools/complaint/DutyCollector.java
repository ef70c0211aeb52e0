package org.crmrules.drools.complaint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.crmrules.complaint.DutyVerdict;
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

  /** What a limit starts with. */
  enum Start {
    NOTHING,
    STEP_LEFT,
    SIGN_OFF,
    PROMISED_DAY
  }

  /**
   * By when.
   *
   * @param step that it starts with; null if it starts with no step
   * @param limit null if it has none of its own
   */
  record Term(Start start, String step, TimeLimit limit) {

    @Override
    public String toString() {
      String begin = start + (step == null ? "" : " " + step);
      return limit == null ? begin : limit + " from " + begin;
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
    owe(bearer, duty, new Term(Start.NOTHING, null, null), note("owes", bearer, duty));
  }

  @Override
  public void withinDaysOfStep(String bearer, String duty, String step, int days) {
    Firing firing = note("withinDaysOfStep", bearer, duty, step, days);
    TimeLimit limit =
        new TimeLimit(atLeast(1, days, "职责的天数", "days of a duty"), LimitUnit.NATURAL_DAYS);
    owe(bearer, duty, new Term(Start.STEP_LEFT, step, limit), firing);
  }

  @Override
  public void withinWorkingHoursOfSignOff(String bearer, String duty, int hours) {
    Firing firing = note("withinWorkingHoursOfSignOff", bearer, duty, hours);
    LimitCollector.needsCalendar(hasCalendar, "职责", "duty");
    TimeLimit limit =
        new TimeLimit(atLeast(1, hours, "职责的小时数", "hours of a duty"), LimitUnit.WORKING_HOURS);
    owe(bearer, duty, new Term(Start.SIGN_OFF, null, limit), firing);
  }

  @Override
  public void byPromisedDay(String bearer, String duty) {
    owe(
        bearer,
        duty,
        new Term(Start.PROMISED_DAY, null, null),
        note("byPromisedDay", bearer, duty));
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
