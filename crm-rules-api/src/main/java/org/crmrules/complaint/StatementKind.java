package org.crmrules.complaint;

import org.crmrules.pack.Term;

/** What somebody says to a customer does. */
public enum StatementKind {
  /** It explains, or passes on what was decided; it binds nobody. */
  @Term(zh = "解释、转告", en = "explains")
  EXPLAIN,
  /** It sounds out what the customer would accept; it binds nobody yet. */
  @Term(zh = "协商", en = "negotiates")
  NEGOTIATE,
  /** It promises, agrees or admits. */
  @Term(zh = "承诺、同意、承认", en = "commits")
  COMMIT
}
