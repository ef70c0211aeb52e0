package org.crmrules.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.examples.CrmRulesCli;
import org.crmrules.examples.ShippedRules;
import org.crmrules.examples.guide.Chapter.Append;
import org.crmrules.examples.guide.Chapter.Change;
import org.crmrules.examples.guide.Chapter.Look;
import org.crmrules.examples.guide.Chapter.Replace;
import org.crmrules.examples.guide.Chapter.Run;
import org.crmrules.examples.guide.Chapter.Step;
import org.crmrules.examples.guide.Chapter.Write;

/** Does what a chapter says, in a folder where the packs lie in {@code rules}. */
final class Reader {

  private static final Path RULES = Path.of("..", "..", "rules");

  /** What follows these is a file. */
  private static final Set<String> PATHS =
      Set.of(
          "--rules",
          "--in",
          "--out",
          "--key",
          "--rejects",
          "--log",
          "--grades",
          "--overrides",
          "--consents",
          "--logs",
          "--contacts");

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private final Locale language;
  private final Path folder;

  Reader(Locale language, Path folder) {
    this.language = language;
    this.folder = folder;
  }

  void follow(Chapter chapter) throws IOException {
    layDownPacks(chapter.text());
    for (Step step : chapter.steps()) {
      follow(step);
    }
  }

  /** Only the packs that the chapter names, so that nobody waits for the others. */
  private void layDownPacks(String text) throws IOException {
    List<String> packs;
    try (Stream<Path> files = Files.list(RULES)) {
      packs =
          files
              .filter(pack -> Files.exists(pack.resolve("1.0.0")))
              .map(pack -> pack.getFileName().toString())
              .filter(pack -> text.matches("(?s).*\\b" + pack + "\\b.*"))
              .toList();
    }
    List<String> parts = new ArrayList<>(packs);
    parts.addAll(List.of("calendars", "clauses"));
    ShippedRules.copy(parts, folder.resolve("rules"));
  }

  private void follow(Step step) throws IOException {
    if (step instanceof Write write) {
      Path file = folder.resolve(write.file());
      Files.createDirectories(file.getParent());
      Files.writeString(file, write.content());
    } else if (step instanceof Append append) {
      Path file = folder.resolve(append.file());
      Files.writeString(file, Files.readString(file) + "\n" + append.content());
    } else if (step instanceof Change change) {
      Path file = folder.resolve(change.file());
      String before = Files.readString(file);
      assertThat(before.split(Pattern.quote(change.before()), -1)).as("%s", change).hasSize(2);
      Files.writeString(file, before.replace(change.before(), change.after()));
    } else if (step instanceof Replace replace) {
      for (Path file : files(folder.resolve(replace.folder()), ".yaml")) {
        Files.writeString(
            file,
            Files.readString(file)
                .replaceAll(Pattern.quote(replace.before()) + "(?![.\\d])", replace.after()));
      }
    } else if (step instanceof Look look) {
      says(look.file(), Files.readString(folder.resolve(look.file())), look.content());
    } else if (step instanceof Run run) {
      run(run);
    }
  }

  private void run(Run run) throws IOException {
    List<String> words = new ArrayList<>();
    for (MatchResult word : WORD.matcher(run.command()).results().toList()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    assertThat(words.get(0)).isEqualTo("crm-rules");
    int redirect = words.indexOf(">");
    List<String> arguments = words.subList(1, redirect < 0 ? words.size() : redirect);
    for (int i = 1; i < arguments.size(); i++) {
      if (PATHS.contains(arguments.get(i - 1))) {
        arguments.set(i, folder.resolve(arguments.get(i)).toString());
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = CrmRulesCli.run(arguments, language, InputStream.nullInputStream(), out, err);
    String said = text(out) + text(err);
    assertThat(exit).as("%s%n%s", run.command(), said).isEqualTo(run.exit());
    if (redirect >= 0) {
      Files.write(folder.resolve(words.get(redirect + 1)), out.toByteArray());
    } else if (!run.output().isEmpty()) {
      says(run.command(), said, run.output());
    }
  }

  private String text(ByteArrayOutputStream bytes) {
    String place = folder.toString().replace('\\', '/') + "/";
    return bytes
        .toString(StandardCharsets.UTF_8)
        .replace("\r\n", "\n")
        .replace('\\', '/')
        .replace(place, "");
  }

  /** The … stands for anything on its line, and for any lines where it is alone. */
  private static void says(String what, String said, String shown) {
    StringBuilder pattern = new StringBuilder();
    for (String line : shown.stripTrailing().split("\n")) {
      if (line.strip().equals("…")) {
        pattern.append("(?:.*\\n)*?");
      } else {
        pattern.append(
            Stream.of(line.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
        pattern.append("\\n");
      }
    }
    assertThat(said.stripTrailing() + "\n").as(what).matches(pattern.toString());
  }

  static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
