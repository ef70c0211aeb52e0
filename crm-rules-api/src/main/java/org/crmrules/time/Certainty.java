package org.crmrules.time;

import org.crmrules.pack.Term;

/** How sure a calendar is of a day. */
public enum Certainty {
  /** Announced, or fixed by law or by the company. */
  @Term(zh = "已公布", en = "announced")
  ANNOUNCED,
  /** Nothing is announced for it yet: it is taken for an ordinary day of its week. */
  @Term(zh = "暂定", en = "projected")
  PROJECTED
}
