package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crmrules.CrmRules;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slips that need more than one changed file, or another domain than the broken packs have. */
class AnalystSlipsTest {

  @TempDir private Path temp;

  private List<Problem> problems() {
    return CrmRules.check(PackSource.directory(temp)).problems();
  }

  private void lock() {
    PackInfo pack = CrmRules.check(PackSource.directory(temp)).packs().get(0);
    PackFolder.write(
        temp.resolve("packs.lock"),
        ("mini 1.0.0 released sha256:" + pack.policy().digest() + "\n")
            .getBytes(StandardCharsets.UTF_8));
  }

  /** Three problems of one mistake were three riddles. */
  @Test
  void aCopyWhoseVersionWasNotRaisedIsOneProblemThatSaysToRaiseIt() {
    PackFolder.copy(PackFolder.GOOD, temp);
    lock();
    Path copy = PackFolder.copy(temp.resolve("mini/1.0.0"), temp.resolve("mini/1.1.0"));
    PackFolder.edit(copy.resolve("grades.drl"), ">= 1000", ">= 3000");

    assertThat(problems())
        .filteredOn(p -> p.path().equals("mini/1.1.0/pack.yaml"))
        .singleElement()
        .satisfies(p -> assertThat(p.code()).isEqualTo("CR-115"))
        .satisfies(p -> assertThat(p.en()).contains("change version in pack.yaml to 1.1.0"))
        .satisfies(p -> assertThat(p.zh()).contains("请把 pack.yaml 里的 version 改成 1.1.0"));
  }

  @Test
  void aReleasedVersionInWhichOnlyTheEndsOfLinesDifferIsToldSo() throws IOException {
    PackFolder.copy(PackFolder.GOOD, temp);
    lock();
    Path grades = temp.resolve("mini/1.0.0/grades.drl");
    Files.writeString(grades, Files.readString(grades).replace("\n", "\r\n"));

    assertThat(problems())
        .singleElement()
        .satisfies(p -> assertThat(p.code()).isEqualTo("CR-124"))
        .satisfies(p -> assertThat(p.en()).contains("Only the ends of lines differ (CRLF)"))
        .satisfies(p -> assertThat(p.zh()).contains("只有换行不同(CRLF)"));

    PackFolder.edit(grades, ">= 1000", ">= 3000");
    assertThat(problems())
        .filteredOn(p -> p.code().equals("CR-124"))
        .singleElement()
        .satisfies(p -> assertThat(p.en()).doesNotContain("CRLF"));
  }

  @Test
  void aFolderThatIsOneTooDeepIsToldSo() {
    PackFolder.copy(PackFolder.GOOD.resolve("mini"), temp);

    assertThat(problems())
        .singleElement()
        .satisfies(p -> assertThat(p.code()).isEqualTo("CR-115"))
        .satisfies(p -> assertThat(p.en()).contains("Maybe load the folder above."))
        .satisfies(p -> assertThat(p.zh()).contains("也许应当装载上一级文件夹"));
  }

  private static Problem supplier(String condition) {
    Problems problems = new Problems();
    RuleFile.check(
        PackDomain.SUPPLIER,
        RuleFile.of(PackDomain.SUPPLIER, List.of("SupplierRecord( " + condition + " )")),
        problems);
    assertThat(problems.sorted()).hasSize(1);
    return problems.sorted().get(0);
  }

  @Test
  void aConstantThatIsWrittenAsATextOrAWordIsToldWithAllConstants() {
    for (String written : List.of("\"暂中止\"", "暂中止", "SUSPENDED")) {
      Problem problem = supplier("state == " + written);
      assertThat(problem.code()).isEqualTo("CR-205");
      assertThat(problem.en())
          .contains("Write one of SupplierState.ENDED, SupplierState.SUSPENDED");
      assertThat(problem.zh()).contains("请写下列之一:SupplierState.ENDED, ");
    }
  }

  @Test
  void aNumberInQuotesIsToldWithoutThem() {
    Problem problem = supplier("creditScore >= \"3,000\"");

    assertThat(problem.code()).isEqualTo("CR-205");
    assertThat(problem.en()).contains("A number has no quotes: 3000.");
  }

  @Test
  void aLongWordInCommonMakesNoOtherWordASlipOfThePen() {
    List<String> known = List.of("servicePercent", "weigh");

    assertThat(Suggestion.of("pricePercent", known).en())
        .isEqualTo("There are: servicePercent, weigh.");
    assertThat(Suggestion.of("servisePercent", known).en())
        .isEqualTo("Did you mean servicePercent?");
    assertThat(Suggestion.of("servicePercents", known).en())
        .isEqualTo("Did you mean servicePercent?");
  }
}
