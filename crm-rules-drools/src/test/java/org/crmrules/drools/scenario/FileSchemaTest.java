package org.crmrules.drools.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.UnusableValueException;
import org.crmrules.ask.QuestionDesk;
import org.crmrules.ask.WrittenFile;
import org.crmrules.drools.PackFolder;
import org.crmrules.drools.pack.YamlReader;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Text;
import org.crmrules.pack.PackSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What editors are told about the files of packs is what the reader takes. */
class FileSchemaTest {

  private static final CrmRules SHIPPED = CrmRules.load(PackSource.embedded());
  private static final QuestionDesk DESK = SHIPPED.questions();

  @TempDir Path folder;

  @AfterAll
  static void close() {
    SHIPPED.close();
  }

  private static Object document(String yaml) {
    Problems problems = new Problems();
    Object read = SchemaReading.plain(YamlReader.readMapping(new Text("x.yaml", yaml), problems));
    assertThat(problems.sorted()).isEmpty();
    return read;
  }

  private static List<Path> files(String name) throws IOException {
    try (Stream<Path> files = Files.walk(PackFolder.RULES)) {
      return files.filter(f -> f.toString().matches(name)).sorted().toList();
    }
  }

  @ParameterizedTest
  @EnumSource(WrittenFile.class)
  void thePublishedOnesAreThoseThatAreWritten(WrittenFile file) throws IOException {
    String name = file.name().toLowerCase(Locale.ROOT) + ".schema.json";

    assertThat(DESK.schema(file, null))
        .isEqualTo(Files.readString(PackFolder.RULES.resolve("schemas").resolve(name)));
  }

  @Test
  void everyShippedManifestFits() throws IOException {
    SchemaReading any = SchemaReading.of(DESK.schema(WrittenFile.PACK, null));
    List<Path> manifests = files(".*/pack\\.yaml");

    assertThat(manifests).hasSize(27);
    for (Path manifest : manifests) {
      String pack = manifest.getParent().getParent().getFileName().toString();
      Object document = document(Files.readString(manifest));
      assertThat(any.against(document)).as("%s", manifest).isEmpty();
      assertThat(SchemaReading.of(DESK.schema(WrittenFile.PACK, pack)).against(document))
          .as("%s", manifest)
          .isEmpty();
    }
  }

  private static boolean declaresFields(String pack) {
    return SHIPPED.packs().stream()
        .filter(p -> p.policy().pack().equals(pack))
        .anyMatch(p -> !p.declarations().fields().isEmpty() || !p.declarations().facts().isEmpty());
  }

  @Test
  void everyShippedScenarioFitsAndIsAQuestionToo() throws IOException {
    SchemaReading any = SchemaReading.of(DESK.schema(WrittenFile.SCENARIO, null));
    Map<String, SchemaReading> own = new HashMap<>();
    List<Path> scenarios = files(".*/scenarios/.*\\.yaml");

    assertThat(scenarios).hasSizeGreaterThan(400);
    SchemaReading question = SchemaReading.of(DESK.schema(WrittenFile.QUESTION, null));
    for (Path scenario : scenarios) {
      String pack = PackFolder.RULES.relativize(scenario).getName(0).toString();
      Object document = document(Files.readString(scenario));
      if (!declaresFields(pack)) { // which only the schema of the pack itself knows
        assertThat(any.against(document)).as("%s", scenario).isEmpty();
        assertThat(question.against(document)).as("%s", scenario).isEmpty();
      }
      assertThat(
              own.computeIfAbsent(pack, p -> SchemaReading.of(DESK.schema(WrittenFile.SCENARIO, p)))
                  .against(document))
          .as("%s", scenario)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          domain: grading  | domain: grades          | /domain: enum
          version: 1.0.0   | version: '1.0'          | /version: pattern
          status: released | statut: released        | : required
          levels: [A, B, C]| levels: [a]             | /declares/levels: anyOf
          levels: [A, B, C]| levels: { A: { zh: x } }| /declares/levels: anyOf
          """)
  void aSlipInAManifestIsUnderlined(String good, String slip, String where) throws IOException {
    String manifest = Files.readString(PackFolder.GOOD.resolve("mini/1.0.0/pack.yaml"));
    SchemaReading schema = SchemaReading.of(DESK.schema(WrittenFile.PACK, null));

    assertThat(schema.against(document(manifest))).isEmpty();
    assertThat(schema.against(document(manifest.replace(good, slip)))).contains(where);
  }

  @Test
  void aFieldOfThePacksOwnIsCompletedWithItsRangeAndItsCodes() {
    PackFolder.copy(PackFolder.GOOD, folder);
    PackFolder.edit(
        folder.resolve("mini/1.0.0/pack.yaml"),
        "  levels: [A, B, C]\n",
        """
          levels: [A, B, C]
          industries: [AUTO, FOOD]
          fields:
            CustomerProfile:
              satisfaction: { zh: 满意度, en: satisfaction, kind: decimal, from: 0, to: 100 }
              industry: { zh: 行业, en: industry, kind: code, of: industries }
              renewsOn: { zh: 续约日, en: renews on, kind: day, to-come: true }
          facts:
            Visit: { zh: 拜访, en: visit, fields: { times: { zh: 次数, en: times, kind: whole } } }
        """);
    try (CrmRules rules = CrmRules.load(PackSource.directory(folder))) {
      SchemaReading schema =
          SchemaReading.of(rules.questions().schema(WrittenFile.QUESTION, "mini"));

      assertThat(schema.against(question("satisfaction: 85, industry: AUTO, renewsOn: 2027-01-01")))
          .isEmpty();
      assertThat(schema.against(question("satisfaction: 101"))).isNotEmpty();
      assertThat(schema.against(question("industry: STEEL"))).isNotEmpty();
      assertThat(schema.against(question("satisfactoin: 85"))).isNotEmpty();
      assertThat(schema.against(question("daysToRenews: 9, monthsToRenews: 0"))).isEmpty();
      assertThat(schema.against(question("monthsToRenews: 0.5"))).isNotEmpty();
      assertThat(schema.against(document("given: { Visit: [ { times: 2 }, { times: 3 } ] }")))
          .isEmpty();
      assertThat(schema.against(document("given: { Visit: { times: twice } }"))).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ask: protection, given: { PoolCustomer: { id: K1 } }, expect: { status: IN_POOL }    | true
          ask: protection, given: { Leaver: { id: S1 } }, expect: { status: IN_POOL }          | false
          ask: protection, given: { PoolCustomer: { id: K1 } }, expect: { granted: true }      | false
          given: { PoolCustomer: { id: K1 } }, expect: { fired: [P-001a], causes: [NO_OWNER] } | true
          given: { PoolCustomer: { id: K1 } }, expect: { recallOn: 2026-04-01 }            | false
          given: { PoolCustomer: { id: K1 } }, expect: { causes: NO_OWNER }                | false
          given: { PoolCustomer: { id: K1 } }, expect: { status: OWNT }                    | false
          given: { PoolCustomer: { id: K1 } }, expect: { status: null, causes: [] }        | true
          given: { Leaver: { id: S1 } }, expect: { status: OWNED }                         | false
          """)
  void aCaseTakesAndExpectsWhatItsQuestionDoes(String keys, boolean fits) {
    SchemaReading schema = SchemaReading.of(DESK.schema(WrittenFile.SCENARIO, "customer-pool"));

    assertThat(schema.against(document("{ cases: [ { name: a, " + keys + " } ] }")).isEmpty())
        .isEqualTo(fits);
  }

  private static Object question(String fields) {
    return document("given: { CustomerProfile: { id: C-1, " + fields + " } }");
  }

  @Test
  void aPackThatIsNotLoadedHasNoSchema() {
    assertThatThrownBy(() -> DESK.schema(WrittenFile.PACK, "customer-amuont"))
        .isInstanceOf(UnusableValueException.class)
        .hasMessageContaining("customer-amuont");
  }
}
