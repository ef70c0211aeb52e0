package org.crmrules.drools.prove;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.reading.RuleReading;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.vocabulary.FactType;

/**
 * Whether two rules fire for the same facts, proved in every cell of the grid that both lay: then
 * nothing can tell them apart that does not look at what they conclude. It says nothing where there
 * are too many cells, or where facts are held against each other.
 */
public final class SameFiring {

  private final FactCells cells;

  /** Of the rules of a pack. */
  public SameFiring(CheckedPack pack) {
    Manifest manifest = pack.files().manifest();
    this.cells = new FactCells(new Probes(pack, manifest.begins()), manifest);
  }

  /** In how many cells it was looked whether a rule fires, and in none did; else empty. */
  public OptionalLong never(CheckedRule rule) {
    return compared(List.of(rule), reading -> !reading.holds(rule.when()));
  }

  /** In how many cells both were read, if they fire in the same; else empty. */
  public OptionalLong of(CheckedRule one, CheckedRule other) {
    OptionalLong whole =
        isEachKindOnce(one.when()) && isEachKindOnce(other.when())
            ? asAWhole(one, other)
            : OptionalLong.empty();
    return whole.isPresent() ? whole : part(one, one.when(), other.when());
  }

  private OptionalLong asAWhole(CheckedRule one, CheckedRule other) {
    return compared(
        List.of(one, other), reading -> reading.holds(one.when()) == reading.holds(other.when()));
  }

  /** True if facts of a kind are asked for in one place only, so that one of them is enough. */
  private static boolean isEachKindOnce(Element when) {
    List<FactType> types = when.matches().map(Element.Match::type).toList();
    return Set.copyOf(types).size() == types.size();
  }

  /**
   * Rules of the same shape fire for the same facts if each of their patterns holds of the same.
   */
  private OptionalLong part(CheckedRule rule, Element one, Element other) {
    if (one.equals(other)) {
      return OptionalLong.of(0);
    }
    if (one instanceof Element.Match match && other instanceof Element.Match with) {
      return isClosed(match) && isClosed(with)
          ? asAWhole(with(rule, one), with(rule, other))
          : OptionalLong.empty();
    }
    if (one instanceof Element.No no && other instanceof Element.No with) {
      return part(rule, no.part(), with.part());
    }
    if (one instanceof Element.Some some && other instanceof Element.Some with) {
      return part(rule, some.part(), with.part());
    }
    if (one instanceof Element.AllOf all && other instanceof Element.AllOf with) {
      return parts(rule, all.parts(), with.parts());
    }
    return one instanceof Element.AnyOf any && other instanceof Element.AnyOf with
        ? parts(rule, any.parts(), with.parts())
        : OptionalLong.empty();
  }

  private OptionalLong parts(CheckedRule rule, List<Element> one, List<Element> other) {
    long all = 0;
    for (int i = 0; i < one.size(); i++) {
      OptionalLong part =
          one.size() == other.size() ? part(rule, one.get(i), other.get(i)) : OptionalLong.empty();
      if (part.isEmpty()) {
        return part;
      }
      all += part.getAsLong();
    }
    return OptionalLong.of(all);
  }

  private static CheckedRule with(CheckedRule rule, Element when) {
    return new CheckedRule(rule.info(), when, rule.then(), rule.insteadOf());
  }

  /** True if it holds its fact against nothing that another pattern binds. */
  private static boolean isClosed(Element.Match match) {
    Set<String> bound =
        match
            .walk()
            .filter(Condition.Binding.class::isInstance)
            .map(condition -> ((Condition.Binding) condition).variable().name())
            .collect(Collectors.toCollection(HashSet::new));
    return match
        .walk()
        .filter(Condition.Compared.class::isInstance)
        .flatMap(condition -> ((Condition.Compared) condition).values().stream())
        .filter(Operand.Variable.class::isInstance)
        .allMatch(variable -> bound.contains(((Operand.Variable) variable).name()));
  }

  /** What is true of facts in a cell. */
  @FunctionalInterface
  private interface Claim {
    boolean holds(RuleReading reading);
  }

  /** How many cells there are, if a claim holds in each of them that facts can be in. */
  private OptionalLong compared(List<CheckedRule> rules, Claim claim) {
    Stream<List<Record>> all = cells.of(rules);
    if (all == null) {
      return OptionalLong.empty();
    }
    Map<FactType, FactGrid<?>> grids = new HashMap<>();
    long count = 0;
    for (Iterator<List<Record>> each = all.iterator(); each.hasNext(); count++) {
      List<Record> facts = each.next();
      if (!claim.holds(new RuleReading(facts))
          && facts.stream().noneMatch(fact -> cells.isNowhere(fact, rules, grids))) {
        return OptionalLong.empty();
      }
    }
    return OptionalLong.of(count);
  }
}
