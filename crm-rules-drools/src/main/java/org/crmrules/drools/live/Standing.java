package org.crmrules.drools.live;

/** Who answers for what lies beside the packs of a source. */
enum Standing {
  /** Nobody: what is taken must pass its scenarios. */
  UNKNOWN,
  /** Whoever signed it; classes are still held against the wall before they are loaded. */
  SIGNED,
  /** Whoever made the class path, on which lies code that nobody looks at either. */
  CODE,
  /** We: it came out of the build of the engine, which read all of it. */
  OURS;

  /** True for what lies beside code. */
  boolean isCode() {
    return this == CODE || this == OURS;
  }
}
