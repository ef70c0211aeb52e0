package org.crmrules.examples.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.crmrules.examples.facts.FactFormat;
import org.crmrules.examples.facts.FactLine;
import org.crmrules.examples.facts.FactReader;
import org.crmrules.examples.facts.OwnFields;
import org.crmrules.examples.text.Terminal;

/**
 * Facts of a file that lies beside the customers, by the customer they are about. A line that is
 * none ends the command: left out, it would change what is decided without a word.
 *
 * @param <T> the fact
 */
final class ByCustomer<T extends Record> {

  private final Map<String, List<T>> facts = new HashMap<>();

  private ByCustomer() {}

  /**
   * Reads a file.
   *
   * @param name null: there is none
   * @throws UsageException if a line is no such fact
   */
  static <T extends Record> ByCustomer<T> read(
      String name,
      FactFormat format,
      Class<T> type,
      Function<T, String> customer,
      OwnFields own,
      Terminal terminal)
      throws IOException {
    ByCustomer<T> all = new ByCustomer<>();
    if (name == null) {
      return all;
    }
    try (FactReader<T> reader = new InputFile(name, format).open(type, own, terminal)) {
      for (Optional<FactLine<T>> line = reader.next(); line.isPresent(); line = reader.next()) {
        if (line.get() instanceof FactLine.Bad<T> bad) {
          throw new UsageException(
              terminal.messages().text("reject", name, bad.line(), bad.reason()));
        }
        T fact = ((FactLine.Good<T>) line.get()).fact();
        all.facts.computeIfAbsent(customer.apply(fact), id -> new ArrayList<>()).add(fact);
      }
    }
    return all;
  }

  /** All about a customer. */
  List<T> all(String customer) {
    return List.copyOf(facts.getOrDefault(customer, List.of()));
  }

  /**
   * The one about a customer; null if there is none.
   *
   * @throws UsageException if there are several
   */
  T one(String customer, String name, Terminal terminal) {
    List<T> about = all(customer);
    if (about.size() > 1) {
      throw new UsageException(terminal.messages().text("file.severalOfOne", name, customer));
    }
    return about.isEmpty() ? null : about.get(0);
  }
}
