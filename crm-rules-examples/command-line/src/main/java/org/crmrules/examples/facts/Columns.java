package org.crmrules.examples.facts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crmrules.examples.text.Messages;
import org.crmrules.examples.text.NearestName;

/** Which field of a fact each column of a table holds; its header says it by any name. */
final class Columns {

  /** What spreadsheets put between columns where it is not a comma. */
  private static final Pattern SEPARATED = Pattern.compile("[;\\t，；]");

  private static final Pattern DRESSED =
      Pattern.compile("[*\\r\\n]|\\((?:元|人民币元?|CNY|RMB)\\)\\s*$");

  private final List<String> header;
  private final List<Optional<String>> fields = new ArrayList<>();
  private final Optional<String> ignored;

  /**
   * @throws FactFileException if a column is there twice, one is missing, or one is probably
   *     misspelt
   */
  Columns(FactShape<?> shape, List<String> header, Messages messages) {
    this.header = List.copyOf(header);
    if (header.size() == 1 && SEPARATED.matcher(header.get(0)).find()) {
      throw new FactFileException(messages.text("column.separator", header.get(0)));
    }
    List<String> faults = new ArrayList<>();
    List<String> extra = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String column = header.get(i);
      Optional<String> field = field(shape, column);
      if (field.isPresent() && fields.contains(field)) {
        faults.add(messages.text("column.twice", column));
      } else if (field.isEmpty()) {
        extra.add(Cell.letters(i) + (column.isBlank() ? "" : " " + column));
      }
      fields.add(field);
    }
    Map<String, String> missing = new HashMap<>(shape.byName());
    missing.values().removeIf(name -> fields.contains(Optional.of(name)));
    for (int i = 0; i < header.size(); i++) {
      if (fields.get(i).isEmpty()) {
        String column = header.get(i);
        NearestName.slip(column, missing.keySet())
            .ifPresent(near -> faults.add(messages.text("column.slip", column, near)));
      }
    }
    for (String name : shape.required()) {
      if (!fields.contains(Optional.of(name))) {
        faults.add(messages.text("column.missing", shape.called(name, messages)));
      }
    }
    if (!faults.isEmpty()) {
      throw new FactFileException(String.join(System.lineSeparator(), faults));
    }
    this.ignored =
        extra.isEmpty()
            ? Optional.empty()
            : Optional.of(messages.text("column.ignored", String.join(", ", extra)));
  }

  /**
   * The field that a column is called by; empty if it is none. Signs that people add to a name, a
   * star where a column must be filled in, line breaks in a narrow column, and yuan, which is what
   * all money is in, are not looked at.
   */
  static Optional<String> field(FactShape<?> shape, String column) {
    String plain =
        DRESSED.matcher(Normalizer.normalize(column, Normalizer.Form.NFKC)).replaceAll("").strip();
    Map<String, String> byName = shape.byName();
    return Stream.of(column.strip(), plain, plain.replaceAll("\\s", ""))
        .map(byName::get)
        .filter(Objects::nonNull)
        .findFirst();
  }

  int count() {
    return header.size();
  }

  /** The field of a column; empty if it is none. */
  Optional<String> field(int column) {
    return column < header.size() ? fields.get(column) : Optional.empty();
  }

  String header(int column) {
    return column < header.size() ? header.get(column) : "";
  }

  /** Which columns are not looked at; empty if all are. */
  Optional<String> ignored() {
    return ignored;
  }
}
