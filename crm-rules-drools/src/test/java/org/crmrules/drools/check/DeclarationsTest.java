package org.crmrules.drools.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.CrmRules;
import org.crmrules.drools.PackFolder;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.pack.PackReader;
import org.crmrules.drools.pack.SourceReader;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.grading.CustomerGrade;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.Problem;
import org.crmrules.vocabulary.CodeList;
import org.crmrules.vocabulary.Declarations;
import org.crmrules.vocabulary.DeclaredFact;
import org.crmrules.vocabulary.DeclaredField;
import org.crmrules.vocabulary.DeclaredField.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pack may declare of its own, and what it may not. */
class DeclarationsTest {

  private static final String LEVELS = "  levels: [A, B, C]\n";
  private static final String FIELD =
      "  fields: { CustomerProfile: { margin: { zh: 毛利, en: margin, ";

  @TempDir Path folder;

  private PackSource declaring(String more) {
    PackFolder.copy(PackFolder.GOOD, folder);
    PackFolder.edit(folder.resolve("mini/1.0.0/pack.yaml"), LEVELS, LEVELS + more);
    return PackSource.directory(folder);
  }

  private Declarations read(String more) {
    Problems problems = new Problems();
    PackSource source = declaring(more);
    Manifest manifest =
        new PackReader(problems).read(new SourceReader(problems).read(source)).get(0).manifest();
    assertThat(problems.sorted()).isEmpty();
    assertThat(CrmRules.check(source).problems()).isEmpty();
    return manifest.declarations();
  }

  @Test
  void aListOfCodesHasNamesOrNone() {
    Declarations read =
        read("  industries: { AUTO: { zh: 汽车, en: car makers }, FOOD: { zh: 食品, en: food } }\n");

    assertThat(read.codes().keySet()).containsExactly("levels", "industries");
    CodeList levels = read.codes().get("levels");
    CodeList industries = read.codes().get("industries");
    assertThat(levels.codes()).containsExactly("A", "B", "C");
    assertThat(levels.term("B")).isEqualTo(Bilingual.same("B"));
    assertThat(industries.codes()).containsExactly("AUTO", "FOOD");
    assertThat(industries.terms())
        .containsExactly(
            entry("AUTO", new Bilingual("汽车", "car makers")),
            entry("FOOD", new Bilingual("食品", "food")));
  }

  @Test
  void aFieldOfEachKind() {
    Declarations read =
        read(
            """
              industries: [AUTO, FOOD]
              fields:
                CustomerProfile:
                  satisfaction: { zh: 满意度, en: satisfaction, kind: decimal, from: 0, to: 99.5 }
                  overdueDays: { zh: 逾期天数, en: days overdue, kind: whole, from: -1 }
                  strategic: { zh: 战略客户, en: strategic, kind: flag }
                  remark: { zh: 备注, en: remark, kind: text }
                  industry: { zh: 行业, en: industry, kind: code, of: industries }
                  others: { zh: 其他行业, en: other industries, kind: codes, of: industries }
                  visitedOn: { zh: 拜访日, en: visited on, kind: day }
                  renewsOn: { zh: 续约日, en: renews on, kind: day, to-come: true }
                  until:
                    { zh: 截止日, en: until, kind: day, days: daysLeft, months: left, to-come: true }
            """);

    assertThat(read.fields().keySet()).containsExactly("CustomerProfile");
    assertThat(read.fields().get("CustomerProfile"))
        .containsExactly(
            field("satisfaction", "满意度", "satisfaction", Kind.DECIMAL, null, "0", "99.5", null),
            field("overdueDays", "逾期天数", "days overdue", Kind.WHOLE, null, "-1", null, null),
            field("strategic", "战略客户", "strategic", Kind.FLAG, null, null, null, null),
            field("remark", "备注", "remark", Kind.TEXT, null, null, null, null),
            field("industry", "行业", "industry", Kind.CODE, "industries", null, null, null),
            field("others", "其他行业", "other industries", Kind.CODES, "industries", null, null, null),
            field("visitedOn", "拜访日", "visited on", Kind.DAY, null, null, null, "daysSinceVisited"),
            field("renewsOn", "续约日", "renews on", Kind.DAY, null, null, null, "daysToRenews"),
            field("until", "截止日", "until", Kind.DAY, null, null, null, "daysLeft"));
  }

  private static DeclaredField field(
      String name,
      String zh,
      String en,
      Kind kind,
      String of,
      String from,
      String to,
      String days) {
    return new DeclaredField(
        name,
        new Bilingual(zh, en),
        kind,
        of,
        from == null ? null : new BigDecimal(from),
        to == null ? null : new BigDecimal(to),
        days,
        days == null ? null : days.equals("daysLeft") ? "left" : days.replace("days", "months"),
        days != null && !days.startsWith("daysSince"));
  }

  @Test
  void aFactOfItsOwn() {
    Declarations read =
        read(
            """
              facts:
                Certificate:
                  zh: 证书
                  en: certificate
                  fields: { holder: { zh: 持有人, en: holder, kind: text } }
            """);

    assertThat(read.facts().values())
        .containsExactly(
            new DeclaredFact(
                "Certificate",
                new Bilingual("证书", "certificate"),
                List.of(field("holder", "持有人", "holder", Kind.TEXT, null, null, null, null))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kind: decimal, from: 9, to: 1 | CR-112 9, to  | from must not be greater | from 不能大于
          kind: decimal, from: 1e30     | CR-112 1e30   | at most 18 digits | 至多 18 位
          kind: decimal, to: 1e-30      | CR-112 1e-30  | at most 18 digits | 至多 18 位
          kind: decimal, to: much       | CR-112 much   | a number | 一个数
          kind: whole, from: 1.5        | CR-112 1.5    | a whole number | 一个整数
          kind: whole, to: 2147483648   | CR-112 214748 | of at most 2147483647 | 不超过 2147483647
          kind: flag, from: 1           | CR-112 from   | only decimal / whole has | 才有 from
          kind: text, of: levels        | CR-112 of:    | only code / codes has | 才有 of
          kind: whole, days: soFar      | CR-112 days:  | only day has | 才有 days
          kind: whole, months: soFar    | CR-112 months | only day has | 才有 months
          kind: whole, to-come: true    | CR-112 to-c   | only day has | 才有 to-come
          kind: day, to-come: maybe     | CR-112 maybe  | write true or false | 写 true 或 false
          kind: code                    | CR-111 { zh:  | The key (of) must be given | 缺少键 of
          kind: code, of: level         | CR-112 level  | Did you mean levels? | 是不是想写 levels
          kind: decimals                | CR-112 decim  | Did you mean decimal? | 是不是想写 decimal
          from: 1                       | CR-111 { zh:  | The key (kind) must be | 缺少键 kind
          kind: whole, least: 1         | CR-110 least  | There are: | 可用的有
          """)
  void whatAFieldMayNotSay(String said, String place, String en, String zh) {
    assertThat(problems(FIELD + said + " } } }\n"))
        .singleElement()
        .satisfies(p -> assertThat(place(p)).startsWith(place))
        .satisfies(p -> assertThat(p.en()).contains(en))
        .satisfies(p -> assertThat(p.zh()).contains(zh));
  }

  private List<Problem> problems(String more) {
    return CrmRules.check(declaring(more)).problems();
  }

  /** The code, and what stands at the place. */
  private static String place(Problem problem) {
    return problem.code() + " " + problem.excerpt().substring(problem.column() - 1);
  }

  private static String profile(String fields) {
    return "  fields: { CustomerProfile: { " + fields + " } }\n";
  }

  private static String whole(String name) {
    return name + ": { zh: 某" + name + ", en: some " + name + ", kind: whole }";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x                  | 2 to 50 letters and digits
          Margin             | the first a small letter
          "ma-rgin"          | 2 to 50 letters and digits
          "mar gin"          | 2 to 50 letters and digits
          "margin()"         | 2 to 50 letters and digits
          "$margin"          | 2 to 50 letters and digits
          "java.lang.System" | 2 to 50 letters and digits
          毛利               | 2 to 50 letters and digits
          class              | a word of Java
          var                | a word of Java
          "true"             | a word of Java
          rule               | of the language of rules
          memberOf           | of the language of rules
          accumulate         | of the language of rules
          amountLast12Months | the fact has a field of this name
          lastTransactionOn  | the fact has a field of this name
          """)
  void whatAFieldMayNotBeCalled(String name, String en) {
    assertThat(problems(profile(name + ": { zh: 某, en: some, kind: whole }")))
        .singleElement()
        .satisfies(p -> assertThat(place(p)).startsWith("CR-160 " + name))
        .satisfies(p -> assertThat(p.en()).contains("cannot be declared", en))
        .satisfies(p -> assertThat(p.zh()).startsWith("不能声明"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C               | the first a capital
          certificate     | the first a capital
          CustomerProfile | called so already
          GradeVerdict    | called so already
          System          | a class of Java
          """)
  void whatAFactMayNotBeCalled(String name, String en) {
    assertThat(problems("  facts: { " + name + ": { zh: 某, en: some, fields: {} } }\n"))
        .singleElement()
        .satisfies(p -> assertThat(place(p)).startsWith("CR-160 " + name))
        .satisfies(p -> assertThat(p.en()).contains(en));
  }

  @Test
  void aFactThatTheDomainDoesNotHaveIsNotWidened() {
    assertThat(problems("  fields: { CustomerProfil: { " + whole("margin") + " } }\n"))
        .singleElement()
        .satisfies(p -> assertThat(place(p)).startsWith("CR-203 CustomerProfil:"))
        .satisfies(p -> assertThat(p.en()).contains("Did you mean CustomerProfile?"));
  }

  @Test
  void aFactThatRulesConcludeIsNotWidened() {
    assertThat(problems("  fields: { CustomerGrade: { " + whole("margin") + " } }\n"))
        .singleElement()
        .satisfies(p -> assertThat(place(p)).startsWith("CR-160 CustomerGrade:"))
        .satisfies(p -> assertThat(p.en()).contains("concluded by rules"))
        .satisfies(p -> assertThat(p.zh()).contains("由规则自己得出"));
  }

  @Test
  void theConcludedFactsAreThoseThatNoQuestionTakes() {
    try (CrmRules rules = CrmRules.load(PackSource.directory(PackFolder.GOOD))) {
      Set<String> given =
          rules.questions().questions().stream()
              .flatMap(q -> q.given().stream())
              .map(g -> g.fact().name())
              .collect(Collectors.toCollection(HashSet::new));
      // What a ranking concluded of a customer is handed to its review as it was.
      given.remove(CustomerGrade.class.getSimpleName());
      assertThat(facts().filter(f -> !given.contains(f.getSimpleName()) && !isPart(f)))
          .containsExactlyInAnyOrderElementsOf(
              facts().filter(f -> !FactType.of(f).isExtensible()).toList());
    }
  }

  private static Stream<Class<? extends Record>> facts() {
    return Arrays.stream(PackDomain.values())
        .flatMap(d -> Vocabulary.of(d).facts().values().stream())
        .map(FactType::type);
  }

  /** True for what is given within another fact, as the former owners of a customer are. */
  private static boolean isPart(Class<? extends Record> type) {
    return facts()
        .flatMap(f -> Arrays.stream(f.getRecordComponents()))
        .anyMatch(c -> c.getGenericType().getTypeName().contains(type.getName() + ">"));
  }

  @Test
  void namesInBothLanguagesAreOnesOwn() {
    assertThat(
            problems(
                """
                  tiers: { ONE: { zh: 甲, en: first }, TWO: { zh: 甲, en: second } }
                  fields:
                    CustomerProfile:
                      margin: { zh: 毛利, en: margin, kind: decimal }
                      profit: { zh: 利润, en: margin, kind: decimal }
                """))
        .extracting(DeclarationsTest::place)
        .satisfiesExactly(
            p -> assertThat(p).startsWith("CR-160 TWO"),
            p -> assertThat(p).startsWith("CR-160 profit"));
  }

  @Test
  void theWordOfABuiltInFieldIsTaken() {
    assertThat(problems(profile("margin: { zh: 近十二个月采购额, en: margin, kind: decimal }")))
        .singleElement()
        .satisfies(p -> assertThat(p.en()).contains("called the same as amountLast12Months"));
  }

  @Test
  void theDaysOfADayAreAFieldToo() {
    String day = ": { zh: %s, en: %s, kind: day, days: %s }";
    assertThat(problems(profile("visitedOn" + String.format(day, "拜访", "visit", "visitedOn"))))
        .extracting(DeclarationsTest::place)
        .singleElement()
        .satisfies(p -> assertThat(p).startsWith("CR-160 days: visitedOn"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"daysToVisited", "monthsToVisited"})
  void noOtherFieldIsCalledAsTheDaysOrMonthsOfADay(String name) {
    String day = "visitedOn: { zh: 拜访, en: visit, kind: day, to-come: true }, ";
    assertThat(problems(profile(day + whole(name))))
        .singleElement()
        .satisfies(p -> assertThat(place(p)).startsWith("CR-160 visitedOn"))
        .satisfies(p -> assertThat(p.en()).contains(name, "the fact has a field of this name"));
  }

  @Test
  void theDaysAndMonthsOfADayAreNotCalledTheSame() {
    String day = "visitedOn: { zh: 拜访, en: visit, kind: day, days: so, months: so }";
    assertThat(problems(profile(day)))
        .singleElement()
        .satisfies(p -> assertThat(place(p)).startsWith("CR-160 months: so"));
  }

  @Test
  void aNameIsOneLineOfSixtyCharacters() {
    assertThat(problems(profile("margin: { zh: 毛利, en: \"a\\nb\", kind: decimal }")))
        .extracting(Problem::code)
        .containsExactly("CR-112");
    assertThat(problems(profile("margin: { zh: 毛利, en: " + "a".repeat(61) + ", kind: decimal }")))
        .singleElement()
        .satisfies(p -> assertThat(p.en()).contains("one line of at most 60 characters"));
  }

  @Test
  void aPackDeclaresTwoHundredFieldsAndNoThousand() {
    assertThat(read(profile(many(200))).fields().get("CustomerProfile")).hasSize(200);
    assertThat(problems(profile(many(1_000))))
        .singleElement()
        .satisfies(p -> assertThat(place(p)).startsWith("CR-112 levels:"))
        .satisfies(p -> assertThat(p.en()).contains("1000", "at most 200 fields"))
        .satisfies(p -> assertThat(p.zh()).contains("至多声明 200 个字段"));
  }

  private static String many(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> whole("field" + i))
        .collect(Collectors.joining(", "));
  }

  @Test
  void aSentenceCallsACodeByItsName() {
    PackFolder.copy(PackFolder.GOOD, folder);
    Path pack = folder.resolve("mini/1.0.0");
    PackFolder.edit(
        pack.resolve("pack.yaml"),
        LEVELS,
        "  levels: { A: { zh: 头等, en: first 1 }, B: { zh: 乙, en: B }, C: { zh: 丙, en: C } }\n"
            + "  services: [CARE]\n");
    PackFolder.edit(pack.resolve("pack.yaml"), "[grades.drl]", "[grades.drl, plans.drl]");
    PackFolder.write(
        pack.resolve("plans.drl"),
        """
        package org.crmrules.packs.mini;
        import org.crmrules.grading.CustomerGrade;
        global org.crmrules.grading.PlanVerdict plan;
        rule "V-001 care"
            @clause("own") @zh("{level}客户") @en("Customers of {level}")
        when
            CustomerGrade( level in ("A", "B") )
        then
            plan.provide("CARE");
        end
        """
            .getBytes(StandardCharsets.UTF_8));

    Problems problems = new Problems();
    List<PackFiles> files =
        new PackReader(problems)
            .read(new SourceReader(problems).read(PackSource.directory(folder)));

    assertThat(new PackCheck(files.get(0), problems).check().rules())
        .extracting(CheckedRule::info)
        .filteredOn(rule -> rule.id().equals("V-001"))
        .singleElement()
        .satisfies(rule -> assertThat(rule.zh()).isEqualTo("头等/乙客户"))
        .satisfies(rule -> assertThat(rule.en()).isEqualTo("Customers of first 1/B"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          客户资料( amountLast12Months >= 1000 )  | CR-203 客户资料 | Did you mean CustomerProfile?
          CustomerProfile( 满意度 >= 80 )          | CR-204 满意度 | Did you mean satisfaction?
          CustomerProfile( 续约日 <= 80 )          | CR-204 续约日 | Did you mean daysToRenewal?
          CustomerProfile( 近十二个月采购额 >= 9 ) | CR-204 近十二 | Did you mean amountLast12Months?
          """)
  void whoWritesWhatAThingIsCalledIsToldItsName(String condition, String place, String en) {
    PackSource source =
        declaring(
            """
              fields:
                CustomerProfile:
                  satisfaction: { zh: 满意度, en: satisfaction, kind: decimal }
                  renewsOn: { zh: 续约日, en: renews on, kind: day, days: daysToRenewal }
            """);
    PackFolder.edit(
        folder.resolve("mini/1.0.0/grades.drl"),
        "CustomerProfile( amountLast12Months >= 1000 )",
        condition);

    assertThat(CrmRules.check(source).problems())
        .filteredOn(p -> p.path().endsWith("grades.drl"))
        .filteredOn(p -> !p.code().startsWith("CR-4"))
        .singleElement()
        .satisfies(p -> assertThat(place(p)).startsWith(place))
        .satisfies(p -> assertThat(p.en()).contains(en));
  }
}
