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
}
