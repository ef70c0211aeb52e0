package org.crmrules.bench;

/** A settled level, as a fact for the rules of a peer that look at it. */
public record Level(String code, Verdict verdict) {

  /** The first letter. */
  public char letter() {
    return code.charAt(0);
  }
}
