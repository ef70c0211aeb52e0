package org.crmrules.examples.command;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts answers, and tells them in alphabetical order. */
final class Tally {

  private final Map<String, Long> counts = new TreeMap<>();
  private long total;

  void add(String answer) {
    counts.merge(answer, 1L, Long::sum);
    total++;
  }

  long total() {
    return total;
  }

  @Override
  public String toString() {
    return counts.isEmpty()
        ? "-"
        : counts.entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", "));
  }
}
