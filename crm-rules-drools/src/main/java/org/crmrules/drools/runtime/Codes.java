package org.crmrules.drools.runtime;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The codes that rules name, each once, in an order that does not depend on the rules: as the
 * manifest declares them, or by name. Not thread-safe.
 */
public final class Codes {

  private final List<String> declared;

  // Most rules that could name a code do not fire, so nothing is made before one does.
  private Set<String> named = Set.of();
  private List<Firing> by = List.of();

  private Codes(List<String> declared) {
    this.declared = declared;
  }

  /** In the order of what is declared, which is all that can be named. */
  public static Codes in(List<String> declared) {
    return new Codes(declared);
  }

  /** In alphabetical order. */
  public static Codes byName() {
    return new Codes(null);
  }

  /** A rule names a code. */
  public void add(String code, Firing firing) {
    if (named.isEmpty()) {
      named = new HashSet<>();
      by = new ArrayList<>(2);
    }
    named.add(code);
    by.add(firing);
  }

  /** True if no rule named any. */
  public boolean isEmpty() {
    return named.isEmpty();
  }

  /** True if a rule named the code. */
  public boolean contains(String code) {
    return named.contains(code);
  }

  /** Those that were named, in order. */
  public List<String> inOrder() {
    if (named.isEmpty()) {
      return List.of();
    }
    return declared == null
        ? named.stream().sorted().toList()
        : declared.stream().filter(named::contains).toList();
  }

  /** Something else counts instead of all that was named, which is forgotten. */
  public void passOver() {
    by.forEach(Firing::passOver);
    named = Set.of();
    by = List.of();
  }
}
