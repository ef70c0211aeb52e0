package org.crmrules.drools.prove;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.crmrules.ask.QuestionInfo.Quantity;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.question.Question;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.vocabulary.OwnFact;

/**
 * What can be given in a question: a fact of each kind that it takes, in every cell that the rules
 * of some versions lay over it together. What one of them tells apart is apart here. Immutable.
 */
public final class QuestionCells {

  /** As many as a proof asks about. */
  private static final long MOST = FactGrid.MOST_APART;

  /**
   * What can be given of one kind.
   *
   * @param choices a fact each; an empty one stands for none at all
   */
  private record Kind(List<List<Record>> choices, boolean whole) {}

  private final List<Kind> kinds;

  private QuestionCells(List<Kind> kinds) {
    this.kinds = kinds;
  }

  /**
   * The cells of a question.
   *
   * @param versions of one pack, in their order; at least one
   */
  public static QuestionCells of(List<RunningPack> versions, Question<?> question) {
    RunningPack newest = versions.get(versions.size() - 1);
    List<CheckedRule> rules =
        versions.stream().flatMap(version -> version.checked().rules().stream()).toList();
    Map<FactType, Boolean> given = new LinkedHashMap<>();
    for (Question.Wanted wanted : question.takes()) {
      boolean needed =
          wanted.quantity() == Quantity.ONE || wanted.quantity() == Quantity.AT_LEAST_ONE;
      given.put(newest.vocabulary().type(wanted.type()), needed);
    }
    newest.vocabulary().facts().values().stream()
        .filter(FactType::isOwn)
        .forEach(type -> given.put(type, false));
    Probes probes = new Probes(newest.checked(), newest.manifest().begins());
    List<Kind> kinds = new ArrayList<>();
    given.forEach(
        (type, needed) -> {
          if (needed || isLookedAt(type, rules)) {
            kinds.add(kind(newest, probes, type, rules, needed));
          }
        });
    return new QuestionCells(kinds);
  }

  private static boolean isLookedAt(FactType type, List<CheckedRule> rules) {
    return rules.stream()
        .flatMap(rule -> rule.when().matches())
        .map(Element.Match::type)
        .anyMatch(type::equals);
  }

  private static Kind kind(
      RunningPack pack, Probes probes, FactType type, List<CheckedRule> rules, boolean needed) {
    Record base = type.isOwn() ? OwnFact.of(type.name()) : probes.of(type.type());
    FactGrid<Record> grid = new FactGrid<>(base, type, rules, pack.manifest(), rules, 0);
    List<List<Record>> choices = new ArrayList<>();
    if (!needed) {
      choices.add(List.of());
    }
    grid.facts(MOST).forEach(fact -> choices.add(List.of(fact)));
    return new Kind(choices, grid.isWhole(MOST));
  }

  private long count() {
    return kinds.stream().mapToLong(kind -> kind.choices().size()).reduce(1, FactGrid::times);
  }

  /** True if nothing is left out because there is too much of it. */
  public boolean isWhole() {
    return count() <= MOST && kinds.stream().allMatch(Kind::whole);
  }

  /** What is given in each, or in some of them, evenly chosen, where there are too many. */
  public Stream<List<Record>> facts() {
    long all = count();
    long step = all <= MOST ? 1 : all / MOST | 1;
    return LongStream.iterate(0, i -> i < all, i -> i + step).mapToObj(this::facts);
  }

  private List<Record> facts(long number) {
    List<Record> facts = new ArrayList<>();
    long rest = number;
    for (Kind kind : kinds) {
      facts.addAll(kind.choices().get((int) (rest % kind.choices().size())));
      rest /= kind.choices().size();
    }
    return facts;
  }
}
