package org.crmrules.pool;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;

/** What a rule of a placement stage can conclude about a customer. */
public interface PlacementVerdict {

  /** The customer belongs to this department; two different ones are a conflict. */
  @Term(zh = "归该部门", en = "belongs to this department")
  void department(@DeclaredIn("departments") String department);

  /** This unit is in charge of the customer; two different ones are a conflict. */
  @Term(zh = "由该单位分管", en = "this unit is in charge")
  void unit(String unit);

  /** Units disagree, and this department decides; two different ones are a conflict. */
  @Term(zh = "归属争议由该部门裁定", en = "this department decides between units")
  void decidedBy(@DeclaredIn("departments") String department);

  /**
   * This department fills in the admission form (P-22); two different ones are a conflict.
   *
   * @param to the department that it is handed to
   */
  @Term(zh = "由介绍部门填写准入表,交该部门", en = "fills in the admission form, for this department")
  void admissionForm(String by, @DeclaredIn("departments") String to);
}
