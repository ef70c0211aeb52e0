package org.crmrules.complaint;

/** How grave a complaint is; common to all packs, whatever they call it (T-18). */
public enum Severity {
  /** What no rule calls major. */
  NORMAL,
  /** Serious (C-62) or major (C-99, C-103). */
  MAJOR
}
