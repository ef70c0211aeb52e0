package org.crmrules.drools.wall;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crmrules.Visible;

/** The list in {@code allowed.txt}: every kind of class that the engine generates. */
final class AllowList {

  private static final AllowList LIST = read();

  private final Map<String, ClassKind> kinds = new LinkedHashMap<>();
  private ClassKind kind;
  private Allowed method;

  private AllowList() {}

  static AllowList get() {
    return LIST;
  }

  /** The kind of a class by its name below the package of its stage; null if there is none. */
  ClassKind kindOf(String name) {
    return kinds.values().stream()
        .filter(k -> k.name().matcher(name).matches())
        .findFirst()
        .orElse(null);
  }

  private static AllowList read() {
    AllowList list = new AllowList();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                AllowList.class.getResourceAsStream("allowed.txt"), StandardCharsets.UTF_8))) {
      in.lines()
          .map(String::strip)
          .filter(l -> !l.isEmpty() && !l.startsWith("#"))
          .forEach(list::add);
      return list;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    int space = line.indexOf(' ');
    String word = line.substring(0, space);
    String name = line.substring(space + 1).strip();
    switch (word) {
      case "class" -> {
        kind = new ClassKind(name);
        kinds.put(name, kind);
      }
      case "like" -> kind.like(kinds.get(name));
      case "extends", "implements", "field" -> kind.shape().add(word, name);
      case "method" -> method = kind.method(name);
      case "call", "new", "array", "cast", "read", "write", "type", "does" ->
          method.add(word, name);
      default ->
          throw new IllegalStateException(
              Visible.sentence("The line (%s) must begin with a word of the list.", line));
    }
  }
}
