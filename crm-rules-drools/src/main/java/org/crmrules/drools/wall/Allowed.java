package org.crmrules.drools.wall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A group of names on the list, by what they are allowed for; see {@code allowed.txt}. */
final class Allowed {

  private final Map<String, Set<String>> plain = new HashMap<>();
  private final Map<String, List<Pattern>> patterns = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();

  void add(String use, String name) {
    if (name.matches("@[a-z]+") && !name.equals("@self")) {
      words.computeIfAbsent(use, u -> new HashSet<>()).add(name);
    } else if (name.contains("*")) {
      patterns.computeIfAbsent(use, u -> new ArrayList<>()).add(pattern(name));
    } else {
      plain.computeIfAbsent(use, u -> new HashSet<>()).add(name);
    }
  }

  /** The names of another block are allowed here too. */
  void addAll(Allowed other) {
    other.plain.forEach((use, names) -> names.forEach(n -> add(use, n)));
    other.words.forEach((use, names) -> names.forEach(n -> add(use, n)));
    other.patterns.forEach(
        (use, more) -> patterns.computeIfAbsent(use, u -> new ArrayList<>()).addAll(more));
  }

  static Pattern pattern(String name) {
    StringBuilder regex = new StringBuilder();
    for (String part : name.split("(?=\\*)|(?<=\\*)")) {
      regex.append(part.equals("*") ? "\u0000" : Pattern.quote(part));
    }
    return Pattern.compile(
        regex.toString().replace("\u0000\u0000", ".*").replace("\u0000", "[^/.:;()\\[]*"));
  }

  /**
   * True if this may be used so.
   *
   * @param scope tells what the names of the list mean in the class
   */
  boolean has(String use, String subject, Scope scope) {
    String name = scope.relative(subject);
    return plain.getOrDefault(use, Set.of()).contains(name)
        || patterns.getOrDefault(use, List.of()).stream().anyMatch(p -> p.matcher(name).matches())
        || words.getOrDefault(use, Set.of()).stream()
            .anyMatch(w -> scope.words().means(w, subject));
  }
}
