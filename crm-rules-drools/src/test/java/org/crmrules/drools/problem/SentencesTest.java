package org.crmrules.drools.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Sentences stand in the code as pairs: Chinese, then English. An error that cannot fill in its own
 * sentence is worse than none, so the two must take the same arguments.
 */
class SentencesTest {

  private static final String LITERAL = "\"(?:[^\"\\\\]|\\\\.)*+\"";
  private static final String TEXT = LITERAL + "(?:\\s*+\\+\\s*+" + LITERAL + ")*+";
  private static final Pattern PAIR =
      Pattern.compile("[(,]\\s*(" + TEXT + "),\\s*(" + TEXT + ")\\s*[,)]");
  private static final Pattern PLACE = Pattern.compile("%(?:(\\d+)\\$)?[0-9]*([a-z])");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  /** Where it stands, and both texts. */
  private record Pair(Path file, String zh, String en) {

    Set<String> places(String text) {
      Set<String> places = new TreeSet<>();
      Matcher place = PLACE.matcher(text.replaceAll("%[%n]", ""));
      for (int next = 1; place.find(); next++) {
        places.add(place.group(1) == null ? String.valueOf(next) : place.group(1));
      }
      return places;
    }
  }

  private static List<Pair> pairs() throws IOException {
    List<Pair> pairs = new ArrayList<>();
    for (Path sources :
        List.of(Path.of("src/main/java"), Path.of("../crm-rules-api/src/main/java"))) {
      try (Stream<Path> files = Files.walk(sources)) {
        files.filter(f -> f.toString().endsWith(".java")).forEach(f -> add(f, pairs));
      }
    }
    return pairs;
  }

  private static void add(Path file, List<Pair> pairs) {
    try {
      for (MatchResult found : PAIR.matcher(Files.readString(file)).results().toList()) {
        Pair pair = new Pair(file, found.group(1), found.group(2));
        if (CHINESE.matcher(pair.zh()).find()) {
          pairs.add(pair);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void bothLanguagesTakeTheSameArguments() throws IOException {
    List<Pair> pairs = pairs();

    assertThat(pairs).hasSizeGreaterThan(300);
    for (Pair pair : pairs) {
      assertThat(pair.places(pair.zh())).as("%s", pair).isEqualTo(pair.places(pair.en()));
    }
  }

  @Test
  void theSecondOfAPairIsEnglish() throws IOException {
    assertThat(pairs()).noneMatch(pair -> CHINESE.matcher(pair.en()).find());
  }
}
