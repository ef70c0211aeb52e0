package org.crmrules.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No link of the project leads nowhere. */
class LinksTest {

  private static final Path ROOT = Path.of("..", "..");

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$|`[^`\\n]+`");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");

  @Test
  void everyRelativeLinkAndAnchorOfEveryPageIsThere() throws IOException {
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Path page : pages()) {
      String text = Files.readString(page);
      // A code span that is the text of a link goes, and leaves the link.
      for (MatchResult link :
          LINK.matcher(FENCED.matcher(text).replaceAll("")).results().toList()) {
        String target = URLDecoder.decode(link.group(1), StandardCharsets.UTF_8);
        if (!target.matches("[a-z]+:.*")) {
          links++;
          if (!isThere(page, target)) {
            broken.add(page + ": " + target);
          }
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(links).isGreaterThan(300);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(
              file -> !file.toString().matches(".*[/\\\\](target|\\.git|node_modules)[/\\\\].*"))
          .sorted()
          .toList();
    }
  }

  private static boolean isThere(Path page, String target) throws IOException {
    int hash = target.indexOf('#');
    String file = hash < 0 ? target : target.substring(0, hash);
    Path to = file.isEmpty() ? page : page.resolveSibling(file);
    return Files.exists(to)
        && (hash < 0 || anchors(Files.readString(to)).contains(target.substring(hash + 1)));
  }

  /** As the host of the pages turns headings into addresses. */
  private static List<String> anchors(String text) {
    return HEADING
        .matcher(text)
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "").replace(' ', '-'))
        .toList();
  }

  @Test
  void anAnchorIsTheHeadingInSmallLettersWithHyphens() {
    assertThat(anchors("# The `a` of it, said\n## 一个规则包里有什么\n"))
        .containsExactly("the-a-of-it-said", "一个规则包里有什么");
  }
}
