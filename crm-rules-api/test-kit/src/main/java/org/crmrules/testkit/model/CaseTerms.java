package org.crmrules.testkit.model;

import java.util.List;
import java.util.stream.Stream;
import org.crmrules.Reason;
import org.crmrules.testkit.model.Conclusions.Conclusion;
import org.crmrules.time.LimitUnit;
import org.crmrules.time.TimeLimit;

/**
 * What the rules said about the clocks of a case. A limit that an exception shortens was passed
 * over, and still says by how much; of anything else only what decided counts.
 */
final class CaseTerms {

  private final Conclusions conclusions;

  CaseTerms(List<Reason> reasons) {
    this.conclusions = Conclusions.of(reasons);
  }

  boolean says(String name) {
    return conclusions.says(name);
  }

  /** Null if no rule said it. */
  Conclusion find(String name) {
    return conclusions.find(name);
  }

  /** Those of such a name that decided. */
  Stream<Conclusion> all(String name) {
    return conclusions.all().filter(c -> c.decisive() && c.name().matches(name));
  }

  /** The same about this one. */
  Stream<Conclusion> about(String name, String first) {
    return all(name).filter(c -> c.text(0).equals(first));
  }

  /** Null if there is none. */
  TimeLimit overall() {
    return lesser(limit("overall", null, false), limit("overall", null, true));
  }

  /** Null if there is none. */
  TimeLimit settlement() {
    return lesser(limit("settlement", null, false), limit("settlement", null, true));
  }

  /**
   * Null if there is none. A step without an exception of its own shrinks with the whole where an
   * exception shrinks that, to one at least.
   */
  TimeLimit step(String step) {
    TimeLimit usual = limit("step", step, false);
    TimeLimit own = limit("step", step, true);
    TimeLimit whole = limit("overall", null, false);
    TimeLimit shorter = overall();
    if (usual == null || lesser(usual, own) == own || whole == null || whole.equals(shorter)) {
      return usual == null ? own : lesser(usual, own);
    }
    long shrunk = (long) usual.amount() * shorter.amount() / whole.amount();
    return new TimeLimit((int) Math.max(1, shrunk), usual.unit());
  }

  boolean isSameDay(String step) {
    return about("stepSameWorkingDay", step).findAny().isPresent();
  }

  /** So many days or hours, as the name says. */
  static TimeLimit limit(Conclusion said) {
    if (said.name().equals("stepSameWorkingDay")) {
      return new TimeLimit(1, LimitUnit.WORKING_DAYS);
    }
    boolean working = said.name().contains("Working");
    LimitUnit unit =
        said.name().contains("Days")
            ? working ? LimitUnit.WORKING_DAYS : LimitUnit.NATURAL_DAYS
            : working ? LimitUnit.WORKING_HOURS : LimitUnit.NATURAL_HOURS;
    return new TimeLimit(Integer.parseInt(said.last()), unit);
  }

  /** What decided, or else what was passed over; of several exceptions the shortest. */
  private TimeLimit limit(String prefix, String step, boolean atMost) {
    String name = prefix + (atMost ? "AtMost" : "") + "(Working)?(Days|Hours)";
    String sameDay = prefix + (atMost ? "none" : "SameWorkingDay");
    Stream<TimeLimit> limits =
        conclusions
            .all()
            .filter(c -> c.name().matches(name + "|" + sameDay))
            .filter(c -> step == null || c.text(0).equals(step))
            .map(CaseTerms::limit);
    return atMost
        ? limits.min((a, b) -> Integer.compare(a.amount(), b.amount())).orElse(null)
        : limits.findFirst().orElse(null);
  }

  private static TimeLimit lesser(TimeLimit usual, TimeLimit atMost) {
    return usual == null || atMost != null && atMost.amount() < usual.amount() ? atMost : usual;
  }
}
