package org.crmrules.testkit.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crmrules.time.LimitUnit;
import org.crmrules.time.TimeLimit;

/** What the rules said about the clocks of a case, as text, and nothing else. */
final class CaseTerms {

  private static final Pattern CONCLUSION = Pattern.compile("\\w+\\.(\\w+)\\((.*)\\)");

  private final List<Term> terms = new ArrayList<>();

  /**
   * One conclusion.
   *
   * @param name for example {@code stepDays}
   * @param about its arguments, for example {@code REGISTER} and {@code 1}
   */
  record Term(String name, List<String> about) {

    private static Term of(Matcher conclusion) {
      String inside = conclusion.group(2).strip();
      return new Term(
          conclusion.group(1),
          inside.isEmpty()
              ? List.of()
              : Arrays.stream(inside.split(",")).map(s -> s.strip().replace("\"", "")).toList());
    }

    String last() {
      return about.get(about.size() - 1);
    }

    /** So many days or hours, as the name says. */
    TimeLimit limit() {
      if (name.equals("stepSameWorkingDay")) {
        return new TimeLimit(1, LimitUnit.WORKING_DAYS);
      }
      boolean working = name.contains("Working");
      LimitUnit unit =
          name.contains("Days")
              ? working ? LimitUnit.WORKING_DAYS : LimitUnit.NATURAL_DAYS
              : working ? LimitUnit.WORKING_HOURS : LimitUnit.NATURAL_HOURS;
      return new TimeLimit(Integer.parseInt(last()), unit);
    }
  }

  /**
   * @param concluded by all rules, for example {@code limit.stepDays("REGISTER", 1)}
   */
  CaseTerms(Collection<String> concluded) {
    concluded.stream()
        .distinct()
        .map(CONCLUSION::matcher)
        .filter(Matcher::matches)
        .forEach(found -> terms.add(Term.of(found)));
  }

  List<Term> all() {
    return terms;
  }

  boolean says(String name) {
    return find(name) != null;
  }

  /** Null if no rule said it. */
  Term find(String name) {
    return terms.stream().filter(t -> t.name().equals(name)).findFirst().orElse(null);
  }

  /** What is said under the name about this one. */
  Stream<Term> about(String name, String first) {
    return terms.stream().filter(t -> t.name().matches(name) && t.about().get(0).equals(first));
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
    TimeLimit holds = lesser(usual, own);
    TimeLimit whole = limit("overall", null, false);
    if (holds == null || whole == null || holds != usual || overall() == whole) {
      return holds;
    }
    long shrunk = (long) usual.amount() * overall().amount() / whole.amount();
    return new TimeLimit((int) Math.max(1, shrunk), usual.unit());
  }

  boolean isSameDay(String step) {
    return about("stepSameWorkingDay", step).findAny().isPresent();
  }

  private TimeLimit limit(String prefix, String step, boolean atMost) {
    String name = prefix + (atMost ? "AtMost" : "") + "(Working)?(Days|Hours)|stepSameWorkingDay";
    return terms.stream()
        .filter(t -> t.name().startsWith(prefix) && t.name().matches(name))
        .filter(t -> !atMost || t.name().contains("AtMost"))
        .filter(t -> step == null || t.about().get(0).equals(step))
        .map(Term::limit)
        .min((a, b) -> Integer.compare(a.amount(), b.amount()))
        .orElse(null);
  }

  private static TimeLimit lesser(TimeLimit usual, TimeLimit atMost) {
    return usual == null || atMost != null && atMost.amount() < usual.amount() ? atMost : usual;
  }
}
