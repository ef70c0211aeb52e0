package org.crmrules.pack;

/** Where a version stands. In a manifest the names are written in lower case. */
public enum PackStatus {
  /** Being written; never chosen by date. */
  @Term(zh = "草稿", en = "draft")
  DRAFT,
  /** In force from its date on. */
  @Term(zh = "已发布", en = "released")
  RELEASED,
  /** Taken back; never chosen by date. */
  @Term(zh = "已撤回", en = "withdrawn")
  WITHDRAWN
}
