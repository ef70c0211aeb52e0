package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.CrmRules;
import org.crmrules.LoadOptions;
import org.crmrules.UnusableValueException;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.RulePackException;
import org.crmrules.vocabulary.CodeList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs that a host holds itself, and a choice of those of another source. */
class SourcesTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");
  private static final CustomerProfile CUSTOMER =
      CustomerProfile.of("C-1").amountLast12Months(new BigDecimal("1000")).build();

  @TempDir private Path temp;

  private static Map<String, byte[]> mini() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(PackFolder.GOOD)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = PackFolder.GOOD.relativize(file).toString().replace('\\', '/');
        files.put(path, Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static List<String> ids(CrmRules rules) {
    return rules.packs().stream().map(pack -> pack.policy().pack()).distinct().toList();
  }

  @Test
  void filesInMemoryDecideAsTheFolderTheyAreFrom() throws IOException {
    try (CrmRules held = CrmRules.load(PackSource.files("database", mini()));
        CrmRules folder = CrmRules.load(PackSource.directory(PackFolder.GOOD))) {
      assertThat(held.grading().grade(CUSTOMER, AS_OF))
          .isEqualTo(folder.grading().grade(CUSTOMER, AS_OF));
    }
  }

  @Test
  void filesInMemoryAreTheHostsNoMore() throws IOException {
    Map<String, byte[]> files = mini();
    PackSource source = PackSource.files("database", files);
    files.values().forEach(content -> content[0] = 0);
    files.clear();

    assertThat(CrmRules.check(source).problems()).extracting("code").doesNotContain("CR-101");
    try (CrmRules rules = CrmRules.load(source)) {
      assertThat(ids(rules)).containsExactly("mini");
    }
  }

  @Test
  void aNameOutsideIsRefusedAsInAnyOtherSource() {
    assertThatExceptionOfType(RulePackException.class)
        .isThrownBy(
            () -> CrmRules.load(PackSource.files("database", Map.of("../pack.yaml", new byte[0]))))
        .withMessageContaining("database")
        .withMessageContaining("CR-105");
  }

  @Test
  void onlyWhatIsChosenIsLoaded() {
    try (CrmRules rules = CrmRules.load(PackSource.embedded().only("customer-amount"))) {
      assertThat(ids(rules)).containsExactly("customer-amount");
      assertThat(rules.grading().grade(CUSTOMER, AS_OF).policy().pack())
          .isEqualTo("customer-amount");
    }
  }

  @Test
  void aFaultInThePackThatIsNotChosenDoesNotMatter() {
    PackFolder.copy(PackFolder.GOOD, temp);
    PackFolder.copy(PackFolder.GOOD.resolve("mini/1.0.0"), temp.resolve("other/1.0.0"));
    PackFolder.edit(temp.resolve("other/1.0.0/pack.yaml"), "id: mini", "id: other");
    PackFolder.edit(temp.resolve("other/1.0.0/grades.drl"), "amountLast12Months >=", "amount >=");
    PackSource all = PackSource.directory(temp);

    assertThatExceptionOfType(RulePackException.class).isThrownBy(() -> CrmRules.load(all));
    try (CrmRules rules = CrmRules.load(all.only("mini"))) {
      assertThat(ids(rules)).containsExactly("mini");
    }
  }

  @Test
  void aReloadAndTheLastGoodPacksKeepTheChoice() {
    Path packs = PackFolder.copy(PackFolder.GOOD, temp.resolve("packs"));
    PackFolder.copy(PackFolder.GOOD.resolve("mini/1.0.0"), packs.resolve("other/1.0.0"));
    PackFolder.edit(packs.resolve("other/1.0.0/pack.yaml"), "id: mini", "id: other");
    LoadOptions options = LoadOptions.defaults().withLastGood(temp.resolve("kept"));
    PackSource mini = PackSource.directory(packs).only("mini");
    try (CrmRules rules = CrmRules.load(mini, options)) {
      PackFolder.edit(packs.resolve("mini/1.0.0/pack.yaml"), "owner: tests", "owner: others");
      rules.reload();
      assertThat(rules.packs()).extracting(PackInfo::owner).containsExactly("others");
    }
    PackFolder.edit(packs.resolve("mini/1.0.0/pack.yaml"), "owner: others", "unknown: key");
    try (CrmRules rules = CrmRules.load(mini, options)) {
      assertThat(ids(rules)).containsExactly("mini");
    }
  }

  @Test
  void aPackThatIsNotThereIsNamedWithTheOneThatWasMeant() {
    assertThatExceptionOfType(RulePackException.class)
        .isThrownBy(() -> CrmRules.load(PackSource.directory(PackFolder.GOOD).only("minni")))
        .withMessageContaining("there is no pack minni. Did you mean mini?");
  }

  @Test
  void aChoiceOfNothingOrOfWhatWasNotChosenBeforeIsRefused() {
    PackSource all = PackSource.embedded();

    assertThatExceptionOfType(UnusableValueException.class)
        .isThrownBy(all::only)
        .withMessage("There must be at least one pack to choose. Maybe use the whole source.");
    assertThatExceptionOfType(UnusableValueException.class)
        .isThrownBy(() -> all.only((String) null))
        .withMessage("The packId (null) must not be null.");
    assertThat(all.only("a", "b").only("b")).isEqualTo(all.only("b"));
    assertThatExceptionOfType(UnusableValueException.class)
        .isThrownBy(() -> all.only("a").only("a", "b"))
        .withMessage("The pack (b) must be one of [a], which were chosen before.");
  }

  @Test
  void aPackTellsTheCodesThatItDeclaresWithTheirNames() throws IOException {
    Map<String, byte[]> files = mini();
    String manifest = new String(files.get("mini/1.0.0/pack.yaml"), "UTF-8");
    files.put(
        "mini/1.0.0/pack.yaml",
        manifest
            .replace(
                "levels: [A, B, C]",
                "levels: { A: { zh: 金牌, en: gold }, B: { zh: 银牌, en: silver }, C: { zh: 铜牌, en: bronze } }")
            .getBytes("UTF-8"));
    try (CrmRules rules = CrmRules.load(PackSource.files("named", files))) {
      CodeList levels = rules.packs().get(0).declarations().codes().get("levels");

      assertThat(levels.codes()).containsExactly("A", "B", "C");
      assertThat(levels.term("A")).isEqualTo(new Bilingual("金牌", "gold"));
      assertThat(levels.term("C")).isEqualTo(new Bilingual("铜牌", "bronze"));
    }
  }
}
