package org.crmrules.drools.why;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crmrules.FieldChange;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.runtime.InForce;

/**
 * The smallest changes to the facts of a question that lead to other outcomes, found by asking: on
 * the line of each field at every edge of the rules, and between two edges wherever the rules can
 * tell the two apart. What is computed from a field rises or falls with it, so nothing lies hidden
 * between two places that are the same to the rules.
 */
public final class Changes {

  private final Asking asking;
  private final List<Record> facts;
  private final Object now;
  private final List<Axis> axes;

  private Changes(Asking asking, List<Record> facts, Object now, List<Axis> axes) {
    this.asking = asking;
    this.facts = facts;
    this.now = now;
    this.axes = axes;
  }

  /**
   * Those of some facts.
   *
   * @param versions of which one answers
   * @param question asks them about facts like these, and says what is told apart of the answer
   * @throws org.crmrules.CrmRulesException if the facts as they are have no answer
   */
  public static Changes of(
      InForce versions,
      List<Record> facts,
      Instant asOf,
      Function<InForce, Function<List<Record>, Object>> question) {
    return of(versions, facts, asOf, question, pack -> pack);
  }

  /**
   * The same, where other rules say which values are worth looking at.
   *
   * @param looking the pack with those rules, for the one that answers
   */
  public static Changes of(
      InForce versions,
      List<Record> facts,
      Instant asOf,
      Function<InForce, Function<List<Record>, Object>> question,
      UnaryOperator<CheckedPack> looking) {
    Asked asked = new Asked();
    Function<List<Record>, Object> ask = question.apply(versions.seenBy(asked));
    Object now = ask.apply(facts);
    if (asked.pack() == null) {
      return new Changes(null, facts, now, List.of()); // nothing was asked of any rule
    }
    CheckedPack looked = looking.apply(asked.pack());
    Cuts cuts = new Cuts(looked);
    Axes axes = new Axes(looked, cuts, facts, asOf);
    return new Changes(
        new Asking(asked, cuts, ask),
        facts,
        now,
        IntStream.range(0, facts.size()).boxed().flatMap(i -> axes.of(i).stream()).toList());
  }

  /** By each other outcome, in the order of the fields, those that lead to it by themselves. */
  public Map<Object, List<FieldChange>> alone() {
    Map<Object, List<FieldChange>> all = new LinkedHashMap<>();
    for (Axis axis : axes) {
      new Line(asking, axis, facts)
          .nearest()
          .forEach(
              (outcome, at) ->
                  all.computeIfAbsent(outcome, o -> new ArrayList<>())
                      .add(axis.change(facts.get(axis.place()), at)));
    }
    all.remove(now);
    return all;
  }

  /** What one change makes of the facts. */
  public record Changed(List<Record> facts, FieldChange change) {}

  /** The smallest change in proportion that leads to an outcome by itself; null if none does. */
  public Changed nearest(Object outcome) {
    Axis best = null;
    BigDecimal to = null;
    for (Axis axis : axes) {
      BigDecimal at = new Line(asking, axis, facts).nearest().get(outcome);
      if (at != null && (best == null || axis.size(at) < best.size(to))) {
        best = axis;
        to = at;
      }
    }
    return best == null
        ? null
        : new Changed(with(best, to), best.change(facts.get(best.place()), to));
  }

  /** Two changes, and how large they are together. */
  private record Pair(Axis one, BigDecimal to, Axis other, BigDecimal otherTo) {
    double size() {
      return one.size(to) + other.size(otherTo);
    }
  }

  /**
   * For those of some outcomes that are found so, two changes that lead to it together: the pair
   * that changes least in proportion. One of the two goes as far as the rules can tell, or to its
   * end, the other as far as is then needed, and the first then back as far as it can.
   */
  public Map<Object, List<FieldChange>> together(Collection<?> outcomes) {
    Map<Object, Pair> best = new HashMap<>();
    for (Axis one : outcomes.isEmpty() ? List.<Axis>of() : axes) {
      for (BigDecimal to : new Line(asking, one, facts).corners()) {
        boolean large =
            outcomes.stream()
                .allMatch(o -> best.containsKey(o) && best.get(o).size() <= one.size(to));
        if (!large) {
          List<Record> changed = with(one, to);
          axes.stream()
              .filter(other -> other != one)
              .forEach(other -> pairs(one, to, other, changed, outcomes, best));
        }
      }
    }
    Map<Object, List<FieldChange>> pairs = new HashMap<>();
    best.forEach((outcome, pair) -> pairs.put(outcome, told(pair)));
    return pairs;
  }

  private void pairs(
      Axis one,
      BigDecimal to,
      Axis other,
      List<Record> changed,
      Collection<?> outcomes,
      Map<Object, Pair> best) {
    new Line(asking, other, changed)
        .nearest()
        .forEach(
            (outcome, at) -> {
              if (outcomes.contains(outcome)) {
                best.merge(
                    outcome,
                    back(new Pair(one, to, other, at), outcome),
                    (a, b) -> b.size() < a.size() ? b : a);
              }
            });
  }

  private Pair back(Pair pair, Object outcome) {
    BigDecimal to =
        new Line(asking, pair.one(), with(pair.other(), pair.otherTo())).nearest().get(outcome);
    return new Pair(pair.one(), to == null ? pair.to() : to, pair.other(), pair.otherTo());
  }

  private List<FieldChange> told(Pair pair) {
    return Stream.of(
            pair.one().change(facts.get(pair.one().place()), pair.to()),
            pair.other().change(facts.get(pair.other().place()), pair.otherTo()))
        .sorted(Comparator.comparing(FieldChange::field))
        .toList();
  }

  private List<Record> with(Axis axis, BigDecimal at) {
    List<Record> changed = new ArrayList<>(facts);
    changed.set(axis.place(), axis.fact(facts.get(axis.place()), at));
    return changed;
  }
}
