package org.crmrules.drools.runtime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crmrules.vocabulary.OwnFact;

/**
 * Finds the version of a pack that is in force. Asked once for each question. A pack by itself is
 * in force at any instant, for whoever asks one version.
 */
@FunctionalInterface
public interface InForce {

  /** What there is now; another object as soon as the packs have changed. */
  InForce versions();

  /**
   * The version in force on a day, which begins in the zone of each version.
   *
   * @throws org.crmrules.DecisionException if none is
   */
  default RunningPack inForceOn(LocalDate day) {
    return versions().inForceOn(day);
  }

  /**
   * The version in force at an instant.
   *
   * @throws org.crmrules.DecisionException if none is
   */
  default RunningPack inForce(Instant instant) {
    return versions().inForce(instant);
  }

  /** The same, with facts of the kinds that the pack declares given beside every question. */
  default InForce beside(List<OwnFact> facts) {
    return facts.isEmpty() ? this : new InForceBeside(this, facts);
  }
}
