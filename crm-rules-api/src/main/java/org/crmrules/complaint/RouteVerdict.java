package org.crmrules.complaint;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/** What a rule of a routing stage can conclude. */
@Term(zh = "处理部门、流程与核决", en = "units, path and authority")
public interface RouteVerdict {

  /** This unit handles the complaint. Several do so in the order in which they are declared. */
  @Term(zh = "由该部门处理", en = "this unit handles it")
  @Concludes
  void handledBy(@DeclaredIn("units") String unit);

  /** The department of the person concerned handles it; named by the host, so not declared. */
  @Term(zh = "由责任人所在部门处理", en = "the department of the person handles it")
  @Concludes
  void handledByDepartment(String department);

  /**
   * The complaint passes this step. The order of the steps is the one in which they are declared.
   */
  @Term(zh = "经过该环节", en = "it passes this step")
  @Concludes
  void through(@DeclaredIn("steps") String step);

  /** This role or a higher one decides. Of several, the one that is declared last counts. */
  @Term(zh = "至少由该职级核决", en = "at least this role decides")
  @Concludes(value = "decider", as = As.AT_LEAST, rising = true)
  void decidedAtLeastBy(@DeclaredIn("roles") String role);

  /** Nobody has to decide this kind of paper. Together with a role that decides, a conflict. */
  @Term(zh = "无须核决", en = "nobody has to decide")
  @Concludes(not = "decider")
  void decidedByNobody();
}
