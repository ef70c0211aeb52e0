package org.crmrules.ask;

/** A kind of file that people write. */
public enum WrittenFile {
  /** What a pack says of itself: {@code pack.yaml}. */
  PACK,
  /** The cases beside the rules of a pack. */
  SCENARIO,
  /** Questions to be asked. */
  QUESTION
}
