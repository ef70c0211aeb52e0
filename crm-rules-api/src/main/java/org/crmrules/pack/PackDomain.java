package org.crmrules.pack;

/** What a pack decides. In a manifest the names are written in lower case. */
public enum PackDomain {
  /** Customer grading. */
  @Term(zh = "客户分级", en = "customer grading")
  GRADING,
  /** The customer pool. */
  @Term(zh = "客户公海", en = "customer pool")
  POOL,
  /** Complaints. */
  @Term(zh = "客户投诉", en = "complaints")
  COMPLAINT,
  /** Suppliers. */
  @Term(zh = "供方", en = "suppliers")
  SUPPLIER
}
