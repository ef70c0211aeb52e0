package org.crmrules.drools.complaint.settlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.runtime.Agreed;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Firing;
import org.crmrules.drools.time.KnownTime;
import org.crmrules.settlement.MonthlyJobVerdict;
import org.crmrules.settlement.MonthlyJobs.Job;

/** Combines what the rules on monthly jobs conclude. */
final class MonthlyJobCollector extends Collector implements MonthlyJobVerdict {

  /** Every month has it. */
  private static final int LAST_DAY = 28;

  private final Manifest manifest;
  private final Map<String, Agreed<Integer>> days = new HashMap<>();

  MonthlyJobCollector(Manifest manifest) {
    this.manifest = manifest;
  }

  @Override
  public void dueByDay(String job, int day) {
    Firing firing = note("dueByDay", job, day);
    if (day > LAST_DAY) {
      throw new UnusableValueException(
          "每月的日期(%d)不能大于 28:每个月都有的最后一天是 28 日。",
          "The day of the month (%d) must be at most 28, which every month has.", day);
    }
    days.computeIfAbsent(job, j -> new Agreed<>("工作 %s 的日期", "days of the job %s", j))
        .conclude(atLeast(1, day, "每月的日期", "day of the month"), firing);
  }

  /**
   * The jobs as they are declared.
   *
   * @param month the month that they are about
   */
  List<Job> jobs(YearMonth month, KnownTime time) {
    return manifest.declared("jobs").stream()
        .filter(days::containsKey)
        .map(
            job -> {
              LocalDate day = month.plusMonths(1).atDay(days.get(job).value());
              return new Job(
                  job + "/" + month, job, time.at(time.startOf(day.plusDays(1)).minusNanos(1)));
            })
        .toList();
  }
}
