package org.crmrules.drools.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
  private static final Pattern TOLD =
      Pattern.compile(
          "(?:new Bilingual|UnusableValueException|noConclusion|violation)"
              + "\\((?:[^\"()]++|\\([^()\"]*+\\))*+("
              + TEXT
              + "),\\s*("
              + TEXT
              + ")");
  private static final Pattern WORD = Pattern.compile("\\p{Alpha}{4}");
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

  private static List<Pair> pairs(Pattern pattern) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    for (Path sources :
        List.of(Path.of("src/main/java"), Path.of("../crm-rules-api/src/main/java"))) {
      try (Stream<Path> files = Files.walk(sources)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          for (MatchResult found : pattern.matcher(Files.readString(file)).results().toList()) {
            pairs.add(new Pair(file, found.group(1), found.group(2)));
          }
        }
      }
    }
    return pairs;
  }

  private static List<Pair> chinesePairs() throws IOException {
    return pairs(PAIR).stream().filter(pair -> CHINESE.matcher(pair.zh()).find()).toList();
  }

  @Test
  void bothLanguagesTakeTheSameArguments() throws IOException {
    List<Pair> pairs = chinesePairs();

    assertThat(pairs).hasSizeGreaterThan(300);
    for (Pair pair : pairs) {
      assertThat(pair.places(pair.zh())).as("%s", pair).isEqualTo(pair.places(pair.en()));
    }
  }

  @Test
  void theSecondOfAPairIsEnglish() throws IOException {
    assertThat(chinesePairs()).noneMatch(pair -> CHINESE.matcher(pair.en()).find());
  }

  @Test
  void whatIsToldInEnglishWordsIsToldInChinese() throws IOException {
    List<Pair> told = pairs(TOLD);

    assertThat(told).hasSizeGreaterThan(100);
    assertThat(told)
        .filteredOn(pair -> WORD.matcher(pair.en()).find())
        .allMatch(pair -> CHINESE.matcher(pair.zh()).find());
  }
}
