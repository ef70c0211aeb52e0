package org.crmrules.complaint;

import org.crmrules.pack.Term;

/** How soon a complaint is taken up before others, from low to high. */
public enum Priority {
  /** Where a complaint begins that is not major. */
  @Term(zh = "普通", en = "normal")
  NORMAL,
  /** Where a major complaint begins. */
  @Term(zh = "高", en = "high")
  HIGH,
  /** The top; nothing raises it further. */
  @Term(zh = "紧急", en = "urgent")
  URGENT;

  /** So many steps higher, at most the top. */
  public Priority raisedBy(int steps) {
    return values()[Math.min(values().length - 1, ordinal() + steps)];
  }
}
