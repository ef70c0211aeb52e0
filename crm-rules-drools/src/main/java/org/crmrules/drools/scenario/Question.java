package org.crmrules.drools.scenario;

import java.time.Instant;
import java.util.Set;
import org.crmrules.drools.runtime.RunningPack;

/**
 * A question that a scenario can ask.
 *
 * @param name as scenarios name it under {@code ask}
 * @param keys what a scenario may expect of it
 */
record Question(String name, Set<String> keys, Asking asking) {

  /** Asks a version of a pack. */
  @FunctionalInterface
  interface Asking {
    /** The outcome for the facts. */
    Outcome ask(RunningPack pack, Given given, Instant asOf);
  }
}
