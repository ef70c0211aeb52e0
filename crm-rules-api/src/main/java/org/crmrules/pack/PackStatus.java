package org.crmrules.pack;

/** Where a version stands. In a manifest the names are written in lower case. */
public enum PackStatus {
  /** Being written; never chosen by date. */
  DRAFT,
  /** In force from its date on. */
  RELEASED,
  /** Taken back; never chosen by date. */
  WITHDRAWN
}
