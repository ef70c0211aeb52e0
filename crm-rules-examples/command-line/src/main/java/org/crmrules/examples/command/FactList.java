package org.crmrules.examples.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.crmrules.examples.facts.FactLine;
import org.crmrules.examples.facts.FactReader;
import org.crmrules.examples.facts.OwnFields;
import org.crmrules.examples.text.Terminal;

/**
 * All facts of a file that are decided together, with their lines.
 *
 * @param <T> the fact
 */
final class FactList<T extends Record> {

  private final String fileName;
  private final List<FactLine.Good<T>> lines;

  FactList(String fileName, List<FactLine.Good<T>> lines) {
    this.fileName = fileName;
    this.lines = List.copyOf(lines);
  }

  /** Reads all; what is no fact is rejected. */
  static <T extends Record> FactList<T> read(
      InputFile file, Class<T> type, OwnFields own, Rejects rejects, Terminal terminal)
      throws IOException {
    List<FactLine.Good<T>> lines = new ArrayList<>();
    try (FactReader<T> facts = file.open(type, own, terminal)) {
      for (Optional<FactLine<T>> line = facts.next(); line.isPresent(); line = facts.next()) {
        if (line.get() instanceof FactLine.Bad<T> bad) {
          rejects.add(file.name(), bad.line(), bad.reason());
        } else {
          lines.add((FactLine.Good<T>) line.get());
        }
      }
    }
    return new FactList<>(file.name(), lines);
  }

  /** The line of the first fact that is so; empty if none is. */
  Optional<FactLine.Good<T>> first(Predicate<T> wanted) {
    return lines.stream().filter(line -> wanted.test(line.fact())).findFirst();
  }

  List<T> facts() {
    return lines.stream().map(FactLine.Good::fact).toList();
  }

  /** The list without the facts at these places, which are rejected for the reasons. */
  FactList<T> without(Map<Integer, String> reasons, Rejects rejects) {
    List<FactLine.Good<T>> rest = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String reason = reasons.get(i);
      if (reason == null) {
        rest.add(lines.get(i));
      } else {
        rejects.add(fileName, lines.get(i).line(), reason);
      }
    }
    return new FactList<>(fileName, rest);
  }
}
