package org.crmrules.examples.facts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crmrules.examples.text.Language;
import org.crmrules.examples.text.Messages;

/** Reads the facts of a text at once. */
final class FactFiles {

  private FactFiles() {}

  static <T extends Record> List<FactLine<T>> read(Class<T> type, FactFormat format, String text)
      throws IOException {
    return read(type, format, text.getBytes(StandardCharsets.UTF_8));
  }

  static <T extends Record> List<FactLine<T>> read(Class<T> type, FactFormat format, byte[] bytes)
      throws IOException {
    List<FactLine<T>> lines = new ArrayList<>();
    try (FactReader<T> reader =
        FactReader.open(type, format, new ByteArrayInputStream(bytes), Messages.in(Language.en))) {
      for (Optional<FactLine<T>> line = reader.next(); line.isPresent(); line = reader.next()) {
        lines.add(line.get());
      }
    }
    return lines;
  }
}
