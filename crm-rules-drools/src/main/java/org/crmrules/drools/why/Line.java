package org.crmrules.drools.why;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.crmrules.CrmRulesException;
import org.crmrules.drools.why.Asking.Came;

/** What a question comes to along the values of one field. Not thread-safe. */
final class Line {

  private final Asking asking;
  private final Axis axis;
  private final List<Record> facts;
  private final NavigableMap<BigDecimal, Came> known = new TreeMap<>();

  /**
   * Asks wherever the rules can tell two places apart.
   *
   * @param facts those of the question; one of them is changed
   */
  Line(Asking asking, Axis axis, List<Record> facts) {
    this.asking = asking;
    this.axis = axis;
    this.facts = facts;
    BigDecimal before = null;
    for (BigDecimal at : axis.points()) {
      at(at);
      if (before != null) {
        refine(before, at);
      }
      before = at;
    }
  }

  private Came at(BigDecimal at) {
    Came came = known.get(at);
    if (came == null) {
      came = ask(at);
      known.put(at, came);
    }
    return came;
  }

  private Came ask(BigDecimal at) {
    try {
      List<Record> changed = new ArrayList<>(facts);
      changed.set(axis.place(), axis.fact(facts.get(axis.place()), at));
      return asking.about(changed);
    } catch (CrmRulesException e) {
      return Came.TO_NOTHING; // nor is there such a fact
    }
  }

  private void refine(BigDecimal low, BigDecimal high) {
    if (at(low).sides().equals(at(high).sides())) {
      return;
    }
    BigDecimal middle = axis.between(low, high);
    if (middle != null) {
      at(middle);
      refine(low, middle);
      refine(middle, high);
    }
  }

  /** By outcome, the place of the smallest change that leads to it. */
  Map<Object, BigDecimal> nearest() {
    Map<Object, BigDecimal> nearest = new LinkedHashMap<>();
    known.forEach(
        (at, came) -> {
          if (came.isAnswer() && !axis.isBegin(at)) {
            nearest.merge(
                came.outcome(),
                at,
                (a, b) -> axis.distance(b).compareTo(axis.distance(a)) < 0 ? b : a);
          }
        });
    nearest.replaceAll(this::nearer);
    return nearest;
  }

  /** Where an outcome is computed from the field, a place that is nearer still. */
  private BigDecimal nearer(Object outcome, BigDecimal at) {
    boolean above = at.compareTo(axis.origin()) > 0;
    BigDecimal without = above ? known.lowerKey(at) : known.higherKey(at);
    BigDecimal with = at;
    while (without != null) {
      BigDecimal middle = above ? axis.between(without, with) : axis.between(with, without);
      if (middle == null) {
        break;
      }
      Came came = ask(middle);
      if (came.isAnswer() && Objects.equals(outcome, came.outcome())) {
        with = middle;
      } else {
        without = middle;
      }
    }
    return with;
  }

  /** The nearest place of each part that is the same to the rules, and both ends. */
  Set<BigDecimal> corners() {
    Map<List<Integer>, BigDecimal> corners = new LinkedHashMap<>();
    known.forEach(
        (at, came) -> {
          if (came.isAnswer()) {
            corners.merge(
                came.sides(),
                at,
                (a, b) -> axis.distance(b).compareTo(axis.distance(a)) < 0 ? b : a);
          }
        });
    Set<BigDecimal> all = new LinkedHashSet<>(corners.values());
    known.entrySet().stream()
        .filter(one -> one.getValue().isAnswer())
        .map(Map.Entry::getKey)
        .reduce((first, second) -> first)
        .ifPresent(all::add);
    known.descendingMap().entrySet().stream()
        .filter(one -> one.getValue().isAnswer())
        .map(Map.Entry::getKey)
        .findFirst()
        .ifPresent(all::add);
    all.removeIf(axis::isBegin);
    return all;
  }
}
