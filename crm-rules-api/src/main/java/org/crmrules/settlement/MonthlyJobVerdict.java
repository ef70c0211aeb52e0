package org.crmrules.settlement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/** What a rule can conclude about the work on a month that is over. */
@Term(zh = "每月的工作", en = "monthly jobs")
public interface MonthlyJobVerdict {

  /** This job is due by the end of this day of the next month, 1 to 28, whatever day it is. */
  @Term(zh = "该工作最迟于次月该日完成（含当日）", en = "this job is due by the end of this day of the next month")
  @Concludes(as = As.IS, keys = 1, zh = "工作 %s 的日期", en = "days of the job %s")
  void dueByDay(@DeclaredIn("jobs") String job, @Min(1) @Max(28) int day);
}
