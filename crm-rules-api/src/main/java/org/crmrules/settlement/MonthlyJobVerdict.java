package org.crmrules.settlement;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;

/** What a rule can conclude about the work on a month that is over. */
public interface MonthlyJobVerdict {

  /** This job is due by the end of this day of the next month, 1 to 28, whatever day it is. */
  @Term(zh = "该工作最迟于次月该日完成（含当日）", en = "this job is due by the end of this day of the next month")
  void dueByDay(@DeclaredIn("jobs") String job, int day);
}
