package org.crmrules.drools.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crmrules.ask.QuestionInfo.Quantity;
import org.crmrules.drools.runtime.InForce;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.vocabulary.OwnFact;

/**
 * A question that can be written down.
 *
 * @param name as it is written under {@code ask}
 * @param takes the kinds of facts that it takes, each once
 * @param keys what a scenario may expect of it, in the order of the guide
 */
record Question(
    String name, List<Wanted> takes, List<String> keys, Choosing choosing, Asking asking) {

  /** Asks a version of a pack. */
  @FunctionalInterface
  interface Asking {
    /** The outcome for the facts. */
    Outcome ask(RunningPack pack, Given given, Instant asOf);
  }

  /** Finds the version that the service would ask. */
  @FunctionalInterface
  interface Choosing {
    /** One of the versions. */
    RunningPack choose(InForce versions, Given given, Instant asOf);
  }

  /** A kind of fact that a question takes, and how many of it. */
  record Wanted(Class<? extends Record> type, Quantity quantity) {

    boolean isMetBy(long count) {
      return quantity == Quantity.ANY || count == 1 || quantity != Quantity.ONE && count > 1;
    }
  }

  /** A question that takes no facts and is asked of the version in force at its instant. */
  static Question of(String name, Asking asking) {
    return new Question(
        name, List.of(), List.of(), (versions, given, asOf) -> versions.inForce(asOf), asking);
  }

  /** The same, which takes exactly one fact of a kind more. */
  Question one(Class<? extends Record> type) {
    return taking(type, Quantity.ONE);
  }

  /** The same, which takes at least one fact of a kind more. */
  Question some(Class<? extends Record> type) {
    return taking(type, Quantity.AT_LEAST_ONE);
  }

  /** The same, which takes any number of facts of a kind more. */
  Question any(Class<? extends Record> type) {
    return taking(type, Quantity.ANY);
  }

  private Question taking(Class<? extends Record> type, Quantity quantity) {
    List<Wanted> more = new ArrayList<>(takes);
    more.add(new Wanted(type, quantity));
    return new Question(name, List.copyOf(more), keys, choosing, asking);
  }

  /** The same, with what a scenario may expect of it. */
  Question tells(String... expected) {
    return new Question(name, takes, List.of(expected), choosing, asking);
  }

  /** The same, asked of another version than the one in force at its instant. */
  Question askedOf(Choosing other) {
    return new Question(name, takes, keys, other, asking);
  }

  /** The outcome for the facts; those of the kinds that the pack declares stand beside them. */
  Outcome ask(RunningPack pack, Given given, Instant asOf) {
    return asking.ask(pack.on(asOf).beside(given.all(OwnFact.class)), given, asOf);
  }
}
