package org.crmrules.drools.conclude;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.crmrules.Bilingual;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.vocabulary.CollectorType.Outcome;
import org.crmrules.drools.vocabulary.CollectorType.Parameter;
import org.crmrules.vocabulary.As;

/**
 * One value of many conclusions: it is this, at least this, at most this. What it is, or else the
 * highest floor, counts unless a cap is lower; so bands need no upper edge, an exception need not
 * change the rule, and the order of rules cannot matter. Used once.
 */
final class Ordered {

  private static final Bilingual CONFLICT =
      new Bilingual(
          "规则 %s 得出的%s不同:%s 和 %s。也许有一条的条件应当更窄。",
          "The rules %s conclude different %s: %s and %s. Maybe the conditions of one should be"
              + " narrower.");

  private final Outcome outcome;
  private final Function<String, List<String>> declared;
  private final List<Drawn> by = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();

  Ordered(Outcome outcome, Function<String, List<String>> declared) {
    this.outcome = outcome;
    this.declared = declared;
  }

  void add(Drawn rule, int place) {
    by.add(rule);
    places.add(place);
  }

  private Concluded at(int i) {
    return by.get(i).made()[places.get(i)];
  }

  /**
   * The value; passes over what did not make it.
   *
   * @throws ConflictException if two rules say that it is something else
   */
  Concluded settle() {
    Concluded value = null;
    for (int i = 0; i < by.size(); i++) {
      if (at(i).what().as() == As.IS) {
        if (value != null && !value.equals(at(i))) {
          throw conflict(value, at(i));
        }
        value = at(i);
      }
    }
    value = extreme(value, As.AT_LEAST, 1);
    value = extreme(value, As.AT_MOST, -1);
    for (int i = 0; i < by.size(); i++) {
      if (!value.equals(at(i)) && compare(value, at(i)) != 0) {
        by.get(i).passOver(places.get(i));
      }
    }
    return value;
  }

  /** The value, or what is beyond it in one direction. */
  private Concluded extreme(Concluded from, As as, int direction) {
    Concluded best = as == As.AT_MOST ? null : from;
    for (int i = 0; i < by.size(); i++) {
      if (at(i).what().as() == as && (best == null || compare(at(i), best) * direction > 0)) {
        best = at(i);
      }
    }
    boolean caps = as == As.AT_MOST && best != null && from != null;
    return best == null || caps && compare(from, best) < 0 ? from : best;
  }

  /** Above 0 if the one is more than the other. */
  private int compare(Concluded one, Concluded other) {
    List<Object> left = one.values();
    List<Object> right = other.values();
    boolean comparable =
        !left.isEmpty()
            && left.size() == right.size()
            && left.subList(1, left.size()).equals(right.subList(1, right.size()));
    if (!comparable) {
      throw conflict(one, other);
    }
    return Integer.compare(height(one, left.get(0)), height(other, right.get(0)));
  }

  private int height(Concluded one, Object value) {
    if (value instanceof Integer number) {
      return number;
    }
    Parameter parameter = one.what().parameters().get(outcome.keys());
    List<String> codes = declared.apply(parameter.declaredIn());
    int index = codes.indexOf(value);
    if (index < 0) {
      throw new UnusableValueException(
          "级别(%s)必须是 %s 之一。", "The level (%s) must be one of %s.", value, codes);
    }
    return outcome.rising() ? index : -index;
  }

  /** The sentence must not depend on which rule came first. */
  private ConflictException conflict(Concluded one, Concluded other) {
    TreeSet<String> rules = new TreeSet<>(List.of(ruleOf(one), ruleOf(other)));
    TreeSet<String> values = new TreeSet<>(List.of(one.shown(), other.shown()));
    Object[] about = one.key() instanceof List<?> keys ? keys.toArray() : new Object[] {one.key()};
    return new ConflictException(
        List.copyOf(rules),
        CONFLICT.with(
            new Bilingual(String.join(" 与 ", rules), String.join(" and ", rules)),
            outcome.term().with(about),
            values.first(),
            values.last()));
  }

  private String ruleOf(Concluded value) {
    String rule = null;
    for (int i = 0; i < by.size(); i++) {
      if (at(i).equals(value) && (rule == null || by.get(i).rule().compareTo(rule) < 0)) {
        rule = by.get(i).rule();
      }
    }
    return rule;
  }
}
