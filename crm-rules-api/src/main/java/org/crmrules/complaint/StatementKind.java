package org.crmrules.complaint;

/** What somebody says to a customer does. */
public enum StatementKind {
  /** It explains, or passes on what was decided; it binds nobody. */
  EXPLAIN,
  /** It sounds out what the customer would accept; it binds nobody yet. */
  NEGOTIATE,
  /** It promises, agrees or admits. */
  COMMIT
}
