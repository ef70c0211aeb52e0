package org.crmrules.drools.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.drools.PackFolder;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.drools.pack.SourceReader;
import org.crmrules.drools.problem.Problems;
import org.crmrules.pack.Clause;
import org.crmrules.pack.PackSource;
import org.junit.jupiter.api.Test;

/** The clauses that we ship: all that is cited, in both languages, and in words of our own. */
class ShippedClausesTest {

  /** The texts that the clauses restate, beside the project where somebody has put them. */
  private static final Path TEXTS = Path.of("..", "..", "shared", "source");

  /** As long as that no list of plain names is by chance. */
  private static final int LONG = 18;

  private static final Pattern CITED = Pattern.compile("@clause\\(([^)]*)\\)");
  private static final Pattern ID = Pattern.compile("[A-Z]+-\\d+");
  private static final Pattern DIGIT = Pattern.compile("\\d");

  private static final List<Clause> CLAUSES = read();

  private static List<Clause> read() {
    Problems problems = new Problems();
    SourceFiles files = new SourceReader(problems).read(PackSource.directory(PackFolder.RULES));
    List<Clause> clauses = Clauses.read(files, problems).all();
    assertThat(problems.sorted()).isEmpty();
    return clauses;
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> all = Files.walk(PackFolder.RULES)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static Set<String> cited() throws IOException {
    Set<String> cited = new TreeSet<>();
    for (Path file : files(".drl")) {
      Matcher annotations = CITED.matcher(Files.readString(file));
      while (annotations.find()) {
        ID.matcher(annotations.group(1)).results().forEach(id -> cited.add(id.group()));
      }
    }
    for (Path file : files("pack.yaml")) {
      Files.readString(file)
          .lines()
          .dropWhile(line -> !line.startsWith("clauses:"))
          .takeWhile(line -> line.startsWith("clauses:") || line.startsWith(" "))
          .forEach(line -> ID.matcher(line).results().forEach(id -> cited.add(id.group())));
    }
    return cited;
  }

  @Test
  void everyClauseThatAPackOrARuleCitesIsWrittenDown() throws IOException {
    assertThat(cited()).hasSizeGreaterThan(250);
    assertThat(CLAUSES).extracting(Clause::id).containsAll(cited());
  }

  @Test
  void whatNobodyCitesSaysWhyAndWhatSomebodyCitesDoesNot() throws IOException {
    Set<String> cited = cited();
    assertThat(CLAUSES)
        .allSatisfy(
            clause ->
                assertThat(clause.undecided() == null)
                    .as(clause.id())
                    .isEqualTo(cited.contains(clause.id())));
  }

  private static Stream<Bilingual> texts(Clause clause) {
    return Stream.of(clause.says(), clause.open(), clause.reading(), clause.undecided())
        .filter(Objects::nonNull);
  }

  @Test
  void everyTextIsASentenceInEachLanguage() {
    assertThat(CLAUSES)
        .allSatisfy(
            clause ->
                assertThat(texts(clause))
                    .as(clause.id())
                    .allSatisfy(
                        text -> {
                          assertThat(text.zh())
                              .containsPattern("\\p{IsHan}")
                              .containsPattern("[。）]$");
                          assertThat(text.en())
                              .containsPattern("[a-z]{2}")
                              .doesNotContainPattern("\\p{IsHan}")
                              .containsPattern("[.)]$");
                        }));
  }

  /** Whoever changes the number of a rule shall not have to look for it here. */
  @Test
  void noNumberOfOursStandsInWhatIsReadOrOpen() {
    assertThat(CLAUSES)
        .allSatisfy(
            clause ->
                assertThat(
                        Stream.of(clause.reading(), clause.undecided())
                            .filter(Objects::nonNull)
                            .flatMap(text -> Stream.of(text.zh(), text.en()))
                            .map(text -> ID.matcher(text).replaceAll("")))
                    .as(clause.id())
                    .noneMatch(text -> DIGIT.matcher(text).find()));
  }

  @Test
  void aClauseThatAnotherPointsToIsThere() {
    List<String> known = CLAUSES.stream().map(Clause::id).toList();
    assertThat(CLAUSES.stream().flatMap(ShippedClausesTest::texts).map(Bilingual::en))
        .flatMap(text -> ID.matcher(text).results().map(found -> found.group()).toList())
        .isNotEmpty()
        .allMatch(known::contains);
  }

  @Test
  void everyDocumentIsTheSourceOfAClause() throws IOException {
    String titles = Files.readString(PackFolder.RULES.resolve(SourceFiles.DOCUMENTS));
    assertThat(titles.lines().filter(line -> !line.startsWith("#")))
        .hasSize(
            (int)
                CLAUSES.stream()
                    .flatMap(clause -> clause.sources().stream())
                    .map(Clause.Source::document)
                    .distinct()
                    .count());
  }

  /** Signs and blanks aside, so that no comma hides what was copied. */
  @Test
  void noLongRunOfTheTextsIsCopied() throws IOException {
    assumeThat(TEXTS).exists();
    StringBuilder all = new StringBuilder();
    try (Stream<Path> texts = Files.list(TEXTS)) {
      for (Path text : texts.filter(file -> file.toString().endsWith(".txt")).toList()) {
        all.append(characters(Files.readString(text))).append('\n');
      }
    }
    String sources = all.toString();
    assertThat(sources.length()).isGreaterThan(10_000);
    assertThat(CLAUSES.stream().flatMap(clause -> texts(clause).map(Bilingual::zh)))
        .allSatisfy(text -> assertThat(runs(characters(text))).noneMatch(sources::contains));
  }

  private static Stream<String> runs(String text) {
    return IntStream.rangeClosed(0, text.length() - LONG)
        .mapToObj(i -> text.substring(i, i + LONG));
  }

  private static String characters(String text) {
    return Arrays.stream(text.split("\\P{IsHan}+")).collect(Collectors.joining());
  }
}
