package org.crmrules.complaint;

/** How soon a complaint is taken up before others, from low to high. */
public enum Priority {
  /** Where a complaint begins that is not major. */
  NORMAL,
  /** Where a major complaint begins. */
  HIGH,
  /** The top; nothing raises it further. */
  URGENT;

  /** So many steps higher, at most the top. */
  public Priority raisedBy(int steps) {
    return values()[Math.min(values().length - 1, ordinal() + steps)];
  }
}
