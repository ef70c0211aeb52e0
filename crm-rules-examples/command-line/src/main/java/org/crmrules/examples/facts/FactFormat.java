package org.crmrules.examples.facts;

import java.util.Locale;
import java.util.Optional;

/** How facts are written in a file. The constants are written as on the command line. */
public enum FactFormat {
  /** Comma-separated, with the names of the fields in the first line. */
  csv,
  /** The first sheet of a workbook, with the names of the fields in the first row. */
  xlsx,
  /** One JSON document a line. */
  jsonl;

  /** The format that the name of the file says, if it says one. */
  public static Optional<FactFormat> of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return Optional.of(csv);
    }
    if (name.endsWith(".xlsx")) {
      return Optional.of(xlsx);
    }
    return name.endsWith(".jsonl") || name.endsWith(".ndjson")
        ? Optional.of(jsonl)
        : Optional.empty();
  }
}
