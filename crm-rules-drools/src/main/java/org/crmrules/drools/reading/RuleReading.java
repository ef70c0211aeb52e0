package org.crmrules.drools.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.crmrules.ask.UnmetCondition;
import org.crmrules.ask.UnmetCondition.Why;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.syntax.Condition;

/**
 * Reads the conditions of a rule against facts, naively, fact by fact and way by way, and says
 * where they did not hold. Immutable.
 */
public final class RuleReading {

  private static final Way BEGIN = new Way(Map.of(), 0);

  private final List<?> facts;
  private final Watcher watcher;

  /** Is told what holds and what does not, each time that it is looked at. */
  @FunctionalInterface
  public interface Watcher {

    /** Nobody watches. */
    Watcher NOBODY = (part, held) -> {};

    /**
     * A part was looked at: all that stands before it holds.
     *
     * @param part the very condition on a fact; or a pattern, of which it is told for all facts
     *     together whether there is one
     */
    void looked(Object part, boolean held);
  }

  /**
   * Where the conditions of a rule did not hold.
   *
   * @param telling tells the first that did not, of the fact that came furthest; mostly nobody asks
   * @param met how many held before it
   */
  public record Failure(Supplier<UnmetCondition> telling, int met) {

    /** The first that did not, of the fact that came furthest. */
    public UnmetCondition unmet() {
      return telling.get();
    }

    private static Failure further(Failure one, Failure other) {
      return one == null || other != null && other.met > one.met ? other : one;
    }
  }

  /** A way in which conditions hold so far: what they bind, and how many they are. */
  private record Way(Map<String, Object> bound, int met) {

    Way and(Map<String, Object> more, int many) {
      return new Way(more, met + many);
    }
  }

  /**
   * @param failure null if there are ways
   */
  private record Ways(List<Way> all, Failure failure) {

    private static Ways of(List<Way> all, Failure failure) {
      return new Ways(all, all.isEmpty() ? failure : null);
    }
  }

  /** Reads against these facts. */
  public RuleReading(List<?> facts) {
    this(List.copyOf(facts), Watcher.NOBODY);
  }

  private RuleReading(List<?> facts, Watcher watcher) {
    this.facts = facts;
    this.watcher = watcher;
  }

  /** The same, which tells what it looks at. */
  public RuleReading watchedBy(Watcher who) {
    return new RuleReading(facts, who);
  }

  /** True if the rule fires. */
  public boolean holds(Element when) {
    return failure(when) == null;
  }

  /** Where the conditions did not hold; null if they do. */
  public Failure failure(Element when) {
    return ways(when, BEGIN).failure();
  }

  private Ways ways(Element element, Way before) {
    if (element instanceof Element.AllOf all) {
      return all(all.parts(), before);
    }
    if (element instanceof Element.AnyOf any) {
      return any(any.parts(), before);
    }
    if (element instanceof Element.Match match) {
      return matches(match, before);
    }
    if (element instanceof Element.No no) {
      Ways inside = ways(no.part(), before);
      return inside.all().isEmpty()
          ? new Ways(List.of(before.and(before.bound(), 1)), null)
          : new Ways(List.of(), new Failure(() -> unwanted(no, inside.all().get(0)), before.met()));
    }
    Ways inside = ways(((Element.Some) element).part(), before);
    return inside.all().isEmpty()
        ? inside
        : new Ways(List.of(before.and(before.bound(), 1)), null); // once, however many there are
  }

  private Ways all(List<Element> parts, Way before) {
    List<Way> ways = List.of(before);
    for (Element part : parts) {
      List<Way> next = new ArrayList<>();
      Failure furthest = null;
      for (Way way : ways) {
        Ways more = ways(part, way);
        next.addAll(more.all());
        furthest = Failure.further(furthest, more.failure());
      }
      if (next.isEmpty()) {
        return new Ways(next, furthest);
      }
      ways = next;
    }
    return new Ways(ways, null);
  }

  private Ways any(List<Element> parts, Way before) {
    List<Way> all = new ArrayList<>();
    Failure furthest = null;
    for (Element part : parts) {
      Ways some = ways(part, before);
      all.addAll(some.all());
      furthest = Failure.further(furthest, some.failure());
    }
    return Ways.of(all, furthest);
  }

  private Ways matches(Element.Match match, Way before) {
    List<Way> all = new ArrayList<>();
    Failure furthest = null;
    for (Object fact : facts) {
      if (match.type().isOf(fact)) {
        Map<String, Object> bound = new HashMap<>(before.bound());
        ConditionReading reading =
            new ConditionReading(match.type(), (Record) fact, bound, watcher);
        int met = 0;
        while (met < match.conditions().size() && reading.holds(match.conditions().get(met))) {
          met++;
        }
        Way way = before.and(bound, met);
        if (met == match.conditions().size()) {
          all.add(
              way.and(bound, 1)); // a fact that has all of it is further than one that lacks any
        } else {
          Condition failed = match.conditions().get(met);
          furthest = Failure.further(furthest, new Failure(() -> reading.unmet(failed), way.met()));
        }
      }
    }
    watcher.looked(match, !all.isEmpty());
    return Ways.of(
        all, furthest == null ? new Failure(() -> noFact(match), before.met()) : furthest);
  }

  private static UnmetCondition noFact(Element.Match match) {
    return new UnmetCondition(
        Why.NO_FACT, match.type().name(), null, source(match.conditions()), List.of());
  }

  /** What is there, and must not be. */
  private UnmetCondition unwanted(Element.No no, Way way) {
    Element.Match match = no.matches().findFirst().orElseThrow();
    Object fact =
        facts.stream()
            .filter(match.type()::isOf)
            .filter(one -> holds(match, (Record) one, way))
            .findFirst()
            .orElseThrow();
    return new ConditionReading(match.type(), (Record) fact, new HashMap<>(way.bound()))
        .of(Why.HOLDS, source(match.conditions()), match.conditions());
  }

  private static boolean holds(Element.Match match, Record fact, Way way) {
    ConditionReading reading = new ConditionReading(match.type(), fact, new HashMap<>(way.bound()));
    return match.conditions().stream().allMatch(reading::holds);
  }

  private static String source(List<Condition> conditions) {
    return conditions.stream().map(Condition::source).collect(Collectors.joining(", "));
  }
}
