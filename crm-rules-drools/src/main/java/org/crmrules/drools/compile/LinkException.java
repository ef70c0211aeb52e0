package org.crmrules.drools.compile;

/** Classes that cannot be made into the rule base of a stage. */
final class LinkException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int stage;

  /**
   * @param stage from 0
   */
  LinkException(int stage, Throwable cause) {
    super(cause.toString(), cause);
    this.stage = stage;
  }

  /** Which stage it was, from 0. */
  int stage() {
    return stage;
  }
}
