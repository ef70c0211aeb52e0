package org.crmrules.time;

/** How sure a calendar is of a day. */
public enum Certainty {
  /** Announced, or fixed by law or by the company. */
  ANNOUNCED,
  /** Nothing is announced for it yet: it is taken for an ordinary day of its week. */
  PROJECTED
}
