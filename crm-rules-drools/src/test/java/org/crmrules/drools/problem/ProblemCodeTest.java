package org.crmrules.drools.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crmrules.drools.PackFolder;
import org.junit.jupiter.api.Test;

class ProblemCodeTest {

  private static List<String> chapter(String language) throws IOException {
    return Files.readAllLines(
        PackFolder.RULES.resolve("guide").resolve(language).resolve("problem-codes.md"));
  }

  @Test
  void noCodeIsGivenTwice() {
    Set<String> codes = new HashSet<>();
    assertThat(ProblemCode.values()).allMatch(c -> codes.add(c.code()));
  }

  @Test
  void everyCodeStandsInTheGuideWithItsSentenceInBothLanguages() throws IOException {
    List<String> chinese = chapter("zh");
    List<String> english = chapter("en");
    for (ProblemCode code : ProblemCode.values()) {
      assertThat(row(chinese, code)).contains(first(code.zh(words(code))));
      assertThat(row(english, code)).contains(first(code.en(words(code))));
    }
  }

  @Test
  void theGuideListsNoCodeThatDoesNotExist() throws IOException {
    List<String> known = Arrays.stream(ProblemCode.values()).map(ProblemCode::code).toList();
    for (String language : List.of("zh", "en")) {
      assertThat(chapter(language).stream().filter(l -> l.startsWith("| CR-")))
          .extracting(l -> l.substring(2, 8))
          .containsExactlyElementsOf(known);
    }
  }

  @Test
  void everyCodeIsRaisedByABrokenPackOrByATestOfItsOwn() throws IOException {
    // Those that need more than a pack of small files are raised in SourcesTest, those that need
    // another domain in OtherDomainsTest, those of a running door in ReloadTest.
    Set<String> raised =
        new HashSet<>(
            List.of(
                "CR-101", "CR-102", "CR-103", "CR-107", "CR-117", "CR-219", "CR-505", "CR-508",
                "CR-509", "CR-118", "CR-119", "CR-607"));
    // Signatures are in TruthTableTest and SequenceTest, keys in KeyFileTest, and what an office
    // refuses, or writes digests for, in OfficeTest.
    raised.addAll(List.of("CR-125", "CR-126", "CR-130", "CR-132", "CR-133", "CR-134", "CR-135"));
    raised.addAll(List.of("CR-136", "CR-137", "CR-138", "CR-140", "CR-141", "CR-142", "CR-143"));
    raised.add("CR-145");
    // What is not meant, though nothing is wrong with it, is in NoticesTest.
    raised.addAll(List.of("CR-701", "CR-702", "CR-703", "CR-704", "CR-705", "CR-706"));
    raised.add("CR-707");
    // What is signed with other classes than its own is in CompileTest.
    raised.add("CR-144");
    // What only a written question can get wrong is in DroolsDeskTest.
    raised.add("CR-609");
    // More problems than anybody reads are in HostilePacksTest.
    raised.add("CR-128");
    // What needs a class path without a library is in CalendarFilesTest.
    raised.add("CR-152");
    // What is wrong with clauses is in ClauseFilesTest.
    raised.addAll(List.of("CR-170", "CR-171", "CR-172", "CR-173"));
    // What no conclusion can mean is in SenselessConclusionsTest.
    raised.add("CR-313");
    // What a grading pack promises of itself is in GradingSchemesTest.
    raised.addAll(List.of("CR-161", "CR-510", "CR-511"));
    // What only the second wall refuses is raised in WallTest.
    raised.add("CR-507");
    // The engine refuses nothing that the check lets through, as far as we know: PackCompilerTest
    // gets past the check. More than 32 MB or 5,000 files is a matter of arithmetic.
    raised.addAll(List.of("CR-501", "CR-106"));
    try (Stream<java.nio.file.Path> files = Files.walk(PackFolder.GOOD.getParent())) {
      for (var file : files.filter(f -> f.endsWith("expected.txt")).toList()) {
        Files.readAllLines(file).forEach(line -> raised.add(line.substring(0, 6)));
      }
    }
    assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::code))
        .allMatch(raised::contains);
  }

  private static Object[] words(ProblemCode code) {
    Object[] words = new Object[6];
    Arrays.fill(words, "…");
    return words;
  }

  /** Up to the first place where a row of the guide may leave something out. */
  private static String first(String sentence) {
    return sentence.replaceAll("( ?…)+$", "").replace("|", "\\|");
  }

  private static String row(List<String> lines, ProblemCode code) {
    return lines.stream()
        .filter(l -> l.startsWith("| " + code.code() + " |"))
        .findFirst()
        .orElse("no row for " + code.code());
  }
}
