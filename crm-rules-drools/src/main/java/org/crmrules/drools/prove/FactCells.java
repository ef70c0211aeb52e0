package org.crmrules.drools.prove;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.vocabulary.OwnFact;

/**
 * Everything that a few rules can be told: of each kind of fact that they look at none, or one for
 * each cell of the grid that they lay over it, in every combination. A rule that fires for none of
 * these never fires, however many facts there are: it needs no two of a kind. No question is asked,
 * so this holds also where a whole pack has too many cells to ask about each.
 */
record FactCells(Probes probes, Manifest manifest) {

  /** A few rules look at few other fields, so there is room for every combination of many codes. */
  private static final int COMBINED = 10;

  /** All combinations; null if there are too many, or facts are compared with one another. */
  Stream<List<Record>> of(Collection<CheckedRule> rules) {
    List<FactType> types =
        rules.stream()
            .flatMap(rule -> rule.when().matches())
            .map(Element.Match::type)
            .distinct()
            .toList();
    if (rules.stream().anyMatch(rule -> needsTwo(rule.when()))
        || types.size() > 1 && rules.stream().anyMatch(FactCells::compares)) {
      return null;
    }
    List<FactGrid<?>> grids = new ArrayList<>();
    long cells = 1;
    for (FactType type : types) {
      FactGrid<?> grid = new FactGrid<>(base(type), type, rules, manifest, COMBINED);
      grids.add(grid);
      cells *= Math.min(FactGrid.MOST, grid.cells()) + 1;
      if (!grid.hasEveryValue() || grid.cells() >= FactGrid.MOST || cells > FactGrid.MOST) {
        return null;
      }
    }
    Stream<List<Record>> all = Stream.of(List.of());
    for (FactGrid<?> grid : grids) {
      all = all.flatMap(some -> Stream.concat(Stream.of(some), with(some, grid)));
    }
    return all;
  }

  private static Stream<List<Record>> with(List<Record> some, FactGrid<?> grid) {
    return grid.facts()
        .map(
            fact -> {
              List<Record> more = new ArrayList<>(some);
              more.add(fact);
              return more;
            });
  }

  /**
   * True if no fact at all can be in the cell of one of those that rules were told.
   *
   * @param known the grids that were laid for these rules before; gets another
   */
  boolean isNowhere(Record fact, Collection<CheckedRule> rules, Map<FactType, FactGrid<?>> known) {
    FactType type = probes.pack().vocabulary().of(fact);
    FactGrid<?> grid =
        known.computeIfAbsent(type, of -> new FactGrid<>(base(of), of, rules, manifest, COMBINED));
    return isNowhere(grid, fact);
  }

  @SuppressWarnings("unchecked") // a grid of the kind of the fact
  private static <T extends Record> boolean isNowhere(FactGrid<T> grid, Record fact) {
    return grid.isNowhere((T) fact);
  }

  private Record base(FactType type) {
    return type.isOwn() ? OwnFact.of(type.name()) : probes.of(type.type());
  }

  /** True if a value of one fact may be held against another fact. */
  private static boolean compares(CheckedRule rule) {
    return rule.when()
        .matches()
        .flatMap(Element.Match::walk)
        .filter(Condition.Compared.class::isInstance)
        .flatMap(condition -> ((Condition.Compared) condition).values().stream())
        .anyMatch(Operand.Variable.class::isInstance);
  }

  private static boolean needsTwo(Element when) {
    return needed(when).values().stream().anyMatch(many -> many > 1);
  }

  /** How many facts of each kind must be there for it to hold. */
  private static Map<FactType, Integer> needed(Element element) {
    if (element instanceof Element.AllOf all) {
      return together(all.parts(), Integer::sum);
    }
    if (element instanceof Element.AnyOf any) {
      return together(any.parts(), Math::max);
    }
    if (element instanceof Element.Match match) {
      return Map.of(match.type(), 1);
    }
    return element instanceof Element.Some some ? needed(some.part()) : Map.of();
  }

  private static Map<FactType, Integer> together(List<Element> parts, BinaryOperator<Integer> how) {
    Map<FactType, Integer> together = new HashMap<>();
    parts.forEach(part -> needed(part).forEach((type, many) -> together.merge(type, many, how)));
    return together;
  }
}
