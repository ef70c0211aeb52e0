package org.crmrules.pool;

import jakarta.validation.constraints.Min;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/** What a rule of a protection stage can conclude about a customer that somebody owns. */
@Term(zh = "归属保护与收回", en = "protection and recall")
public interface ProtectionVerdict {

  /** The owner is protected so many days from the beginning, or from the last order; at least 0. */
  @Term(zh = "自归属或下单起保护若干天", en = "protected so many days from ownership or order")
  @Concludes(as = As.AT_LEAST)
  void protectDays(@Min(0) int days);

  /** A follow-up protects the owner so many days more, if that is later; at least 0. */
  @Term(zh = "自跟进起保护若干天", en = "protected so many days from a follow-up, if later")
  @Concludes(as = As.AT_LEAST)
  void followUpDays(@Min(0) int days);

  /** Follow-ups do not protect for longer than so many days without an order; at least 0. */
  @Term(zh = "无订单时最多保护若干天", en = "protected at most so many days without an order")
  @Concludes(as = As.AT_LEAST)
  void atMostDays(@Min(0) int days);

  /** The owner is warned so many days before the protection ends; at least 1. */
  @Term(zh = "到期前若干天提醒", en = "warned so many days before the end")
  @Concludes(as = As.AT_LEAST)
  void warnDaysBefore(@Min(1) int days);

  /** The customer does not drop by itself, for this cause; a manager decides. */
  @Term(zh = "因该原因不自动收回,由主管决定", en = "does not drop by itself, for this cause")
  @Concludes
  void neverDrops(@DeclaredIn("causes") String cause);

  /** The owner has not done by now what was due. */
  @Term(zh = "该项工作已逾期", en = "this is overdue")
  @Concludes
  void overdue(@DeclaredIn("causes") String cause);

  /** The field is needed and unknown, so that no end of the protection can be told. */
  @Term(zh = "缺少该项资料,不能算出到期日", en = "this field is missing, so no end can be told")
  @Concludes
  void missing(String field);
}
