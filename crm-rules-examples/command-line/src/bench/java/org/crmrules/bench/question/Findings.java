package org.crmrules.bench.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the rules of plain Drools conclude on. Not thread-safe. */
public final class Findings {

  /** A score, for the rules behind it. */
  public record Points(BigDecimal value) {}

  /** What a complaint was found to be, for the rules behind. */
  public record Sort(String form, boolean quality) {}

  private final Map<String, List<String>> codes = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** A code belongs to it. */
  public void add(String to, String code) {
    codes.computeIfAbsent(to, name -> new ArrayList<>(2)).add(code);
  }

  /** It is at least so much. */
  public void atLeast(String what, int number) {
    numbers.merge(what, number, Math::max);
  }

  /** The codes that belong to it; null if none does. */
  public List<String> of(String name) {
    return codes.get(name);
  }

  List<String> orNone(String name) {
    return codes.getOrDefault(name, List.of());
  }

  Integer number(String what) {
    return numbers.get(what);
  }
}
