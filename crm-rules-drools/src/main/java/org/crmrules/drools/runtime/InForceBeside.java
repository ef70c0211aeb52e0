package org.crmrules.drools.runtime;

import java.util.List;
import org.crmrules.vocabulary.OwnFact;

/** Versions of a pack with the same facts given beside every question. Thread-safe. */
final class InForceBeside implements InForce {

  private final InForce versions;
  private final List<OwnFact> facts;

  /** Immutable, so a thread that sees an old one only makes it once more. */
  private Made last;

  private record Made(InForce of, InForce beside) {}

  InForceBeside(InForce versions, List<OwnFact> facts) {
    this.versions = versions;
    this.facts = List.copyOf(facts);
  }

  @Override
  public InForce versions() {
    InForce now = versions.versions();
    Made made = last;
    if (made == null || made.of() != now) {
      made = new Made(now, now.beside(facts));
      last = made;
    }
    return made.beside();
  }

  @Override
  public InForce beside(List<OwnFact> others) {
    return versions.beside(others);
  }
}
