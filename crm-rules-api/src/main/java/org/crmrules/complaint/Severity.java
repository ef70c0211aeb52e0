package org.crmrules.complaint;

import org.crmrules.pack.Term;

/** How grave a complaint is; common to all packs, whatever they call it (T-18). */
public enum Severity {
  /** What no rule calls major. */
  @Term(zh = "一般", en = "normal")
  NORMAL,
  /** Serious (C-62) or major (C-99, C-103). */
  @Term(zh = "重大", en = "major")
  MAJOR
}
