package org.crmrules.drools.conclude;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.crmrules.Bilingual;
import org.crmrules.drools.vocabulary.CollectorType;
import org.crmrules.drools.vocabulary.CollectorType.Outcome;
import org.crmrules.drools.vocabulary.CollectorType.Parameter;

/** What the rules of one verdict conclude in one question. Not thread-safe. */
public final class Conclusions {

  private static final Bilingual BESIDE =
      new Bilingual(
          "规则 %s 得出的结论互相矛盾:%s 和 %s。也许有一条的条件应当更窄。",
          "The rules %s contradict each other: %s and %s."
              + " Maybe the conditions of one should be narrower.");

  private final CollectorType verdict;
  private final Function<String, List<String>> declared;
  private final List<Drawn> drawn = new ArrayList<>();

  /**
   * Nothing concluded yet.
   *
   * @param declared the codes of a list of the pack, in order
   */
  public Conclusions(CollectorType verdict, Function<String, List<String>> declared) {
    this.verdict = verdict;
    this.declared = declared;
  }

  /** A rule concludes. */
  public void add(Drawn rule) {
    drawn.add(rule);
  }

  /**
   * What it comes to; passes over what does not count. Called once.
   *
   * @throws ConflictException if rules contradict each other
   */
  public Outcomes settle() {
    int outcomes = verdict.outcomes().size();
    List<List<Concluded>> all = new ArrayList<>(Collections.nCopies(outcomes, List.of()));
    List<SortedMap<Object, Concluded>> ones =
        new ArrayList<>(Collections.nCopies(outcomes, Collections.emptySortedMap()));
    if (!drawn.isEmpty()) {
      drawn.forEach(rule -> rule.replace(drawn));
      for (Outcome outcome : verdict.outcomes().values()) {
        all.set(outcome.index(), all(outcome));
        if (outcome.ordered() && !all.get(outcome.index()).isEmpty()) {
          ones.set(outcome.index(), ones(outcome));
        }
      }
      drawn.forEach(rule -> passOverBeside(rule, all, ones));
    }
    return new Outcomes(verdict, List.copyOf(all), List.copyOf(ones));
  }

  private SortedMap<Object, Concluded> ones(Outcome outcome) {
    TreeMap<Object, Ordered> byKey = new TreeMap<>(Conclusions::compare);
    each(
        outcome,
        (rule, place) ->
            byKey
                .computeIfAbsent(rule.made()[place].key(), key -> new Ordered(outcome, declared))
                .add(rule, place));
    SortedMap<Object, Concluded> settled = new TreeMap<>(Conclusions::compare);
    byKey.forEach((key, values) -> settled.put(key, values.settle()));
    return settled;
  }

  private List<Concluded> all(Outcome outcome) {
    List<Concluded> all = new ArrayList<>(2);
    each(outcome, (rule, place) -> all.add(rule.made()[place]));
    all.sort(inOrder()); // first, because which of two equal ones is told must not depend on it
    return outcome.each() ? List.copyOf(all) : all.stream().distinct().toList();
  }

  @FunctionalInterface
  private interface Made {
    void by(Drawn rule, int place);
  }

  private void each(Outcome outcome, Made made) {
    for (Drawn rule : drawn) {
      for (int i = 0; i < rule.made().length; i++) {
        if (rule.made()[i].what().outcome() == outcome && !rule.isPassedOver(i)) {
          made.by(rule, i);
        }
      }
    }
  }

  /** Codes as they are declared, whatever else there is by itself. */
  private Comparator<Concluded> inOrder() {
    return (one, other) -> {
      int arguments = Math.min(one.size(), other.size());
      for (int i = 0; i < arguments; i++) {
        int order = Integer.compare(index(one, i), index(other, i));
        order = order == 0 ? compare(one.argument(i), other.argument(i)) : order;
        if (order != 0) {
          return order;
        }
      }
      int order = Integer.compare(one.size(), other.size());
      return order == 0 ? one.name().compareTo(other.name()) : order;
    };
  }

  private int index(Concluded one, int place) {
    Parameter parameter = one.what().parameters().get(place);
    return parameter.declaredIn() == null
        ? 0
        : declared.apply(parameter.declaredIn()).indexOf(one.argument(place));
  }

  @SuppressWarnings("unchecked") // arguments are texts or whole numbers, and of one kind each
  private static int compare(Object one, Object other) {
    if (one instanceof List<?> left && other instanceof List<?> right) {
      for (int i = 0; i < left.size(); i++) {
        int order = compare(left.get(i), right.get(i));
        if (order != 0) {
          return order;
        }
      }
      return 0;
    }
    return one.getClass() == other.getClass()
        ? ((Comparable<Object>) one).compareTo(other)
        : one.getClass().getName().compareTo(other.getClass().getName());
  }

  /** Forgets what does not count beside what a rule concludes. */
  private void passOverBeside(
      Drawn rule, List<List<Concluded>> all, List<SortedMap<Object, Concluded>> ones) {
    for (int i = 0; i < rule.made().length; i++) {
      if (rule.isPassedOver(i)) {
        continue;
      }
      Concluded one = rule.made()[i];
      for (String name : one.what().says().over()) {
        Outcome beside = verdict.outcomes().get(name);
        all.set(beside.index(), List.of());
        ones.set(beside.index(), Collections.emptySortedMap());
        each(beside, Drawn::passOver);
      }
      Outcome not = verdict.outcomes().get(one.what().says().not());
      if (not != null && !all.get(not.index()).isEmpty()) {
        throw beside(rule, one, not);
      }
    }
  }

  private ConflictException beside(Drawn rule, Concluded one, Outcome not) {
    List<String> rules = new ArrayList<>(List.of(rule.rule()));
    List<String> names = new ArrayList<>(List.of(one.name()));
    each(
        not,
        (other, place) -> {
          rules.add(other.rule());
          names.add(other.made()[place].name());
        });
    List<String> both = List.of(rules.get(0), rules.get(1)).stream().sorted().toList();
    return new ConflictException(
        both,
        BESIDE.with(
            new Bilingual(String.join(" 与 ", both), String.join(" and ", both)),
            names.get(0),
            names.get(1)));
  }
}
