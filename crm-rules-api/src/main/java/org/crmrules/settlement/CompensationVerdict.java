package org.crmrules.settlement;

import jakarta.validation.constraints.Min;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/**
 * What a rule can conclude about a compensation. Where one lets customer service sign alone, what
 * else is asked for does not count.
 */
@Term(zh = "补偿权限", en = "what may be granted alone")
public interface CompensationVerdict {

  /** Customer service signs alone. */
  @Term(zh = "客服可自行签署", en = "customer service signs alone")
  @Concludes(over = {"otherwiseAsk", "otherwiseNote", "otherwiseCountersignWithin"})
  void alone();

  /** Otherwise this role is asked before it is granted. */
  @Term(zh = "否则事先请示该职级", en = "otherwise this role is asked before")
  @Concludes
  void otherwiseAsk(@DeclaredIn("roles") String role);

  /** Otherwise this note is written. */
  @Term(zh = "否则写明该说明", en = "otherwise this note is written")
  @Concludes
  void otherwiseNote(@DeclaredIn("papers") String paper);

  /** Otherwise it is countersigned within so many working days, at least 1. */
  @Term(zh = "否则须在该工作日数内补签", en = "otherwise it is countersigned within so many working days")
  @Concludes(as = As.IS, needsCalendar = true, zh = "补签天数", en = "days to countersign")
  void otherwiseCountersignWithin(@Min(1) int workingDays);
}
