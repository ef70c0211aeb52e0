package org.crmrules.drools.compile;

/**
 * What classes were made by, or are to be used by. Classes are used only by what made them.
 *
 * @param drools the version of the rule engine
 * @param engine a fingerprint of every class of ours; a version number would not tell one snapshot
 *     from the next
 */
public record Versions(String drools, String engine) {

  private static final Versions RUNNING =
      new Versions(Toolchain.versionOfDrools(), OwnClasses.fingerprint());

  /** What is running here. */
  public static Versions running() {
    return RUNNING;
  }
}
