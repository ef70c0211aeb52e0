package org.crmrules.examples.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.crmrules.examples.text.Messages;
import org.crmrules.examples.trial.TrialJson;

/**
 * Where a report is written too, as JSON or as a page.
 *
 * @param path null: nowhere
 */
record ReportFile(Path path) {

  private static final String PAGE = ".html";

  /**
   * The file.
   *
   * @param path null: none
   * @param endings that it may have
   * @throws UsageException if it has another; said before the work is done
   */
  static ReportFile of(Path path, Messages messages, String... endings) {
    if (path != null && List.of(endings).stream().noneMatch(end -> ends(path, end))) {
      throw new UsageException(
          messages.text("report.out.unknown", path, String.join(", ", endings)));
    }
    return new ReportFile(path);
  }

  private static boolean ends(Path path, String ending) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /**
   * Writes the report, if it is wanted.
   *
   * @param page makes a page of it
   */
  <R extends Record> void write(R report, Function<R, String> page) throws IOException {
    if (path != null) {
      Files.writeString(path, ends(path, PAGE) ? page.apply(report) : TrialJson.write(report));
    }
  }
}
