package org.crmrules.drools.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.drools.PackFolder;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every problem code has a page for analysts, and what the page calls wrong is wrong: its examples
 * are laid over a good pack and checked.
 */
class ProblemPagesTest {

  private static final List<String> CODES =
      Arrays.stream(ProblemCode.values()).map(ProblemCode::code).toList();

  /** The codes whose pages have no example that can be run, and why. */
  private static final Map<String, String> WITHOUT_EXAMPLE =
      Map.ofEntries(
          Map.entry("CR-101", "is about a folder with nothing in it"),
          Map.entry("CR-102", "is about a folder that is not there"),
          Map.entry("CR-103", "needs a file of more than a megabyte"),
          Map.entry("CR-104", "needs bytes that a page in UTF-8 cannot hold"),
          Map.entry("CR-106", "needs 32 megabytes or 5,000 files"),
          Map.entry("CR-107", "is about one pack in two folders"),
          Map.entry("CR-118", "is about a disk that cannot be written to"),
          Map.entry("CR-119", "is about a fault of the program"),
          Map.entry("CR-120", "is about the lock of a whole source"),
          Map.entry("CR-121", "is about the lock of a whole source"),
          Map.entry("CR-122", "is about the lock of a whole source"),
          Map.entry("CR-123", "is about the lock of a whole source"),
          Map.entry("CR-124", "is about the lock of a whole source"),
          Map.entry("CR-125", "is about the lock of a whole source"),
          Map.entry("CR-126", "is about the lock of a whole source"),
          Map.entry("CR-127", "is about a lock outside the folder of a pack"),
          Map.entry("CR-128", "needs a thousand problems"),
          Map.entry("CR-130", "is about the signature of a whole source"),
          Map.entry("CR-131", "is about the signature of a whole source"),
          Map.entry("CR-132", "is about the signature of a whole source"),
          Map.entry("CR-133", "is about the signature of a whole source"),
          Map.entry("CR-134", "is about the signature of a whole source"),
          Map.entry("CR-135", "is about the signature of a whole source"),
          Map.entry("CR-136", "is about the signature of a whole source"),
          Map.entry("CR-137", "is about the signature of a whole source"),
          Map.entry("CR-138", "is about the signature of a whole source"),
          Map.entry("CR-140", "is about the file of a key"),
          Map.entry("CR-141", "is about a release, which no check is"),
          Map.entry("CR-142", "is about a release, which no check is"),
          Map.entry("CR-143", "is about a release, which no check is"),
          Map.entry("CR-144", "is about signing, which no check does"),
          Map.entry("CR-145", "is about a release, which no check is"),
          Map.entry("CR-152", "is about the class path"),
          Map.entry("CR-501", "is what the check ought to catch before the engine does"),
          Map.entry("CR-507", "is what the check ought to catch before the second wall does"),
          Map.entry("CR-607", "is about scenarios, which a check does not run"),
          Map.entry("CR-609", "is about a question, which no check asks"),
          Map.entry("CR-701", "is a notice, which refuses no pack"),
          Map.entry("CR-702", "is a notice, which refuses no pack"),
          Map.entry("CR-703", "is a notice, which refuses no pack"),
          Map.entry("CR-704", "is a notice, which refuses no pack"),
          Map.entry("CR-705", "is a notice, which refuses no pack"),
          Map.entry("CR-706", "is a notice, which refuses no pack"),
          Map.entry("CR-707", "is a notice, which refuses no pack"));

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| \\[(CR-\\d{3})\\]\\((\\S+)\\) \\| (.+) \\| (.+) \\|$");

  @Test
  void everyCodeHasAPageAndEveryPageACode() throws IOException {
    try (Stream<Path> pages = Files.list(ProblemPage.FOLDER)) {
      assertThat(pages.map(p -> p.getFileName().toString()).filter(n -> !n.equals("README.md")))
          .containsExactlyInAnyOrderElementsOf(CODES.stream().map(c -> c + ".md").toList());
    }
  }

  @TestFactory
  Stream<DynamicTest> everyPageSaysInBothLanguagesWhatIsWrongAndWhatToDo() {
    return CODES.stream().map(code -> DynamicTest.dynamicTest(code, () -> saysAll(code)));
  }

  private static void saysAll(String code) {
    ProblemPage page = ProblemPage.of(code);
    assertThat(page.title()).containsPattern("^.*\\p{IsHan}.* / [A-Z][\\w ,-]+$");
    assertThat(page.paragraph("什么意思")).containsPattern("\\p{IsHan}{4}");
    assertThat(page.paragraph("What it means")).containsPattern("[a-z]{4}.*");
    assertThat(page.paragraph("What to do")).containsPattern("[a-z]{4}.*");
    assertThat(page.text().lines().count()).isLessThanOrEqualTo(40);
    assertThat(Stream.concat(page.wrong().stream(), page.right().stream()))
        .extracting(Snippet::place)
        .doesNotContain("");
    if (WITHOUT_EXAMPLE.containsKey(code)) {
      assertThat(page.paragraph("怎么办")).containsPattern("\\p{IsHan}{4}");
    }
  }

  @Test
  void theIndexListsEveryPageWithItsTitleInTheOrderOfTheCodes() throws IOException {
    String index = Files.readString(ProblemPage.FOLDER.resolve("README.md"));
    List<MatchResult> rows = ROW.matcher(index).results().toList();

    assertThat(rows).extracting(r -> r.group(1)).containsExactlyElementsOf(CODES);
    for (MatchResult row : rows) {
      assertThat(row.group(2)).isEqualTo(row.group(1) + ".md");
      assertThat(row.group(3) + " / " + row.group(4))
          .isEqualTo(ProblemPage.of(row.group(1)).title());
    }
  }

  @Test
  void theGuideLeadsToTheIndexInBothLanguages() throws IOException {
    for (String language : List.of("zh", "en")) {
      Path chapter =
          PackFolder.RULES.resolve("guide").resolve(language).resolve("problem-codes.md");
      assertThat(Files.readString(chapter)).contains("(../../problems/README.md)");
    }
  }

  @TestFactory
  Stream<DynamicTest> theWrongExampleRaisesTheCodeAndTheRightOneIsGood(@TempDir Path temp) {
    return CODES.stream()
        .map(code -> DynamicTest.dynamicTest(code, () -> holds(code, temp.resolve(code))));
  }

  private static void holds(String code, Path folder) {
    ProblemPage page = ProblemPage.of(code);
    if (WITHOUT_EXAMPLE.containsKey(code)) {
      assertThat(page.wrong()).isEmpty();
      return;
    }
    assertThat(page.wrong()).isNotEmpty();
    assertThat(page.right()).isNotEmpty();

    // Where one slip raises two codes, the page has to say so.
    assertThat(problems(page.wrong(), folder.resolve("wrong")))
        .extracting(Problem::code)
        .contains(code)
        .allSatisfy(other -> assertThat(page.text()).contains(other));
    assertThat(problems(page.right(), folder.resolve("right"))).isEmpty();
  }

  private static List<Problem> problems(List<Snippet> snippets, Path folder) {
    Snippet.lay(snippets, folder);
    return CrmRules.check(PackSource.directory(folder)).problems();
  }

  @Test
  void pagesInTheFolderOfASourceAreNoPartOfItsPacks(@TempDir Path temp) {
    PackFolder.copy(PackFolder.GOOD, temp);
    PackFolder.copy(ProblemPage.FOLDER, temp.resolve("problems"));
    PackFolder.copy(ProblemPage.FOLDER, temp.resolve("mini/1.0.0/problems"));

    assertThat(CrmRules.check(PackSource.directory(temp)))
        .isEqualTo(CrmRules.check(PackSource.directory(PackFolder.GOOD)));
  }
}
