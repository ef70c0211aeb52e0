package org.crmrules.pack;

/**
 * When a pack runs on the classes that {@link PackPublisher#compile} laid beside it instead of
 * being checked and compiled at load. They are used only if they were made for just this content of
 * the pack, by just this engine; otherwise the pack is compiled, and the engine says why.
 *
 * <p>Classes can do less than code: they are held against what rules may do before any is loaded.
 * But nobody can read them, and within that bound they could do something else than the rules say.
 * So it matters who made them.
 */
public enum CompiledUse {
  /** Never: every pack is checked and compiled. */
  NEVER,

  /**
   * Where the source is signed and keys are configured, and where it is on the class path, beside
   * the code of the host. Not in a folder or a zip file that nobody signed.
   */
  IF_TRUSTED,

  /** Also in a folder or a zip file that nobody signed: whoever can write to it is trusted. */
  ALWAYS
}
