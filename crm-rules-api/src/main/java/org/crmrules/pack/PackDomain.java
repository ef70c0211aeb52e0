package org.crmrules.pack;

/** What a pack decides. In a manifest the names are written in lower case. */
public enum PackDomain {
  /** Customer grading. */
  GRADING,
  /** The customer pool. */
  POOL,
  /** Complaints. */
  COMPLAINT,
  /** Suppliers. */
  SUPPLIER
}
