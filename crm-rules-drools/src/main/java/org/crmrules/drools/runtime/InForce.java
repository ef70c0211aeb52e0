package org.crmrules.drools.runtime;

import java.time.Instant;

/** Finds the version of a pack that is in force. Asked once for each question. */
@FunctionalInterface
public interface InForce {

  /**
   * The version in force at an instant.
   *
   * @throws org.crmrules.DecisionException if none is
   */
  RunningPack inForce(Instant instant);
}
