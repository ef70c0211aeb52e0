package org.crmrules.drools.runtime;

/** No rule said anything on a verdict: where to look for the rule that is missing. */
public final class Silence extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Class<?> verdict;
  private final String conclusions;

  Silence(Class<?> verdict, String conclusions) {
    super(verdict.getSimpleName(), null, false, false);
    this.verdict = verdict;
    this.conclusions = conclusions;
  }

  /** The verdict. */
  public Class<?> verdict() {
    return verdict;
  }

  /** True if this conclusion on the verdict would have been an answer. */
  public boolean isAbout(String conclusion) {
    return conclusion.matches(conclusions);
  }
}
