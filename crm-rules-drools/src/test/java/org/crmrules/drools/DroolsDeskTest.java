package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crmrules.CrmRules;
import org.crmrules.DecisionException;
import org.crmrules.FieldChange;
import org.crmrules.UnusableValueException;
import org.crmrules.ask.Answer;
import org.crmrules.ask.Explanation;
import org.crmrules.ask.FactInfo;
import org.crmrules.ask.FieldEdges;
import org.crmrules.ask.InvalidQuestionException;
import org.crmrules.ask.OtherOutcomes;
import org.crmrules.ask.QuestionDesk;
import org.crmrules.ask.QuestionInfo;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pack.PackSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which version is asked: of a small pack, with a draft of its next version, and a withdrawn one.
 */
class DroolsDeskTest {

  private static final Instant MARCH = Instant.parse("2026-03-02T02:00:00Z");
  private static final CustomerProfile CUSTOMER =
      CustomerProfile.of("C1").amountLast12Months(new java.math.BigDecimal("1000")).build();

  private static CrmRules rules;

  /** In the draft 1,000 is no longer enough for an A. */
  @BeforeAll
  static void load(@TempDir Path temp) {
    PackFolder.copy(PackFolder.GOOD, temp);
    version(temp, "1.1.0", "2026-06-01", "draft");
    version(temp, "1.2.0", "2026-02-01", "withdrawn");
    PackFolder.edit(temp.resolve("mini/1.1.0/grades.drl"), "1000", "2000");
    PackFolder.edit(temp.resolve("mini/1.1.0/scenarios/G-017.yaml"), "1000", "2000");
    PackFolder.edit(
        temp.resolve("mini/1.1.0/pack.yaml"),
        "declares:",
        """
        declares:
          fields:
            CustomerProfile:
              margin: { zh: 毛利率, en: margin, kind: decimal }
              renewsOn: { zh: 续约日, en: renews on, kind: day, to-come: true }
          facts:
            Visit: { zh: 拜访, en: visit, fields: { topic: { zh: 主题, en: topic, kind: text } } }\
        """
            .stripIndent());
    rules = CrmRules.load(PackSource.directory(temp));
  }

  private static void version(Path folder, String version, String from, String status) {
    Path to = PackFolder.copy(folder.resolve("mini/1.0.0"), folder.resolve("mini/" + version));
    PackFolder.edit(to.resolve("pack.yaml"), "version: 1.0.0", "version: " + version);
    PackFolder.edit(to.resolve("pack.yaml"), "from: 2026-01-01", "from: " + from);
    PackFolder.edit(to.resolve("pack.yaml"), "status: released", "status: " + status);
  }

  @AfterAll
  static void close() {
    rules.close();
  }

  private static List<WrittenQuestion> read(String text) {
    return rules.questions().read("q.yaml", text.getBytes(StandardCharsets.UTF_8), null, MARCH);
  }

  @Test
  void casesWithoutAProblemCanBeAskedBesideOnesThatHaveOne() {
    String cases =
        """
        pack: mini
        cases:
          - { name: one, as-of: 2026-03-02, given: { CustomerProfile: { id: C1, amountLast12Months: x } } }
          - { name: two, as-of: 2026-03-02, given: { CustomerProfile: { id: C2, amountLast12Months: 1000 } } }
          - { name: three, as-off: 2026-03-02, given: { CustomerProfile: { id: C3 } } }
        """;
    String[] aboutAll = {cases.replace("pack: mini", "pack: mini\nversoin: 1"), "cases: ]"};

    assertThatThrownBy(() -> rules.questions().read("q.yaml", bytes(cases), null, MARCH))
        .isInstanceOfSatisfying(
            InvalidQuestionException.class,
            e -> {
              assertThat(e.problems()).hasSize(2);
              assertThat(e.answerable()).extracting(WrittenQuestion::name).containsExactly("two");
              assertThat(rules.questions().answer(e.answerable().get(0)).about())
                  .containsExactly("C2");
            });
    for (String text : aboutAll) {
      assertThatThrownBy(() -> rules.questions().read("q.yaml", bytes(text), null, MARCH))
          .isInstanceOfSatisfying(
              InvalidQuestionException.class, e -> assertThat(e.answerable()).isEmpty());
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void withoutAVersionTheOneInForceAnswersAsTheServiceDoes() {
    QuestionDesk desk = rules.questions();
    Answer answer =
        desk.answer(
            read("given: { CustomerProfile: { id: C1, amountLast12Months: 1000 } }").get(0));

    assertThat(answer.policy().version()).isEqualTo("1.0.0");
    assertThat(answer.outcome()).containsEntry("grade", "A");
    assertThat(answer.about()).containsExactly("C1");
    assertThat(answer.reasons()).isEqualTo(rules.grading().grade(CUSTOMER, MARCH).reasons());
  }

  @Test
  void aDraftIsAskedByItsName() {
    Answer answer =
        rules
            .questions()
            .answer(
                read("{ version: 1.1.0, given: { CustomerProfile: { id: C1, amountLast12Months:"
                        + " 1000 } } }")
                    .get(0));

    assertThat(answer.policy().version()).isEqualTo("1.1.0");
    assertThat(answer.outcome()).containsEntry("grade", "C");
  }

  @Test
  void theCodesOfAPackAreThoseThatItDeclares() {
    assertThat(rules.questions().codes("mini")).containsEntry("levels", List.of("A", "B", "C"));
    assertThatThrownBy(() -> rules.questions().codes("maxi"))
        .isInstanceOf(UnusableValueException.class)
        .hasMessageContaining("mini");
  }

  @Test
  void theEdgesOfAFieldAreTheConstantsOfTheNewestVersion() {
    FieldEdges amount = rules.questions().edges("mini", "CustomerProfile", "amountLast12Months");

    assertThat(amount.numbers()).contains(new java.math.BigDecimal("2000"));
    assertThat(amount.only()).isTrue();
    assertThat(amount.names()).isEmpty();
    assertThat(rules.questions().edges("mini", "CustomerProfile", "margin").hasNone()).isTrue();
  }

  @Test
  void whatHasNoEdgesBecauseItIsNotThereIsSaidWithWhatIs() {
    QuestionDesk desk = rules.questions();

    assertThatThrownBy(() -> desk.edges("maxi", "CustomerProfile", "id"))
        .isInstanceOf(UnusableValueException.class)
        .hasMessageContaining("mini");
    assertThatThrownBy(() -> desk.edges("mini", "CustomerProfil", "id"))
        .isInstanceOf(UnusableValueException.class)
        .hasMessageContaining("The fact (CustomerProfil) must exist")
        .hasMessageContaining("CustomerProfile");
    assertThatThrownBy(() -> desk.edges("mini", "CustomerProfile", "amountLast12Month"))
        .isInstanceOf(UnusableValueException.class)
        .hasMessageContaining("The field (amountLast12Month) must exist")
        .hasMessageContaining("amountLast12Months");
  }

  @Test
  void aVersionThatWasTakenBackIsNotAsked() {
    assertThatThrownBy(() -> read("{ version: 1.2.0, given: { CustomerProfile: { id: C1 } } }"))
        .isInstanceOfSatisfying(
            InvalidQuestionException.class,
            e -> {
              assertThat(e.problems())
                  .singleElement()
                  .satisfies(p -> assertThat(p.code()).isEqualTo("CR-141"));
              assertThat(e).hasMessage(e.text(Locale.ENGLISH));
              assertThat(e.text(Locale.CHINESE))
                  .startsWith("CR-141 ")
                  .containsPattern("\\p{IsHan}");
            });
    assertThatThrownBy(() -> rules.questions().answer(of("mini", "1.2.0", "grade")))
        .isInstanceOf(UnusableValueException.class)
        .hasMessageContaining("1.2.0");
  }

  @Test
  void whatIsNotThereIsNamedWithWhatIs() {
    QuestionDesk desk = rules.questions();
    for (Map.Entry<WrittenQuestion, String> wrong :
        Map.of(
                of("maxi", null, "grade"), "mini",
                of("mini", "9.9.9", "grade"), "1.0.0",
                of("mini", null, "route"), "grade")
            .entrySet()) {
      assertThatThrownBy(() -> desk.answer(wrong.getKey()))
          .isInstanceOf(UnusableValueException.class)
          .hasMessageContaining(wrong.getValue());
    }
    assertThatThrownBy(
            () ->
                desk.answer(
                    new WrittenQuestion(
                        "", 1, "mini", null, "grade", Instant.EPOCH, List.of(CUSTOMER))))
        .isInstanceOf(DecisionException.class);
  }

  private static WrittenQuestion of(String pack, String version, String ask) {
    return new WrittenQuestion("", 1, pack, version, ask, MARCH, List.of(CUSTOMER));
  }

  @Test
  void whatCanBeAskedOfAPackIsAboutItsOwnFieldsToo() {
    List<QuestionInfo.Given> given = rules.questions().questions("mini").get(0).given();
    List<QuestionInfo.Given> anyPack = rules.questions().questions().get(0).given();

    assertThat(given).extracting(g -> g.fact().name()).containsExactly("CustomerProfile", "Visit");
    assertThat(given.get(0).fact().fields())
        .startsWith(anyPack.get(0).fact().fields().toArray(FactInfo.Field[]::new))
        .extracting(FactInfo.Field::name)
        .endsWith("margin", "renewsOn");
    assertThat(given.get(1).quantity()).isEqualTo(QuestionInfo.Quantity.ANY);
    assertThatThrownBy(() -> rules.questions().questions("maxi"))
        .isInstanceOf(UnusableValueException.class)
        .hasMessageContaining("mini");
  }

  @Test
  void aRuleThatDidNotFireIsToldByItsFirstConditionThatFailed() {
    WrittenQuestion question =
        read("given: { CustomerProfile: { id: C1, amountLast12Months: 400 } }").get(0);
    Explanation why = rules.questions().explain(question);

    assertThat(why.answer()).isEqualTo(rules.questions().answer(question));
    assertThat(why.rules())
        .filteredOn(rule -> rule.ruleId().equals("G-017"))
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.fate()).isEqualTo(Explanation.Fate.UNMET);
              assertThat(rule.unmet().about()).isEqualTo("C1");
              assertThat(rule.unmet().onOneLine())
                  .isEqualTo(
                      "CustomerProfile( amountLast12Months >= 1000 ), amountLast12Months = 400");
              assertThat(rule.unmet().comparisons().get(0).distance()).isEqualByComparingTo("600");
            });
  }

  @Test
  void whatWouldLeadToAnotherOutcomeIsTold() {
    OtherOutcomes other = rules.questions().otherOutcomes(of("mini", null, "grade"), "grade");

    assertThat(other.answer().outcome()).containsEntry("grade", "A");
    assertThat(other.reached())
        .extracting(OtherOutcomes.Reached::outcome)
        .doesNotContain("A")
        .isNotEmpty();
    assertThat(other.reached().get(0).changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.field()).isEqualTo("amountLast12Months");
              assertThat(change.from()).isEqualTo("1000");
              assertThat(change.to()).isEqualTo("999.99");
              assertThat(change.by()).isEqualByComparingTo("-0.01");
            });
    // In the draft 1,000 is not enough.
    assertThat(rules.questions().otherOutcomes(of("mini", "1.1.0", "grade"), "grade").reached())
        .filteredOn(reached -> "A".equals(reached.outcome()))
        .flatExtracting(OtherOutcomes.Reached::changes)
        .extracting(FieldChange::to)
        .containsExactly("2000");
  }

  @Test
  void anExplanationAsksForWhatThereIs() {
    QuestionDesk desk = rules.questions();
    for (Map.Entry<WrittenQuestion, String> wrong :
        Map.of(
                of("maxi", null, "grade"), "mini",
                of("mini", "9.9.9", "grade"), "1.0.0",
                of("mini", null, "route"), "grade")
            .entrySet()) {
      assertThatThrownBy(() -> desk.explain(wrong.getKey()))
          .isInstanceOf(UnusableValueException.class)
          .hasMessageContaining(wrong.getValue());
      assertThatThrownBy(() -> desk.otherOutcomes(wrong.getKey(), "grade"))
          .isInstanceOf(UnusableValueException.class)
          .hasMessageContaining(wrong.getValue());
    }
    assertThatThrownBy(() -> desk.otherOutcomes(of("mini", null, "grade"), "colour"))
        .isInstanceOf(UnusableValueException.class)
        .hasMessageContaining("colour")
        .hasMessageContaining("grade");
  }
}
