package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crmrules.CrmRules;
import org.crmrules.pack.PackReport;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.Problem;
import org.crmrules.pack.Verification.Broken;
import org.crmrules.pack.Verification.Case;
import org.crmrules.pack.Verification.Proved;
import org.crmrules.pack.Verification.Tested;
import org.crmrules.pack.VerificationReport;
import org.crmrules.pack.VerifiedGuarantee;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pack guarantees holds, or there is a small case in which it does not. */
class GuaranteesTest {

  @TempDir private Path temp;

  private Path shipped(String pack) {
    PackFolder.copy(PackFolder.RULES.resolve(pack), temp.resolve(pack));
    PackFolder.copy(PackFolder.RULES.resolve("calendars"), temp.resolve("calendars"));
    return temp.resolve(pack).resolve("1.0.0");
  }

  /** The good pack with these guarantees alone. */
  private void good(String... guarantees) {
    PackFolder.copy(PackFolder.GOOD, temp);
    state(temp.resolve("mini/1.0.0"), guarantees);
  }

  private static void state(Path version, String... guarantees) {
    try {
      Path manifest = version.resolve("pack.yaml");
      String before = Files.readString(manifest).replaceAll("(?s)\nguarantees:.*", "\n");
      String all =
          List.of(guarantees).stream()
              .map(one -> "  - { " + one + " }\n")
              .collect(Collectors.joining());
      PackFolder.write(manifest, (before + "guarantees:\n" + all).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private VerificationReport verified() {
    VerificationReport report = CrmRules.verify(PackSource.directory(temp));
    assertThat(report.problems()).isEmpty();
    return report;
  }

  private VerifiedGuarantee only() {
    assertThat(verified().guarantees()).hasSize(1);
    return verified().guarantees().get(0);
  }

  private static Broken broken(VerifiedGuarantee one) {
    assertThat(one.found()).as("%s", one).isInstanceOf(Broken.class);
    return (Broken) one.found();
  }

  private static List<String> given(Broken broken) {
    return broken.at().stream().map(Case::given).toList();
  }

  private static List<String> outcomes(Broken broken) {
    return broken.at().stream().map(one -> one.outcome().en()).toList();
  }

  private static List<String> rules(Broken broken) {
    return broken.rules().stream().map(Object::toString).toList();
  }

  @Test
  void eachKindHoldsAndSaysOverHowManyCells() {
    good(
        "that: grade is exactly one",
        "that: grade never falls, when: amountLast12Months rises",
        "that: grade is at least A, when: amountLast12Months >= 1000",
        "that: grade is at most C, when: amountLast12Months < 1000",
        "that: grade is not B",
        "that: grade is A or C, when: amountLast12Months != null",
        "that: grade is unknown, when: amountLast12Months == null",
        "that: grade is known, when: amountLast12Months == 0",
        "that: missing contains amountLast12Months, when: amountLast12Months == null",
        "that: missing never contains ordersLast12Months",
        "that: rule G-017 can fire",
        "that: every rule can fire",
        "that: no two rules are alike");

    assertThat(verified().guarantees())
        .hasSize(13)
        .allSatisfy(one -> assertThat(one.found()).as(one.written()).isInstanceOf(Proved.class));
    assertThat(verified().isKept()).isTrue();
  }

  /** Cells by hand: unknown, below 1000, 1000 and above. */
  @Test
  void everyCellIsAskedOnce() {
    good("that: grade is exactly one");

    assertThat(only().found()).isEqualTo(new Proved(3));
    assertThat(only().en()).isEqualTo("grade is exactly one, or what is missing is said");
    assertThat(only().zh()).isEqualTo("等级恰有一个,或者说明缺什么");
  }

  @Test
  void twoLevelsThatAreSwappedMakeMorePurchasesWorse() {
    Path version = shipped("customer-amount");
    PackFolder.edit(
        version.resolve("grades.drl"), "grade.atLeast(\"B\");", "grade.atLeast(\"D\");");
    PackFolder.edit(
        version.resolve("grades.drl"),
        "amountLast12Months >= 1000 ",
        "amountLast12Months < 200000 ");
    PackFolder.edit(
        version.resolve("grades.drl"),
        "{amountLast12Months>=} 元\")\n    @en(\"Purchases of at least CNY {amountLast12Months>=} in twelve months\")\nwhen\n    CustomerProfile( amountLast12Months < 200000 )",
        "{amountLast12Months<} 元\")\n    @en(\"Purchases of at least CNY {amountLast12Months<} in twelve months\")\nwhen\n    CustomerProfile( amountLast12Months < 200000 )");
    state(version, "that: grade never falls, when: amountLast12Months rises");

    Broken broken = broken(only());

    assertThat(given(broken))
        .containsExactly(
            "CustomerProfile: { id: PROBE, amountLast12Months: 1000, ordersLast12Months: 0 }",
            "CustomerProfile: { id: PROBE, amountLast12Months: 200000, ordersLast12Months: 0 }");
    assertThat(outcomes(broken)).containsExactly("C", "D");
    assertThat(rules(broken))
        .containsExactly(
            "G-018 (customer-amount/1.0.0/grades.drl:41)",
            "G-019 (customer-amount/1.0.0/grades.drl:52)");
  }

  @Test
  void aPackThatBreaksWhatItGuaranteesIsRefusedLikeOneWhoseScenarioFails() {
    Path version = shipped("customer-amount");
    PackFolder.edit(
        version.resolve("grades.drl"),
        "monthsSinceLastTransaction >= 12",
        "monthsSinceLastTransaction >= 18");

    PackReport report = CrmRules.check(PackSource.directory(temp));

    assertThat(report.packs()).isEmpty();
    assertThat(report.problems())
        .filteredOn(p -> p.code().equals("CR-512"))
        .singleElement()
        .satisfies(p -> assertThat(p.path()).isEqualTo("customer-amount/1.0.0/pack.yaml"))
        .satisfies(p -> assertThat(p.excerpt()).contains("grade is at most D"))
        .satisfies(
            p ->
                assertThat(p.en())
                    .contains("monthsSinceLastTransaction: 12 } it is C")
                    .contains("G-019 (customer-amount/1.0.0/grades.drl:"))
        .satisfies(p -> assertThat(p.zh()).contains("至多是", "时是 C"));
  }

  @Test
  void aScoreIsProvedPartByPartAndAFactorThatIsTurnedIsFound() {
    Path version = shipped("customer-weighted");
    state(
        version,
        "that: grade never falls, when: amountLast12Months rises",
        "that: grade never falls, when: potentialScore rises");
    assertThat(verified().guarantees())
        .allSatisfy(one -> assertThat(one.found()).isInstanceOf(Proved.class));

    PackFolder.edit(version.resolve("grades.drl"), "grade.atLeast(\"A\");", "grade.atMost(\"C\");");

    Broken broken = broken(verified().guarantees().get(0));
    assertThat(outcomes(broken)).containsExactly("B", "C");
    assertThat(rules(broken)).anyMatch(rule -> rule.startsWith("O-007 "));
  }

  @Test
  void aHandlerThatIsForgottenIsFound() {
    Path version = shipped("complaint-store");
    state(version, "that: handlers contains SERVICE_ATTENDANT, clause: C-107");
    assertThat(only().found()).isInstanceOf(Proved.class);

    PackFolder.edit(
        version.resolve("routing.drl"),
        "    route.handledBy(\"SERVICE_ATTENDANT\");\n    route.through(\"RETURN_HANDLING\");",
        "    route.through(\"RETURN_HANDLING\");");

    Broken broken = broken(only());
    assertThat(outcomes(broken)).containsExactly("[SERVICE_SUPERVISOR]");
    assertThat(given(broken))
        .singleElement()
        .asString()
        .startsWith("Complaint: { id: PROBE")
        .contains("causes: [ RETURN_EXCHANGE ]");
  }

  @Test
  void moreCellsThanAreAskedAreOnlyTested() {
    PackFolder.copy(PackFolder.GOOD, temp);
    Path version = temp.resolve("mini/1.0.0");
    String fields =
        IntStream.range(0, 15)
            .mapToObj(
                i -> "      flag%d: { zh: 旗%d, en: flag %d, kind: flag }\n".formatted(i, i, i))
            .collect(Collectors.joining());
    PackFolder.edit(
        version.resolve("pack.yaml"),
        "  levels: [A, B, C]\n",
        "  levels: [A, B, C]\n  labels: [L]\n  fields:\n    CustomerProfile:\n" + fields);
    String rules =
        IntStream.range(0, 15)
            .mapToObj(
                i ->
                    "\nrule \"O-%03d flag\"\n    @clause(\"own\") @zh(\"旗\") @en(\"flag\")\nwhen\n    CustomerProfile( flag%d == true )\nthen\n    grade.label(\"L\");\nend\n"
                        .formatted(i + 100, i))
            .collect(Collectors.joining());
    PackFolder.edit(
        version.resolve("grades.drl"),
        "grade.missing(\"amountLast12Months\");\nend\n",
        "grade.missing(\"amountLast12Months\");\nend\n" + rules);
    state(version, "that: labels never contains A", "that: grade is exactly one");

    List<VerifiedGuarantee> all = verified().guarantees();

    assertThat(all.get(0).found())
        .isInstanceOfSatisfying(
            Tested.class,
            tested -> {
              assertThat(tested.samples()).isBetween(10_000L, 40_000L);
              assertThat(tested.why().en()).contains("98304 cases", "30000");
              assertThat(tested.why().zh()).contains("共 98304 种情况");
            });
    assertThat(all.get(1).found()).as("the flags matter to labels alone").isEqualTo(new Proved(3));
  }

  @Test
  void whatIsAlsoComputedIsOnlyTested() {
    Path version = shipped("supplier");
    state(version, "that: rating is CANCELLED, when: recalls > 0");

    assertThat(only().found())
        .isInstanceOfSatisfying(
            Tested.class, tested -> assertThat(tested.why().en()).contains("computed"));
  }

  @Test
  void aRuleThatCannotFireAndOneThatIsShadowedAreNamedWithTheirPlaces() {
    good("that: every rule can fire", "that: no two rules are alike");
    PackFolder.edit(
        temp.resolve("mini/1.0.0/grades.drl"),
        "CustomerProfile( amountLast12Months != null )\nthen\n    grade.atLeast(\"C\");",
        "CustomerProfile( amountLast12Months != null )\nthen\n    grade.atLeast(\"A\");");

    List<VerifiedGuarantee> all = verified().guarantees();

    assertThat(all.get(0).found()).isInstanceOf(Proved.class);
    assertThat(rules(broken(all.get(1))))
        .containsExactly("G-017 (mini/1.0.0/grades.drl:8)", "G-018 (mini/1.0.0/grades.drl:17)");
  }

  @Test
  void aFieldThatNobodyLooksAtChangesNothing() {
    good("that: grade never falls, when: ordersLast12Months rises");

    assertThat(only().found()).isInstanceOf(Proved.class);
  }

  @Test
  void whatIsWrongWithAGuaranteeIsSaidByVerifyToo() {
    good("that: grade is at least Z");

    VerificationReport report = CrmRules.verify(PackSource.directory(temp));

    assertThat(report.guarantees()).isEmpty();
    assertThat(report.isKept()).isFalse();
    assertThat(report.problems()).extracting(Problem::code).containsExactly("CR-182");
  }
}
