package org.crmrules.pool;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/** What a rule of a placement stage can conclude about a customer. */
@Term(zh = "客户归口", en = "department and unit")
public interface PlacementVerdict {

  /** The customer belongs to this department; two different ones are a conflict. */
  @Term(zh = "归该部门", en = "belongs to this department")
  @Concludes(as = As.IS, zh = "部门", en = "departments")
  void department(@DeclaredIn("departments") String department);

  /** This unit is in charge of the customer; two different ones are a conflict. */
  @Term(zh = "由该单位分管", en = "this unit is in charge")
  @Concludes(as = As.IS, zh = "单位", en = "units")
  void unit(String unit);

  /** Units disagree, and this department decides; two different ones are a conflict. */
  @Term(zh = "归属争议由该部门裁定", en = "this department decides between units")
  @Concludes(as = As.IS, zh = "裁定归属的部门", en = "departments that decide")
  void decidedBy(@DeclaredIn("departments") String department);

  /**
   * This department fills in the admission form (P-22); two different ones are a conflict.
   *
   * @param to the department that it is handed to
   */
  @Term(zh = "由介绍部门填写准入表,交该部门", en = "fills in the admission form, for this department")
  @Concludes(as = As.IS, zh = "准入表的填写和接收部门", en = "departments of the admission form")
  void admissionForm(String by, @DeclaredIn("departments") String to);
}
