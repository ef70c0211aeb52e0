package org.crmrules.drools.runtime;

import java.util.List;
import java.util.function.UnaryOperator;
import org.crmrules.InvalidFactException;
import org.crmrules.vocabulary.OwnFact;

/** Versions of a pack, asked in another way: beside facts, or always one of them. Thread-safe. */
final class InForceOtherwise implements InForce {

  private final InForce versions;
  private final UnaryOperator<InForce> way;

  /** Immutable, so a thread that sees an old one only makes it once more. */
  private Made last;

  private record Made(InForce of, InForce otherwise) {}

  InForceOtherwise(InForce versions, UnaryOperator<InForce> way) {
    this.versions = versions;
    this.way = way;
  }

  @Override
  public InForce versions() {
    InForce now = versions.versions();
    Made made = last;
    if (made == null || made.of() != now) {
      made = new Made(now, way.apply(now));
      last = made;
    }
    return made.otherwise();
  }

  /** In place of those given before, also if there are none. */
  @Override
  public InForce beside(List<OwnFact> facts) {
    List<OwnFact> given = InvalidFactException.allGiven(facts, "facts");
    return new InForceOtherwise(this, now -> now.beside(given));
  }
}
