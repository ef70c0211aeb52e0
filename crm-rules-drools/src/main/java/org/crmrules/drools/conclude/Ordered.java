package org.crmrules.drools.conclude;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.drools.vocabulary.CollectorType.Outcome;
import org.crmrules.vocabulary.As;

/**
 * One value of many conclusions: it is this, at least this, at most this. What it is, or else the
 * highest floor, counts unless a cap is lower; so bands need no upper edge, an exception need not
 * change the rule, and the order of rules cannot matter. Used once.
 *
 * @param entries at least one, in order: of equal values the first is told
 */
record Ordered(Outcome outcome, List<Entry> entries) {

  private static final Bilingual CONFLICT =
      new Bilingual(
          "规则 %s 得出的%s不同:%s 和 %s。也许有一条的条件应当更窄。",
          "The rules %s conclude different %s: %s and %s. Maybe the conditions of one should be"
              + " narrower.");

  /**
   * The value; passes over what did not make it.
   *
   * @throws ConflictException if two rules say that it is something else
   */
  Concluded settle() {
    Concluded value = null;
    for (Entry entry : entries) {
      if (entry.made().what().as() == As.IS) {
        if (value != null && !value.equals(entry.made())) {
          throw conflict(value, entry.made());
        }
        value = value == null ? entry.made() : value;
      }
    }
    value = atLeast(value);
    value = atMost(value);
    for (Entry entry : entries) {
      if (!value.equals(entry.made()) && compare(value, entry.made()) != 0) {
        entry.passOver();
      }
    }
    return value;
  }

  /** The value, or the highest floor above it. */
  private Concluded atLeast(Concluded value) {
    Concluded highest = value;
    for (Entry entry : entries) {
      if (entry.made().what().as() == As.AT_LEAST
          && (highest == null || compare(entry.made(), highest) > 0)) {
        highest = entry.made();
      }
    }
    return highest;
  }

  /** The value, or the lowest cap below it. */
  private Concluded atMost(Concluded value) {
    Concluded lowest = value;
    for (Entry entry : entries) {
      if (entry.made().what().as() == As.AT_MOST
          && (lowest == null || compare(entry.made(), lowest) < 0)) {
        lowest = entry.made();
      }
    }
    return lowest;
  }

  /** Above 0 if the one is more than the other. */
  private int compare(Concluded one, Concluded other) {
    if (!one.isComparable(other)) {
      throw conflict(one, other);
    }
    return Integer.compare(one.height(), other.height());
  }

  /** The sentence must not depend on which rule came first. */
  private ConflictException conflict(Concluded one, Concluded other) {
    boolean straight = (ruleOf(one) + one).compareTo(ruleOf(other) + other) <= 0;
    Concluded first = straight ? one : other;
    Concluded second = straight ? other : one;
    List<String> rules = Stream.of(ruleOf(first), ruleOf(second)).distinct().toList();
    Object[] about = one.key() instanceof List<?> keys ? keys.toArray() : new Object[] {one.key()};
    return new ConflictException(
        rules,
        CONFLICT.with(
            new Bilingual(String.join(" 与 ", rules), String.join(" and ", rules)),
            outcome.term().with(about),
            first.shown(second),
            second.shown(first)));
  }

  private String ruleOf(Concluded value) {
    return entries.stream()
        .filter(entry -> entry.made().equals(value))
        .map(Entry::id)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }
}
