package org.crmrules.drools.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.crmrules.Bilingual;
import org.crmrules.CrmRules;
import org.crmrules.DoorException;
import org.crmrules.LoadOptions;
import org.crmrules.PolicyRef;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.PackFolder;
import org.crmrules.pack.Clause;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.Problem;
import org.crmrules.pack.ReloadResult;
import org.crmrules.pack.RulePackException;
import org.crmrules.pack.WrittenPack;
import org.crmrules.pack.WrittenPack.WrittenCase;
import org.crmrules.pack.WrittenPack.WrittenRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files of {@code clauses/} may say; the small pack beside them cites G-17 and G-18. */
class ClauseFilesTest {

  private static final String DOCUMENTS = "amount: { zh: 分级制度, en: Policy of grading }\n";
  private static final String G17 =
      """
        G-17:
          source: { amount: 3.10 }
          says: { zh: 金额大, en: A large amount }
          open: { zh: 没有数字, en: There is no number }
          reading: { zh: 只看金额, en: The amount alone }
      """;
  private static final String G18 =
      """
        G-18:
          source: { amount: "4" }
          says: { zh: 金额中等, en: A medium amount }
      """;
  private static final String HEAD = "section: { zh: 客户分级, en: Grading }\nclauses:\n";

  @TempDir Path folder;

  @BeforeEach
  void aSmallPack() {
    PackFolder.copy(PackFolder.GOOD, folder);
  }

  private void write(String file, String content) {
    PackFolder.write(folder.resolve("clauses").resolve(file), content.getBytes(StandardCharsets.UTF_8));
  }

  private void clauses(String content) {
    write("documents.yaml", DOCUMENTS);
    write("01-grading.yaml", HEAD + content);
  }

  private List<Problem> problems() {
    return CrmRules.check(PackSource.directory(folder)).problems();
  }

  private CrmRules load() {
    return CrmRules.load(PackSource.directory(folder), LoadOptions.defaults());
  }

  @Test
  void aClauseSaysAllThatItsFileSaysAndWhereItStands() {
    clauses(G17 + G18);

    try (CrmRules rules = load()) {
      assertThat(rules.clauses()).extracting(Clause::id).containsExactly("G-17", "G-18");
      assertThat(rules.clause("G-17"))
          .isEqualTo(
              new Clause(
                  "G-17",
                  new Bilingual("客户分级", "Grading"),
                  List.of(new Clause.Source(new Bilingual("分级制度", "Policy of grading"), "3.10")),
                  new Bilingual("金额大", "A large amount"),
                  new Bilingual("没有数字", "There is no number"),
                  new Bilingual("只看金额", "The amount alone"),
                  null,
                  "clauses/01-grading.yaml",
                  3));
      assertThat(rules.clause("G-18").open()).isNull();
      assertThat(rules.clause("G-17").places(Locale.CHINESE)).isEqualTo("《分级制度》3.10");
    }
  }

  @Test
  void aSourceWithoutTheFolderIsHeldToNothingAndKnowsNoClause() {
    assertThat(problems()).isEmpty();
    try (CrmRules rules = load()) {
      assertThat(rules.clauses()).isEmpty();
      assertThatThrownBy(() -> rules.clause("G-17"))
          .isInstanceOf(UnusableValueException.class)
          .hasMessageContaining("(G-17)");
    }
  }

  @Test
  void anUnknownClauseIsRefusedWithTheOneThatIsMeant() {
    clauses(G17 + G18);

    try (CrmRules rules = load()) {
      assertThatThrownBy(() -> rules.clause("G-188")).hasMessageContaining("Did you mean G-18?");
      assertThatThrownBy(() -> rules.clause(null)).isInstanceOf(UnusableValueException.class);
    }
  }

  @Test
  void aCitedClauseThatIsNotThereIsAProblemOfTheManifestAtItsPlace() {
    clauses(G17);

    assertThat(problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("CR-170");
              assertThat(problem.path()).isEqualTo("mini/1.0.0/pack.yaml");
              assertThat(problem.excerpt()).isEqualTo("clauses: [G-17, G-18]");
              assertThat(problem.column()).isEqualTo(17);
              assertThat(problem.en()).contains("(G-18)", "Did you mean G-17?");
              assertThat(problem.zh()).contains("G-18", "是不是想写 G-17?");
            });
    assertThatThrownBy(this::load).isInstanceOf(RulePackException.class);
  }

  @Test
  void aDraftThatCitesWhatIsNotThereStopsNothingElse() throws IOException {
    clauses(G17 + G18);
    PackFolder.copy(folder.resolve("mini/1.0.0"), folder.resolve("mini/1.1.0"));
    Path draft = folder.resolve("mini/1.1.0/pack.yaml");
    PackFolder.edit(draft, "1.0.0", "1.1.0");
    PackFolder.edit(draft, "released", "draft");
    PackFolder.edit(draft, "G-18]", "G-18, G-19]");
    Path rule = folder.resolve("mini/1.1.0/grades.drl");
    PackFolder.edit(rule, "@clause(\"G-18\")", "@clause(\"G-18\", \"G-19\")");

    assertThat(problems()).extracting(Problem::code).containsOnly("CR-170");
    try (CrmRules rules = load()) {
      assertThat(rules.packs()).extracting(p -> p.policy().version()).containsExactly("1.0.0");
      assertThat(rules.health().problems()).extracting(Problem::code).containsOnly("CR-170");
    }
  }

  @Test
  void whatNobodyDecidesIsNotCited() {
    clauses(G17 + G18 + "    undecided: { zh: 没有数字, en: There is no number }\n");

    assertThat(problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("CR-172");
              assertThat(problem.path()).isEqualTo("mini/1.0.0/pack.yaml");
              assertThat(problem.en()).contains("(clauses/01-grading.yaml, line 8)");
            });
  }

  @Test
  void everythingElseThatIsWrongIsOneProblemAtItsPlace() {
    assertThat(raised(G17 + G18.replace("says:", "sais:"))).containsExactly("CR-111 9", "CR-110 10");
    assertThat(raised(G17 + G18.replace(", en: A medium amount", ""))).containsExactly("CR-111 10");
    assertThat(raised(G17 + G18.replace("A medium amount", "' '"))).containsExactly("CR-112 10");
    assertThat(raised(G17 + G18.replace("金额中等", ""))).containsExactly("CR-112 10");
    assertThat(raised(G17 + G18 + G18)).containsExactly("CR-116 11");
    assertThat(raised(G17 + G18.replace("amount: \"4\"", "amuont: \"4\""))).containsExactly("CR-173 9");
    assertThat(raised(G17 + G18.replace("amount: \"4\"", ""))).containsExactly("CR-112 9");
    assertThat(raised(G17 + G18.replace("G-18", "g18"))).containsExactly("CR-112 8");
    assertThat(raised(G17 + G18 + "    note: hm\n")).containsExactly("CR-110 11");
    assertThat(raised(G17 + "  G-18: 中等\n")).containsExactly("CR-112 8");
    assertThat(raised(G17 + "  G-18: {\n")).allMatch(code -> code.startsWith("CR-109"));
    write("01-grading.yaml", "section: { zh: 分级 }\nclauses:\n" + G17 + G18);
    assertThat(codes()).containsExactly("CR-111 1");
    write("01-grading.yaml", "clauses:\n" + G17 + G18);
    assertThat(codes()).containsExactly("CR-111 1");
  }

  /** Codes and lines; what cannot be read is not held to be missing too. */
  private List<String> raised(String content) {
    clauses(content);
    return codes();
  }

  private List<String> codes() {
    assertThat(problems()).extracting(Problem::path).containsOnly("clauses/01-grading.yaml");
    return problems().stream().map(p -> p.code() + " " + p.line()).toList();
  }

  @Test
  void oneIdInTwoFilesIsToldWithTheOtherFile() {
    clauses(G17 + G18);
    write("02-more.yaml", HEAD + G18);

    assertThat(problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("CR-171");
              assertThat(problem.path()).isEqualTo("clauses/02-more.yaml");
              assertThat(problem.en()).contains("clauses/01-grading.yaml");
            });
  }

  @Test
  void withoutTitlesNoDocumentIsKnownAndAFileElsewhereIsNoneOfThem() throws IOException {
    clauses(G17 + G18);
    Files.delete(folder.resolve("clauses/documents.yaml"));
    assertThat(problems()).extracting(Problem::code).containsOnly("CR-173");

    write("documents.yaml", "amount: { zh: 分级制度 }\n");
    assertThat(problems())
        .extracting(p -> p.code() + " " + p.path())
        .containsExactly("CR-111 clauses/documents.yaml");

    clauses(G17 + G18);
    write("deeper/02.yaml", HEAD);
    write("Two.yaml", HEAD);
    assertThat(problems())
        .extracting(p -> p.code() + " " + p.path())
        .containsExactly("CR-112 clauses/Two.yaml", "CR-112 clauses/deeper/02.yaml");
  }

  @Test
  void anotherWordingIsANewSourceAndTheSamePacks() {
    clauses(G17 + G18);
    try (CrmRules rules = load()) {
      List<PolicyRef> before = rules.packs().stream().map(PackInfo::policy).toList();
      clauses(G17.replace("金额大", "大额") + G18);

      assertThat(rules.reload()).isInstanceOf(ReloadResult.Activated.class);
      assertThat(rules.clause("G-17").says().zh()).isEqualTo("大额");
      assertThat(rules.packs()).extracting(PackInfo::policy).isEqualTo(before);

      clauses(G17);
      assertThat(rules.reload()).isInstanceOf(ReloadResult.Rejected.class);
      assertThat(rules.clause("G-18").says().zh()).isEqualTo("金额中等");
    }
  }

  /** No host waits at its start for what its build could check. */
  @Test
  void onAClassPathClausesAreReadWhenTheyAreAskedFor() throws IOException {
    Path path = folder.resolveSibling(folder.getFileName() + "-path");
    PackFolder.copy(PackFolder.GOOD, path.resolve("policy"));
    PackFolder.write(
        path.resolve("policy/clauses/01-grading.yaml"),
        (HEAD + G17).getBytes(StandardCharsets.UTF_8));
    try (URLClassLoader loader = new URLClassLoader(new URL[] {path.toUri().toURL()}, null)) {
      PackSource source = PackSource.classPath(loader, "policy");
      assertThat(CrmRules.check(source).problems()).extracting(Problem::code).contains("CR-173");
      try (CrmRules rules = CrmRules.load(source)) {
        assertThat(rules.packs()).hasSize(1);
        assertThatThrownBy(rules::clauses)
            .isInstanceOf(DoorException.class)
            .hasMessageContaining("CR-173 clauses/01-grading.yaml:4")
            .hasMessageContaining("crm-rules check");
      }
    }
  }

  @Test
  void aPackIsToldAsItIsWritten() {
    try (CrmRules rules = load()) {
      PackInfo pack = rules.packs().get(0);
      WrittenPack written = rules.written(pack.policy());

      assertThat(written.policy()).isEqualTo(pack.policy());
      assertThat(written.rules())
          .extracting(WrittenRule::id)
          .containsExactlyElementsOf(pack.rules().stream().map(rule -> rule.id()).toList());
      assertThat(written.cases()).hasSize(pack.scenarios());
      WrittenCase first = written.cases().get(0);
      assertThat(first.text()).startsWith("- name: " + first.name()).doesNotEndWith("\n");
      assertThatThrownBy(() -> rules.written(new PolicyRef("mini", "9.9.9", "0")))
          .isInstanceOf(UnusableValueException.class)
          .hasMessageContaining("mini 9.9.9");
    }
  }
}
