package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.crmrules.CrmRules;
import org.crmrules.pack.PackReport;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that overlap, so that one of them, or a bound of it, never changes an answer. */
class OverlapNoticesTest {

  private static final String KNOWN = "CustomerProfile( amountLast12Months != null )";
  private static final String UNKNOWN = "CustomerProfile( amountLast12Months == null )";

  /** More cells than are asked about: every condition looks at fields of its own. */
  private static final List<String> MANY =
      List.of(
          "ordersLast12Months", "monthsSinceLastTransaction", "points", "years", "visits", "stars");

  @TempDir private Path temp;
  private final StringBuilder rules = new StringBuilder();
  private int count;

  @BeforeEach
  void aFile() {
    rules.append("package org.crmrules.packs.mini;\n");
    rules.append("import org.crmrules.grading.CustomerProfile;\n");
    rules.append("global org.crmrules.grading.GradeVerdict grade;\n");
  }

  /** Adds a rule; the first is O-001. */
  private OverlapNoticesTest rule(String when, String then) {
    count++;
    rules
        .append("rule \"O-%03d\" @clause(\"own\") ".formatted(count))
        .append(RuleFile.sentences("某", "some", when))
        .append("\nwhen\n    %s\nthen\n    grade.%s;\nend\n".formatted(when, then));
    return this;
  }

  private OverlapNoticesTest known() {
    return rule(KNOWN, "atLeast(\"D\")").rule(UNKNOWN, "missing(\"amountLast12Months\")");
  }

  /** What is told of the pack; that it has no scenarios, and what it lacks, does not matter. */
  private List<Problem> notices() {
    write("grades.drl", rules.toString());
    write(
        "pack.yaml",
        """
        id: mini
        version: 1.0.0
        domain: grading
        title: { zh: 某, en: some }
        effective-from: 2026-01-01
        status: draft
        owner: tests
        zone: Asia/Shanghai
        stages: [grades.drl]
        declares:
          levels: [A, B, C, D]
          labels: [VIP]
          fields:
            CustomerProfile:
              points: { zh: 分, en: points, kind: decimal }
              years: { zh: 年, en: years, kind: whole }
              visits: { zh: 次, en: visits, kind: whole }
              stars: { zh: 星, en: stars, kind: whole }
        clauses: []
        """);
    PackReport report = CrmRules.check(PackSource.directory(temp));
    assertThat(report.problems()).extracting(Problem::code).isSubsetOf("CR-601", "CR-602");
    return report.notices().stream().filter(n -> !n.code().equals("CR-703")).toList();
  }

  private void write(String name, String content) {
    PackFolder.write(
        temp.resolve("mini/1.0.0").resolve(name), content.getBytes(StandardCharsets.UTF_8));
  }

  private static String amount(String bound) {
    return "CustomerProfile( amountLast12Months %s )".formatted(bound);
  }

  @Test
  void aBoundBeyondWhatAnotherRuleDecidesAlreadyIsNamedWithThatRule() {
    rule(amount("< 5000"), "atLeast(\"D\")")
        .rule(amount(">= 1000"), "atLeast(\"C\")")
        .rule(UNKNOWN, "missing(\"amountLast12Months\")");

    assertThat(notices())
        .singleElement()
        .satisfies(n -> assertThat(n.code()).isEqualTo("CR-706"))
        .satisfies(n -> assertThat(n.excerpt()).contains("amountLast12Months < 5000"))
        .satisfies(n -> assertThat(n.excerpt().substring(n.column() - 1)).startsWith("amount"))
        .satisfies(n -> assertThat(n.en()).contains("O-001", "< 5000", "decided by O-002 on both"))
        .satisfies(n -> assertThat(n.zh()).contains("O-001", "< 5000", "两侧都由 O-002 判定"));
  }

  /** As it is where customers are held down to D: then the rule agrees with the cap below 5000. */
  @Test
  void aBoundWhereOnlyTheRuleItselfAgreesWithTheAnswerIsNamedToo() {
    rule(amount("< 5000"), "atLeast(\"D\")")
        .rule(amount(">= 1000"), "atLeast(\"C\")")
        .rule("CustomerProfile( ordersLast12Months < 3 )", "atMost(\"D\")")
        .rule(UNKNOWN, "missing(\"amountLast12Months\")");

    assertThat(notices())
        .singleElement()
        .satisfies(n -> assertThat(n.code()).isEqualTo("CR-706"))
        .satisfies(n -> assertThat(n.excerpt()).contains("amountLast12Months < 5000"));
  }

  /** Labels are nothing of the grade, but of the answer. */
  @Test
  void aBoundOfWhatIsSaidBesideTheGradeIsNotNamed() {
    known().rule(amount(">= 1000"), "atLeast(\"C\")").rule(amount(">= 5000"), "label(\"VIP\")");

    assertThat(notices()).isEmpty();
  }

  /**
   * D below 5,000 where C begins at 1,000: it has rules on much else, and numbers that nobody has.
   */
  @Test
  void inAShippedPackTheBoundThatIsOverruledIsNamed() {
    PackFolder.copy(PackFolder.RULES.resolve("customer-amount"), temp.resolve("customer-amount"));
    Path grades = temp.resolve("customer-amount/1.0.0/grades.drl");
    PackFolder.edit(grades, "amountLast12Months < 1000 )", "amountLast12Months < 5000 )");

    assertThat(CrmRules.check(PackSource.directory(temp)).notices())
        .filteredOn(n -> n.code().equals("CR-706"))
        .singleElement()
        .satisfies(n -> assertThat(n.excerpt()).contains("amountLast12Months >= 1000"))
        .satisfies(n -> assertThat(n.en()).contains("The bound of the rule G-019", "G-020b"));
  }

  /** Two facts, and the better authority from the smaller amount on. */
  @Test
  void inAShippedPackSwappedBoundsOfRulesOverTwoFactsAreNamed() {
    PackFolder.copy(
        PackFolder.RULES.resolve("complaint-manufacturing"),
        temp.resolve("complaint-manufacturing"));
    PackFolder.copy(PackFolder.RULES.resolve("calendars"), temp.resolve("calendars"));
    Path authority = temp.resolve("complaint-manufacturing/1.0.0/authority.drl");
    PackFolder.edit(authority, "amount > 10000 ", "amount > swapped ");
    PackFolder.edit(authority, "amount > 50000 ", "amount > 10000 ");
    PackFolder.edit(authority, "amount > swapped ", "amount > 50000 ");

    assertThat(CrmRules.check(PackSource.directory(temp)).notices())
        .filteredOn(n -> n.path().endsWith("authority.drl"))
        .singleElement()
        .satisfies(n -> assertThat(n.code()).isEqualTo("CR-705"))
        .satisfies(n -> assertThat(n.en()).contains("The rule C-035b", "C-035c fires too"));
  }

  @Test
  void aBoundWhereTheOtherRuleBeginsIsNotNamed() {
    rule(amount("< 1000"), "atLeast(\"D\")")
        .rule(amount(">= 1000"), "atLeast(\"C\")")
        .rule(amount(">= 5000"), "atLeast(\"B\")")
        .rule(UNKNOWN, "missing(\"amountLast12Months\")");

    assertThat(notices()).isEmpty();
  }

  @Test
  void aBoundThatChangesAnAnswerForSomeCustomersIsNotNamed() {
    known()
        .rule(amount(">= 1000"), "atLeast(\"C\")")
        .rule(
            "CustomerProfile( amountLast12Months < 5000, ordersLast12Months < 3 )",
            "atMost(\"D\")");

    assertThat(notices()).isEmpty();
  }

  @Test
  void aRuleThatSaysLessWhereverAnotherFiresIsNamedWithIt() {
    known()
        .rule(amount(">= 1000"), "atLeast(\"B\")")
        .rule(
            "CustomerProfile( amountLast12Months >= 5000, ordersLast12Months >= 3 )",
            "atLeast(\"B\")");

    assertThat(notices())
        .singleElement()
        .satisfies(n -> assertThat(n.code()).isEqualTo("CR-705"))
        .satisfies(n -> assertThat(n.excerpt()).contains("O-004"))
        .satisfies(n -> assertThat(n.en()).contains("The rule O-004", "wherever it fires, O-003"));
  }

  @Test
  void ofTwoThatSayTheSameTheSecondIsNamed() {
    known()
        .rule(amount(">= 1000"), "atLeast(\"B\")")
        .rule("CustomerProfile( amountLast12Months >= 1000B )", "atLeast(\"B\")");

    assertThat(notices())
        .singleElement()
        .satisfies(n -> assertThat(n.code()).isEqualTo("CR-705"))
        .satisfies(n -> assertThat(n.en()).contains("The rule O-004", "O-003 fires too"));
  }

  @Test
  void aRuleThatSaysMoreOrSomethingElseOrFiresElsewhereIsNotNamed() {
    known()
        .rule(amount(">= 1000"), "atLeast(\"C\")")
        .rule(amount(">= 5000"), "atLeast(\"B\")")
        .rule(amount(">= 7000"), "label(\"VIP\")")
        .rule("CustomerProfile( ordersLast12Months >= 3 )", "atLeast(\"C\")");

    assertThat(notices()).isEmpty();
  }

  /** Among too many cells to ask: where all are asked it is told that it is always passed over. */
  @Test
  void aCapThatIsNoLowerThanAnotherIsNamed() {
    manyCells()
        .rule(amount(">= 1000"), "atLeast(\"A\")")
        .rule("CustomerProfile( ordersLast12Months < 5 )", "atMost(\"C\")")
        .rule("CustomerProfile( ordersLast12Months < 3 )", "atMost(\"B\")");

    assertThat(notices())
        .filteredOn(n -> n.code().equals("CR-705"))
        .singleElement()
        .satisfies(n -> assertThat(n.en()).contains("The rule O-011", "O-010 fires too"));
  }

  @Test
  void anExceptionIsNotNamedNorWhatItStandsInsteadOf() {
    known().rule(amount(">= 1000"), "atLeast(\"C\")").rule(amount(">= 5000"), "atLeast(\"C\")");
    int at = rules.lastIndexOf("@clause");
    rules.insert(at, "@insteadOf(\"O-003\") ");

    assertThat(notices()).extracting(Problem::code).doesNotContain("CR-705");
  }

  private OverlapNoticesTest manyCells() {
    known();
    for (String field : MANY) {
      rule("CustomerProfile( %1$s != null, %1$s >= 3 )".formatted(field), "atLeast(\"C\")");
    }
    return this;
  }

  /**
   * Proved by what two rules say, though the pack has too many cells to ask about each; nobody is A
   * where the only rule that says so cannot fire.
   */
  @Test
  void whereTheGridIsOnlyASampleWhatTwoRulesProveIsTold() {
    manyCells()
        .rule(amount(">= 1000"), "atLeast(\"B\")")
        .rule(amount(">= 5000"), "atLeast(\"B\")")
        .rule(amount(">= 9000, amountLast12Months < 9000"), "atLeast(\"A\")");

    assertThat(notices())
        .extracting(n -> n.code() + " " + n.excerpt().substring(n.column() - 1).substring(0, 5))
        .containsExactly("CR-705 O-010", "CR-701 O-011", "CR-707 level");
  }

  /** A sample would call most bounds idle. */
  @Test
  void whereTheGridIsOnlyASampleNothingIsSaidOfBounds() {
    manyCells()
        .rule(amount(">= 1000"), "atLeast(\"B\")")
        .rule("CustomerProfile( amountLast12Months < 5000 )", "atLeast(\"D\")");

    assertThat(notices()).extracting(Problem::code).doesNotContain("CR-702", "CR-706");
  }
}
