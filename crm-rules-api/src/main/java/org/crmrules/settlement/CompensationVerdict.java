package org.crmrules.settlement;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;

/**
 * What a rule can conclude about a compensation. Where one lets customer service sign alone, what
 * else is asked for does not count.
 */
public interface CompensationVerdict {

  /** Customer service signs alone. */
  @Term(zh = "客服可自行签署", en = "customer service signs alone")
  void alone();

  /** Otherwise this role is asked before it is granted. */
  @Term(zh = "否则事先请示该职级", en = "otherwise this role is asked before")
  void otherwiseAsk(@DeclaredIn("roles") String role);

  /** Otherwise this note is written. */
  @Term(zh = "否则写明该说明", en = "otherwise this note is written")
  void otherwiseNote(@DeclaredIn("papers") String paper);

  /** Otherwise it is countersigned within so many working days, at least 1. */
  @Term(zh = "否则须在该工作日数内补签", en = "otherwise it is countersigned within so many working days")
  void otherwiseCountersignWithin(int workingDays);
}
