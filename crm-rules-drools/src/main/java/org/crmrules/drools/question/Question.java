package org.crmrules.drools.question;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.crmrules.Decision;
import org.crmrules.ask.Answer;
import org.crmrules.ask.QuestionInfo.Quantity;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.drools.runtime.InForce;
import org.crmrules.vocabulary.OwnFact;

/**
 * A question that packs answer: told once, for scenarios, the desk and its catalogue. Thread-safe:
 * immutable.
 *
 * @param <D> the decision that answers it
 * @param name as it is written under {@code ask}
 * @param takes the kinds of facts that it takes, each once
 * @param tells what a scenario may expect of it by key, in the order of the guide
 * @param asking asks the service that answers it
 * @param byRules the keys of what rules alone conclude: of the facts nothing else is compared or
 *     counted, so the cells of the rules are all there are
 */
public record Question<D extends Decision>(
    String name,
    Class<D> decision,
    List<Wanted> takes,
    Map<String, Function<? super D, ?>> tells,
    Asking<InForce, D> asking,
    Set<String> byRules) {

  /** Asks a service, or the service of some versions. */
  @FunctionalInterface
  public interface Asking<S, D> {
    /** The decision about the facts. */
    D ask(S service, Given given, Instant asOf);
  }

  /** Asks a service about one fact. */
  @FunctionalInterface
  public interface AskingAbout<S, F, D> {
    /** The decision about the fact, which is null if it is not there. */
    D ask(S service, F fact, Instant asOf);
  }

  /** A kind of fact that a question takes, and how many of it. */
  public record Wanted(Class<? extends Record> type, Quantity quantity) {

    /** True if so many may be given. */
    public boolean isMetBy(long count) {
      return switch (quantity) {
        case ONE -> count == 1;
        case AT_MOST_ONE -> count <= 1;
        case AT_LEAST_ONE -> count >= 1;
        case ANY -> true;
      };
    }
  }

  public Question {
    takes = List.copyOf(takes);
    byRules = Set.copyOf(byRules);
    tells = Collections.unmodifiableMap(new LinkedHashMap<>(tells)); // in its order
  }

  /** The same, which takes exactly one fact of a kind more. */
  public Question<D> one(Class<? extends Record> type) {
    return taking(type, Quantity.ONE);
  }

  /** The same, which takes a fact of a kind more, or none. */
  public Question<D> atMostOne(Class<? extends Record> type) {
    return taking(type, Quantity.AT_MOST_ONE);
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
    return new Question<>(name, decision, more, tells, asking, byRules);
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
    return new Question<>(name, decision, takes, more, asking, byRules);
  }

  /** The same, of which rules alone conclude all that it tells so far, but for these keys. */
  public Question<D> byRulesBut(String... computed) {
    Set<String> keys = new HashSet<>(tells.keySet());
    List.of(computed).forEach(keys::remove);
    return new Question<>(name, decision, takes, tells, asking, keys);
  }

  /** The type of what is told under a key; null where it is put together, or differs. */
  public Class<?> typeOf(String key) {
    return tells.get(key) instanceof Components.Named<?> named ? named.type() : null;
  }

  /**
   * Asks the service of some versions, or of one alone; facts that a pack declares stand beside the
   * others.
   */
  public D decide(InForce versions, WrittenQuestion written) {
    Given given = new Given(written.given());
    return asking.ask(versions.beside(given.all(OwnFact.class)), given, written.asOf());
  }

  /** Asks the same, and tells what scenarios may expect. */
  public Answer answer(InForce versions, WrittenQuestion written) {
    D made = decide(versions, written);
    Map<String, Object> outcome = new LinkedHashMap<>();
    tells.forEach((key, value) -> outcome.put(key, Plain.of(value.apply(made))));
    return new Answer(
        name,
        written.name(),
        new Given(written.given()).ids(),
        outcome,
        made.reasons(),
        made.policy(),
        made.asOf());
  }
}
