package org.crmrules.drools.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crmrules.drools.PackFolder;
import org.crmrules.drools.RuleFile;

/**
 * An example from a page. The comment above it says what it stands for:
 *
 * <ul>
 *   <li>{@code G-017}: a rule; what begins with {@code rule} is the whole of it, otherwise the
 *       {@code when} and {@code then} that are there take the place of its own,
 *   <li>{@code head grades.drl}: what stands above the rules of a file,
 *   <li>{@code in pack.yaml}: keys that take the place of those in the file, or are added to it,
 *   <li>{@code scenarios/G-017.yaml}: the whole file,
 *   <li>{@code clauses/01-grading.yaml}: the whole file, beside the packs.
 * </ul>
 *
 * <p>A file is one of the good small pack, unless it begins with the folder of a shipped pack. A
 * version that is not there is a copy of 1.0.0.
 */
record Snippet(String place, String content) {

  private static final String ID = "[A-Z]+-\\d{3}[a-z]?";
  private static final String FIRST = "1.0.0";
  private static final String CLAUSES = "clauses/";
  private static final Pattern PACK = Pattern.compile("([a-z-]+)/(\\d+\\.\\d+\\.\\d+)/.*");
  private static final Pattern SENTENCES = Pattern.compile("(?s)@zh\\(.*?(?=\\s*\\nwhen\\n)");
  private static final Pattern KEY = Pattern.compile("(?m)^([a-z-]+):");

  /** Lays the packs that all these are about into a folder, and these over them. */
  static void lay(List<Snippet> snippets, Path folder) {
    snippets.forEach(s -> s.layPack(folder));
    snippets.forEach(s -> s.layOver(folder));
  }

  private void layPack(Path folder) {
    if (path().startsWith(CLAUSES)) {
      PackFolder.copy(PackFolder.GOOD, folder);
      return;
    }
    Matcher pack = PACK.matcher(path());
    assertThat(pack.matches()).as(place).isTrue();
    Path root = root(pack.group(1));
    if (root.equals(PackFolder.RULES)) {
      PackFolder.copy(root.resolve("calendars"), folder.resolve("calendars"));
    }
    for (String version : List.of(FIRST, pack.group(2))) {
      Path to = folder.resolve(pack.group(1)).resolve(version);
      if (!Files.exists(to)) {
        PackFolder.copy(root.resolve(pack.group(1)).resolve(FIRST), to);
      }
    }
  }

  private static Path root(String pack) {
    return Files.exists(PackFolder.GOOD.resolve(pack)) ? PackFolder.GOOD : PackFolder.RULES;
  }

  private void layOver(Path folder) {
    Path file = folder.resolve(path());
    String now = content;
    if (place.matches(ID)) {
      now = rule(read(file));
    } else if (place.startsWith("head ")) {
      now = content + read(file).replaceFirst("(?s)^.*?(?=\n//[^\n]*\nrule )", "");
    } else if (place.startsWith("in ")) {
      now = keys(read(file));
    }
    PackFolder.write(file, now.getBytes(StandardCharsets.UTF_8));
  }

  /** Relative to the source. */
  private String path() {
    if (place.matches(ID)) {
      return fileOfRule();
    }
    String path = place.substring(place.lastIndexOf(' ') + 1);
    return path.startsWith(CLAUSES) || PACK.matcher(path).matches() ? path : "mini/" + FIRST + "/" + path;
  }

  private String fileOfRule() {
    for (Path root : List.of(PackFolder.GOOD, PackFolder.RULES)) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".drl")).sorted().toList()) {
          if (read(file).contains("rule \"" + place + " ")) {
            return root.relativize(file).toString().replace('\\', '/');
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new AssertionError("No pack has the rule " + place);
  }

  private String rule(String file) {
    int start = file.indexOf("rule \"" + place + " ");
    int end = file.indexOf("\nend\n", start) + "\nend\n".length();
    String rule = file.substring(start, end);
    if (content.startsWith("rule")) {
      rule = content;
    } else {
      rule = part(rule, "when", "then");
      rule = part(rule, "then", "end");
      // A sentence may take its numbers from conditions that are now others.
      String conditions = rule.substring(rule.indexOf("\nwhen\n"));
      rule =
          SENTENCES
              .matcher(rule)
              .replaceFirst(
                  Matcher.quoteReplacement(RuleFile.sentences("例", "Example", conditions)));
    }
    return file.substring(0, start) + rule + file.substring(end);
  }

  private String part(String rule, String word, String next) {
    Matcher mine =
        Pattern.compile("(?ms)^" + word + "\n(.*?)(?=^" + next + "$|\\z)").matcher(content);
    return mine.find()
        ? rule.replaceFirst(
            "(?ms)^" + word + "\n.*?(?=^" + next + "$)", Matcher.quoteReplacement(mine.group()))
        : rule;
  }

  private String keys(String file) {
    String rest = file;
    for (String key : KEY.matcher(content).results().map(r -> r.group(1)).toList()) {
      rest = rest.replaceAll("(?m)^" + key + ":.*\n(?:[ ].*\n)*", "");
    }
    return rest + content;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
