package org.crmrules.drools.question;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.crmrules.Decision;
import org.crmrules.ask.Answer;
import org.crmrules.ask.QuestionInfo.Quantity;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.drools.runtime.InForce;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.vocabulary.OwnFact;

/**
 * A question that packs answer: told once, for scenarios, the desk and its catalogue. Thread-safe:
 * immutable.
 *
 * @param <D> the decision that answers it
 * @param name as it is written under {@code ask}
 * @param takes the kinds of facts that it takes, each once
 * @param tells what a scenario may expect of it by key, in the order of the guide
 * @param choosing finds the version that the service would ask
 * @param asking asks a version
 */
public record Question<D extends Decision>(
    String name,
    Class<D> decision,
    List<Wanted> takes,
    Map<String, Function<? super D, ?>> tells,
    Choosing choosing,
    Asking<D> asking) {

  /** Asks a version of a pack. */
  @FunctionalInterface
  public interface Asking<D> {
    /** The decision about the facts. */
    D ask(RunningPack pack, Given given, Instant asOf);
  }

  /** Asks a version of a pack about one fact. */
  @FunctionalInterface
  public interface AskingAbout<F, D> {
    /** The decision about the fact, which is null if it is not there. */
    D ask(RunningPack pack, F fact, Instant asOf);
  }

  /** Finds the version that the service would ask. */
  @FunctionalInterface
  public interface Choosing {
    /** One of the versions. */
    RunningPack choose(InForce versions, Given given, Instant asOf);
  }

  /** A kind of fact that a question takes, and how many of it. */
  public record Wanted(Class<? extends Record> type, Quantity quantity) {

    /** True if so many may be given. */
    public boolean isMetBy(long count) {
      return quantity == Quantity.ANY || count == 1 || quantity != Quantity.ONE && count > 1;
    }
  }

  public Question {
    takes = List.copyOf(takes);
    tells = Collections.unmodifiableMap(new LinkedHashMap<>(tells)); // in its order
  }

  /** A question that takes no facts and is asked of the version in force at its instant. */
  public static <D extends Decision> Question<D> of(
      String name, Class<D> decision, Asking<D> asking) {
    return new Question<>(
        name,
        decision,
        List.of(),
        Map.of(),
        (versions, given, asOf) -> versions.inForce(asOf),
        asking);
  }

  /** A question about exactly one fact, asked of the version in force at its instant. */
  public static <F extends Record, D extends Decision> Question<D> about(
      Class<F> fact, String name, Class<D> decision, AskingAbout<F, D> asking) {
    return of(name, decision, (pack, given, asOf) -> asking.ask(pack, given.one(fact), asOf))
        .one(fact);
  }

  /** The same, which takes exactly one fact of a kind more. */
  public Question<D> one(Class<? extends Record> type) {
    return taking(type, Quantity.ONE);
  }

  /** The same, which takes at least one fact of a kind more. */
  public Question<D> some(Class<? extends Record> type) {
    return taking(type, Quantity.AT_LEAST_ONE);
  }

  /** The same, which takes any number of facts of a kind more. */
  public Question<D> any(Class<? extends Record> type) {
    return taking(type, Quantity.ANY);
  }

  private Question<D> taking(Class<? extends Record> type, Quantity quantity) {
    List<Wanted> more = new ArrayList<>(takes);
    more.add(new Wanted(type, quantity));
    return new Question<>(name, decision, more, tells, choosing, asking);
  }

  /** The same, asked of another version than the one in force at its instant. */
  public Question<D> askedOf(Choosing other) {
    return new Question<>(name, decision, takes, tells, other, asking);
  }

  /**
   * The same, which tells more values of its decision: its own, those of its records one level
   * deep, and those of what its outcome may be, of which an absent list is told as empty.
   *
   * @throws IllegalArgumentException if there is no such value, or more than one
   */
  public Question<D> tells(String... keys) {
    Question<D> more = this;
    for (String key : keys) {
      more = more.tells(key, Components.named(decision, key));
    }
    return more;
  }

  /** The same, which tells something more that is called otherwise there, or follows from it. */
  public Question<D> tells(String key, Function<? super D, ?> value) {
    Map<String, Function<? super D, ?>> more = new LinkedHashMap<>(tells);
    more.put(key, value);
    return new Question<>(name, decision, takes, more, choosing, asking);
  }

  /** Asks the version that the service would ask. */
  public Answer answer(InForce versions, WrittenQuestion written) {
    Given given = new Given(written.given());
    return answer(choosing.choose(versions, given, written.asOf()), written);
  }

  /** Asks one version, whatever is in force; facts that it declares stand beside the others. */
  public Answer answer(RunningPack version, WrittenQuestion written) {
    Given given = new Given(written.given());
    RunningPack asked = version.on(written.asOf()).beside(given.all(OwnFact.class));
    D made = asking.ask(asked, given, written.asOf());
    Map<String, Object> outcome = new LinkedHashMap<>();
    tells.forEach((key, value) -> outcome.put(key, Plain.of(value.apply(made))));
    return new Answer(
        name, written.name(), given.ids(), outcome, made.reasons(), made.policy(), made.asOf());
  }
}
