package org.crmrules.bench.deadlines;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import org.crmrules.CrmRules;
import org.crmrules.drools.time.BusinessTime;
import org.crmrules.pack.PackSource;
import org.crmrules.time.LimitUnit;
import org.crmrules.time.WorkCalendar;

/** A million deadlines with two pauses each, in both ways; every one of them must be the same. */
public final class MillionDeadlines {

  private static final int COUNT = 1_000_000;
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  private MillionDeadlines() {}

  /**
   * Measures, and prints the time of the thread; after a first round that compares.
   *
   * @param arguments none are looked at
   */
  public static void main(String... arguments) {
    List<Term> terms = Term.some(COUNT);
    WorkCalendar calendar;
    try (CrmRules rules = CrmRules.load(PackSource.embedded())) {
      calendar = rules.calendar("company");
    }
    for (LimitUnit unit :
        List.of(LimitUnit.WORKING_HOURS, LimitUnit.WORKING_DAYS, LimitUnit.NATURAL_DAYS)) {
      Integral integral = new Integral(BusinessTime.of(calendar).asKnownAt(NOW), unit);
      DayWalk walk = new DayWalk(calendar, unit);
      for (Term term : terms) {
        if (integral.due(term) != walk.due(term)) {
          throw new IllegalStateException(
              "The two ways must agree on %s in %s.".formatted(term, unit));
        }
      }
      System.out.printf(
          "%-13s %.2f s by the integral, %.2f s from day to day, all %,d the same%n",
          unit, seconds(terms, integral::due), seconds(terms, walk::due), COUNT);
    }
  }

  private static double seconds(List<Term> terms, ToLongFunction<Term> due) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long began = threads.getCurrentThreadCpuTime();
    long last = terms.stream().mapToLong(due).max().orElseThrow();
    if (last == 0) {
      throw new IllegalStateException("A deadline after 2012 is not at the epoch.");
    }
    return (threads.getCurrentThreadCpuTime() - began) / 1e9;
  }
}
