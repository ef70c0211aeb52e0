package org.crmrules.drools.runtime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crmrules.InvalidFactException;
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
    List<OwnFact> given = InvalidFactException.allGiven(facts, "facts");
    return given.isEmpty() ? this : new InForceOtherwise(this, now -> now.beside(given));
  }

  /** The same, where somebody sees what the rules are asked. */
  default InForce seenBy(Onlooker onlooker) {
    return new InForceOtherwise(this, now -> now.seenBy(onlooker));
  }

  /**
   * The same, where one version answers every question, whatever is in force.
   *
   * @param drafts whether it may be a draft
   * @throws org.crmrules.UnusableValueException if there is no such version, now or at a question
   */
  default InForce version(String version, boolean drafts) {
    InForce named = new InForceOtherwise(this, versions -> versions.only(version, drafts));
    named.versions();
    return named;
  }

  /** One of the versions that there are now, whatever is in force. */
  default InForce only(String version, boolean drafts) {
    return versions().only(version, drafts);
  }
}
