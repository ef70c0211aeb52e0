package org.crmrules.drools.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.crmrules.drools.TinyPack.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.DecisionException;
import org.crmrules.DecisionException.Kind;
import org.crmrules.Limits;
import org.crmrules.Reason;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.TinyPack;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.compile.CompiledPack;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.conclude.Said;
import org.crmrules.grading.CustomerGrade;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradeVerdict;
import org.crmrules.grading.LevelOverride;
import org.crmrules.grading.PlanVerdict;
import org.crmrules.grading.RecordedGrade;
import org.crmrules.grading.ReviewVerdict;
import org.crmrules.pack.PackDomain;
import org.crmrules.score.Tally;
import org.crmrules.score.TallyVerdict;
import org.drools.model.DSL;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.impl.ModelImpl;
import org.junit.jupiter.api.Test;

/** What questions to small packs come to, and why; each worked out by hand. */
class RunningPackTest {

  private static final QuestionKind<Said> GRADE = QuestionKind.of(GradeVerdict.class);
  private static final QuestionKind<Said> PLAN =
      QuestionKind.of(GradeVerdict.class, PlanVerdict.class);

  private static CustomerProfile customer(Integer orders) {
    return CustomerProfile.of("C1").ordersLast12Months(orders).build();
  }

  private static TinyPack grading() {
    return TinyPack.of(PackDomain.GRADING);
  }

  private static RunningPack grading(String... rules) {
    return grading().stage(GradeVerdict.class, rules).running();
  }

  private static String orders(int least) {
    return "CustomerProfile( ordersLast12Months != null, ordersLast12Months >= " + least + " )";
  }

  private static List<String> ids(Told<?> told) {
    return ids(told.reasons());
  }

  private static List<String> ids(List<Reason> reasons) {
    return reasons.stream().map(Reason::ruleId).toList();
  }

  private static List<String> decisive(Told<?> told) {
    return told.reasons().stream().filter(Reason::decisive).map(Reason::ruleId).toList();
  }

  /** Each is asked for in order of its stage and file, whatever the compiler makes of it. */
  @Test
  void everyRuleThatFiresIsAReasonInTheOrderOfStageAndFile() {
    RunningPack pack =
        grading()
            .stage(
                GradeVerdict.class,
                rule("R-003", orders(1), "to.label(\"AA\");"),
                rule("R-002", orders(9), "to.label(\"AA\");"),
                rule("R-001", orders(2), "to.atLeast(\"BB\");"))
            .stage(GradeVerdict.class, rule("R-000", orders(3), "to.atLeast(\"CC\");"))
            .running();

    Told<Said> told = pack.ask(GRADE, List.of(customer(5)));

    assertThat(ids(told)).containsExactly("R-003", "R-001", "R-000");
    assertThat(told.value().of(GradeVerdict.class).text("level")).isEqualTo("BB");
    assertThat(told.value().of(GradeVerdict.class).texts("label")).containsExactly("AA");
    assertThat(decisive(told)).containsExactly("R-003", "R-001");
  }

  @Test
  void aReasonTellsTheRuleWhatItLookedAtAndWhatItConcluded() {
    RunningPack pack =
        grading(
            rule(
                "R-001",
                "CustomerProfile( ordersLast12Months != null, ordersLast12Months >= 3,"
                    + " potentialScore == null )",
                "to.atLeast(\"BB\"); to.label(\"CC\");"));

    assertThat(pack.ask(GRADE, List.of(customer(4))).reasons())
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.ruleId()).isEqualTo("R-001");
              assertThat(reason.clauses()).containsExactly("own");
              assertThat(reason.zh()).isEqualTo("某 …");
              assertThat(reason.en()).isEqualTo("some …");
              assertThat(reason.because().keySet())
                  .containsExactly("ordersLast12Months", "potentialScore");
              assertThat(reason.because().values().stream().map(String::valueOf))
                  .containsExactly("4", "null");
              assertThat(reason.concluded()).containsExactly("to.atLeast(BB)", "to.label(CC)");
              assertThat(reason.decisive()).isTrue();
            });
  }

  /** Of two facts with a field of one name the first is told. */
  @Test
  void aReasonOfSeveralFactsTellsWhatItLookedAtOfEach() {
    RunningPack pack =
        grading(
            rule(
                "R-001",
                "RecordedGrade( $level : level, customerId == \"C1\" )"
                    + " LevelOverride( level != null, level != $level )",
                "to.label(\"AA\");"),
            rule(
                "R-002",
                "( RecordedGrade( level == \"CC\" ) or LevelOverride( level == \"BB\" ) )",
                "to.label(\"BB\");"));

    List<Reason> reasons =
        pack.ask(
                GRADE,
                List.of(
                    RecordedGrade.of("C1", "AA", LocalDate.EPOCH).build(),
                    LevelOverride.of("C1").level("BB").build()))
            .reasons();

    assertThat(reasons)
        .extracting(Reason::ruleId, r -> r.because().toString())
        .containsExactly(tuple("R-001", "{level=AA, customerId=C1}"), tuple("R-002", "{level=BB}"));
  }

  @Test
  void aRuleThatLooksAtNoFactTellsNoValues() {
    RunningPack pack = grading(rule("R-001", "not " + orders(3), "to.label(\"AA\");"));

    assertThat(pack.ask(GRADE, List.of(customer(2))).reasons())
        .extracting(r -> r.because().toString())
        .containsExactly("{}");
    assertThat(ids(pack.ask(GRADE, List.of(customer(3))))).isEmpty();
  }

  @Test
  void whatAVerdictCameToIsAFactForTheStagesBehindItsLast() {
    List<String> seen = new ArrayList<>();
    RunningPack pack =
        grading()
            .stage(GradeVerdict.class, rule("R-001", orders(1), "to.atLeast(\"BB\");"))
            .stage(GradeVerdict.class, rule("R-002", orders(2), "to.atLeast(\"AA\");"))
            .stage(
                PlanVerdict.class,
                rule("R-003", "CustomerGrade( level == \"BB\" )", "to.provide(\"AA\");"),
                rule("R-004", "CustomerGrade( level == \"AA\" )", "to.provide(\"BB\");"))
            .running();

    assertThat(ids(pack.ask(PLAN, List.of(customer(5)))))
        .containsExactly("R-001", "R-002", "R-004");
    pack.seenBy((checked, rules, facts) -> seen.add(rules.get(0).id() + " " + facts))
        .ask(PLAN, List.of(customer(5)));
    assertThat(seen)
        .containsExactly(
            "R-001 " + List.of(customer(5)),
            "R-002 " + List.of(customer(5)),
            "R-003 " + List.of(customer(5), new CustomerGrade("AA")));
  }

  @Test
  void aVerdictThatIsNotAskedForIsNotAsked() {
    RunningPack pack =
        grading()
            .stage(GradeVerdict.class, rule("R-001", orders(1), "to.atLeast(\"BB\");"))
            .stage(PlanVerdict.class, rule("R-002", orders(1), "to.provide(\"AA\");"))
            .running();

    Told<Outcomes> told = pack.ask(QuestionKind.about(PlanVerdict.class), List.of(customer(1)));

    assertThat(ids(told)).containsExactly("R-002");
    assertThat(told.value().texts("provide")).containsExactly("AA");
    assertThat(pack.concludesOn(GradeVerdict.class)).isTrue();
    assertThat(pack.concludesOn(ReviewVerdict.class)).isFalse();
  }

  /** A pack that counts counts for every question, and no other verdict is asked for it. */
  @Test
  void whatIsCountedIsAFactInEveryQuestion() {
    RunningPack pack =
        grading()
            .stage(TallyVerdict.class, rule("R-001", orders(1), "to.one(\"BB\");"))
            .stage(
                GradeVerdict.class,
                rule("R-002", "Tally( of == \"BB\", number >= 1 )", "to.label(\"AA\");"),
                rule("R-003", "Tally( of == \"AA\", number == 0 )", "to.label(\"BB\");"))
            .running();

    for (QuestionKind<Said> kind :
        List.of(GRADE, QuestionKind.of(TallyVerdict.class, GradeVerdict.class))) {
      assertThat(ids(pack.ask(kind, List.of(customer(1)))))
          .containsExactly("R-001", "R-002", "R-003");
      assertThat(ids(pack.ask(kind, List.of(customer(null))))).containsExactly("R-003");
    }
  }

  @Test
  void aRuleIsPassedOverByItsException() {
    RunningPack pack =
        grading(
            rule("R-001", orders(1), "to.label(\"AA\"); to.atLeast(\"AA\");"),
            rule("R-002", "@insteadOf(\"R-001\")", orders(5), "to.atLeast(\"BB\");"));

    Told<Said> told = pack.ask(GRADE, List.of(customer(5)));

    assertThat(told.value().of(GradeVerdict.class).text("level")).isEqualTo("BB");
    assertThat(decisive(told)).containsExactly("R-001", "R-002");
    assertThat(told.rules(GradeVerdict.class, "level")).containsExactly("R-001", "R-002");
    assertThat(told.rules(GradeVerdict.class, "label")).containsExactly("R-001");
    assertThat(told.rules(PlanVerdict.class, "level")).isEmpty();
  }

  @Test
  void nothingThatIsNotReadIsAReasonAndNoneOfItCanBeAskedFor() {
    RunningPack pack =
        grading(
            rule("R-001", orders(1), "to.label(\"AA\");"),
            rule("R-002", orders(1), "to.atLeast(\"CC\"); to.label(\"BB\");"),
            rule("R-003", orders(1), "to.atLeast(\"BB\"); to.label(\"CC\");"));
    QuestionKind<Said> level =
        QuestionKind.of(GradeVerdict.class).reading(GradeVerdict.class, "level");

    Told<Said> all = pack.ask(GRADE, List.of(customer(1)));
    Told<Said> less = pack.ask(level, List.of(customer(1)));

    assertThat(ids(all)).containsExactly("R-001", "R-002", "R-003");
    assertThat(decisive(all)).containsExactly("R-001", "R-002", "R-003");
    assertThat(ids(less)).containsExactly("R-002", "R-003");
    assertThat(decisive(less)).containsExactly("R-003");
    assertThat(less.value().of(GradeVerdict.class).text("level")).isEqualTo("BB");
    assertThatThrownBy(() -> less.value().of(GradeVerdict.class).texts("label"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatStandsInTheWayOfWhatIsReadIsAReason() {
    RunningPack pack =
        grading(
            rule("R-001", orders(1), "to.atLeast(\"AA\");"),
            rule("R-002", orders(1), "to.missing(\"potentialScore\");"),
            rule("R-003", orders(1), "to.label(\"AA\");"));

    assertThat(
            ids(
                pack.ask(
                    QuestionKind.of(GradeVerdict.class).reading(GradeVerdict.class, "level"),
                    List.of(customer(1)))))
        .containsExactly("R-001", "R-002");
    assertThat(
            ids(
                pack.ask(
                    QuestionKind.of(GradeVerdict.class).reading(GradeVerdict.class, "label"),
                    List.of(customer(1)))))
        .containsExactly("R-003");
  }

  /**
   * The level is a reason of the service, because a rule on services looks at it; a queue is not.
   */
  @Test
  void whatRulesBehindLookAtIsAReason() {
    RunningPack pack =
        grading()
            .stage(
                GradeVerdict.class,
                rule("R-001", orders(1), "to.atLeast(\"AA\");"),
                rule("R-002", orders(1), "to.label(\"AA\");"))
            .stage(
                PlanVerdict.class,
                rule("R-003", "CustomerGrade( level == \"AA\" )", "to.queue(\"AA\");"),
                rule("R-004", orders(1), "to.provide(\"AA\");"))
            .running();
    QuestionKind<Said> queue =
        QuestionKind.of(GradeVerdict.class, PlanVerdict.class)
            .reading(GradeVerdict.class)
            .reading(PlanVerdict.class, "queue");
    QuestionKind<Said> services =
        QuestionKind.of(GradeVerdict.class, PlanVerdict.class)
            .reading(GradeVerdict.class)
            .reading(PlanVerdict.class, "provide");

    assertThat(ids(pack.ask(queue, List.of(customer(1))))).containsExactly("R-001", "R-003");
    assertThat(ids(pack.ask(services, List.of(customer(1))))).containsExactly("R-004");
  }

  @Test
  void theSameIsToldInOtherWords() {
    RunningPack pack = grading(rule("R-001", orders(1), "to.atLeast(\"AA\");"));
    QuestionKind<String> level =
        QuestionKind.about(GradeVerdict.class)
            .telling(said -> said.of(GradeVerdict.class).text("level") + "!");

    assertThat(pack.ask(level, List.of(customer(1))).value()).isEqualTo("AA!");
    assertThat(level.verdicts()).containsExactly(GradeVerdict.class);
  }

  @Test
  void aRuleMayFireOnlySoOften() {
    RunningPack pack =
        grading()
            .stage(GradeVerdict.class, rule("R-001", orders(1), "to.label(\"AA\");"))
            .running(new Limits(2, Duration.ofHours(1)));

    assertThat(ids(pack.ask(GRADE, List.of(customer(1), customer(1))))).hasSize(2);
    assertThatThrownBy(() -> pack.ask(GRADE, List.of(customer(1), customer(1), customer(1))))
        .isInstanceOfSatisfying(
            DecisionException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(Kind.LIMIT_REACHED);
              assertThat(e.pack()).isEqualTo("tiny 1.0.0");
            });
  }

  @Test
  void firingsAreCountedInEachStage() {
    RunningPack pack =
        grading()
            .stage(GradeVerdict.class, rule("R-001", orders(1), "to.label(\"AA\");"))
            .stage(GradeVerdict.class, rule("R-002", orders(1), "to.label(\"BB\");"))
            .running(new Limits(1, Duration.ofHours(1)));

    assertThat(ids(pack.ask(GRADE, List.of(customer(1))))).containsExactly("R-001", "R-002");
  }

  @Test
  void aStageMayTakeOnlySoLong() {
    RunningPack pack =
        grading()
            .stage(GradeVerdict.class, rule("R-001", orders(1), "to.label(\"AA\");"))
            .running(new Limits(1, Duration.ofNanos(1)));

    assertThatThrownBy(() -> pack.ask(GRADE, List.of(customer(1))))
        .isInstanceOfSatisfying(
            DecisionException.class, e -> assertThat(e.kind()).isEqualTo(Kind.LIMIT_REACHED));
  }

  @Test
  void rulesThatContradictEachOtherAreTold() {
    RunningPack pack =
        grading(
            rule("R-001", orders(1), "to.group(\"AA\");"),
            rule("R-002", orders(1), "to.group(\"BB\");"));

    assertThatThrownBy(() -> pack.ask(GRADE, List.of(customer(1))))
        .isInstanceOfSatisfying(
            DecisionException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(Kind.CONFLICT);
              assertThat(e.pack()).isEqualTo("tiny 1.0.0");
              assertThat(e.rules()).containsExactly("R-001", "R-002");
              assertThat(e.reason().en()).contains("AA and BB");
              assertThat(e.getCause()).isNotNull();
            });
  }

  @Test
  void aValueThatMakesNoSenseIsToldOfItsRule() {
    RunningPack pack =
        grading()
            .stage(
                PlanVerdict.class,
                rule("R-001", orders(9), "to.alert(\"AA\");"),
                rule(
                    "R-002",
                    "CustomerProfile( $orders : ordersLast12Months, ordersLast12Months != null )",
                    "to.everyDays(\"AA\", $orders);"))
            .running();

    assertThatThrownBy(() -> pack.ask(PLAN, List.of(customer(0))))
        .isInstanceOfSatisfying(
            DecisionException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(Kind.RULE_FAILED);
              assertThat(e.rules()).containsExactly("R-002");
              assertThat(e).hasCauseInstanceOf(UnusableValueException.class);
              assertThat(e.reason().en())
                  .startsWith(
                      "The rule R-002 failed: The days of to.everyDays (0) must be at least 1.");
            });
    assertThat(ids(pack.ask(PLAN, List.of(customer(1))))).containsExactly("R-002");
  }

  private static RunningPack throwing(Throwable thrown) {
    CheckedPack checked =
        grading()
            .stage(GradeVerdict.class, rule("R-001", orders(1), "to.label(\"AA\");"))
            .checked();
    Model model =
        new ModelImpl()
            .addRule(
                PatternDSL.rule("R-001")
                    .build(
                        PatternDSL.pattern(DSL.declarationOf(CustomerProfile.class, "#0"))
                            .expr("C", fact -> thrown(thrown)),
                        DSL.execute(() -> {})));
    return new RunningPack(
        new CompiledPack(checked, () -> List.of(model), null), Limits.defaults());
  }

  private static boolean thrown(Throwable thrown) throws Exception {
    if (thrown instanceof Error error) {
      throw error;
    }
    throw (Exception) thrown;
  }

  @Test
  void whateverACompiledRuleThrowsIsToldOfIt() {
    for (Throwable thrown :
        List.of(
            new IllegalStateException("odd"), new NoSuchMethodError("odd"), new Exception("odd"))) {
      assertThatThrownBy(() -> throwing(thrown).ask(GRADE, List.of(customer(1))))
          .isInstanceOfSatisfying(
              DecisionException.class,
              e -> {
                assertThat(e.kind()).isEqualTo(Kind.RULE_FAILED);
                assertThat(e.rules()).containsExactly("R-001");
                assertThat(e.reason().en()).isEqualTo("The rule R-001 failed: odd");
                assertThat(e).hasCause(thrown);
              });
    }
    AssertionError other = new AssertionError("other");
    assertThatThrownBy(() -> throwing(other).ask(GRADE, List.of(customer(1)))).isSameAs(other);
  }

  @Test
  void conclusionsThatDoNotFitTheFactsAreToldOfTheirRules() {
    RunningPack pack =
        grading(
            rule("R-001", orders(1), "to.atLeast(\"AA\");"),
            rule("R-002", orders(1), "to.label(\"AA\");"),
            rule("R-003", orders(1), "to.atMost(\"BB\");"));
    UnusableValueException why = new UnusableValueException("不行。", "No.");

    DecisionException failed =
        pack.failed(pack.ask(GRADE, List.of(customer(1))), GradeVerdict.class, "level", why);

    assertThat(failed.kind()).isEqualTo(Kind.RULE_FAILED);
    assertThat(failed.pack()).isEqualTo("tiny 1.0.0");
    assertThat(failed.rules()).containsExactly("R-001", "R-003");
    assertThat(failed).hasCause(why);
  }

  @Test
  void whatNoRuleConcludedIsNamed() {
    RunningPack pack = grading(rule("R-001", orders(1), "to.atLeast(\"AA\");"));

    assertThat(pack.<String>concluded(GradeVerdict.class, "AA", "等级", "a level")).isEqualTo("AA");
    DecisionException none =
        catchThrowableOfType(
            DecisionException.class,
            () -> pack.concluded(GradeVerdict.class, null, "%s 的等级", "a level of %s", "C1"));
    assertThat(none.kind()).isEqualTo(Kind.NO_CONCLUSION);
    assertThat(none.pack()).isEqualTo("tiny 1.0.0");
    assertThat(none.rules()).isEmpty();
    assertThat(none.text(Locale.CHINESE)).contains("没有规则得出C1 的等级。也许缺一条规则。");
    assertThat(none.text(Locale.ENGLISH))
        .contains("No rule concluded a level of C1. Maybe a rule is missing.");
    assertThat(none.getCause())
        .isInstanceOfSatisfying(
            Silence.class,
            silence -> {
              assertThat(silence.verdict()).isEqualTo(GradeVerdict.class);
              assertThat(silence.isAbout("anything")).isTrue();
            });
    DecisionException some =
        pack.noneOf(GradeVerdict.class, "at.*", new Bilingual("等级", "a level"));
    assertThat(((Silence) some.getCause()).isAbout("atLeast")).isTrue();
    assertThat(((Silence) some.getCause()).isAbout("label")).isFalse();
    assertThat(some.reason().en()).startsWith("No rule concluded a level.");
  }

  @Test
  void whereSilenceAllowsThereMustBeRules() {
    RunningPack pack = grading(rule("R-001", orders(1), "to.atLeast(\"AA\");"));

    assertThatCode(() -> pack.needsRules(GradeVerdict.class, "等级", "levels"))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> pack.needsRules(PlanVerdict.class, "方案", "plans"))
        .isInstanceOf(DecisionException.class)
        .hasMessageContaining("No rule concluded plans.");
  }

  @Test
  void rulesThatWereChangedAreReadAndTheOthersStayAsTheyWere() {
    TinyPack before =
        grading()
            .stage(
                GradeVerdict.class,
                rule("R-001", orders(3), "to.atLeast(\"AA\");"),
                rule("R-002", orders(3), "to.label(\"AA\");"))
            .stage(GradeVerdict.class, rule("R-003", orders(1), "to.label(\"BB\");"));
    TinyPack after =
        grading()
            .stage(
                GradeVerdict.class,
                rule("R-000", orders(2), "to.atMost(\"BB\");"),
                rule("R-001", orders(2), "to.atLeast(\"AA\");"),
                rule("R-002", orders(3), "to.label(\"AA\");"))
            .stage(GradeVerdict.class, rule("R-003", orders(1), "to.label(\"BB\");"));
    RunningPack pack = before.running();
    CheckedPack changed = after.checked();

    RunningPack read = pack.reading(changed);

    assertThat(ids(pack.ask(GRADE, List.of(customer(2))))).containsExactly("R-003");
    Told<Said> told = read.ask(GRADE, List.of(customer(2)));
    assertThat(ids(told)).containsExactly("R-000", "R-001", "R-003");
    assertThat(told.value().of(GradeVerdict.class).text("level")).isEqualTo("BB");
    assertThat(ids(read.ask(GRADE, List.of(customer(3)))))
        .containsExactly("R-000", "R-001", "R-002", "R-003");
    assertThat(read.checked()).isSameAs(changed);
    assertThat(read.compiled().checked()).isSameAs(changed);
    assertThat(ids(told.reasonsWith(read.ask(GRADE, List.of(customer(3))))))
        .containsExactly("R-000", "R-000", "R-001", "R-001", "R-002", "R-003", "R-003");
  }

  @Test
  void aStageThatIsNotChangedIsToldBehindThoseThatAre() {
    String second = rule("R-009", orders(1), "to.label(\"BB\");");
    RunningPack pack =
        grading()
            .stage(GradeVerdict.class, rule("R-001", orders(3), "to.atLeast(\"AA\");"))
            .stage(GradeVerdict.class, second)
            .running();
    CheckedPack more =
        grading()
            .stage(
                GradeVerdict.class,
                rule("R-001", orders(2), "to.atLeast(\"AA\");"),
                rule("R-002", orders(3), "to.atLeast(\"AA\");"),
                rule("R-003", orders(3), "to.atLeast(\"AA\");"))
            .stage(GradeVerdict.class, second)
            .checked();
    CheckedPack changed =
        new CheckedPack(
            more.files(),
            more.vocabulary(),
            List.of(more.stages().get(0), pack.checked().stages().get(1)));
    RunningPack read = pack.reading(changed);

    Told<Said> few = read.ask(GRADE, List.of(customer(1)));
    Told<Said> all = read.ask(GRADE, List.of(customer(3)));

    assertThat(ids(few.reasonsWith(all)))
        .containsExactly("R-001", "R-002", "R-003", "R-009", "R-009");
    assertThat(ids(pack.reading(pack.checked()).ask(GRADE, List.of(customer(3)))))
        .containsExactly("R-001", "R-009");
  }

  @Test
  void reasonsOfSeveralQuestionsStandInTheOrderOfStages() {
    RunningPack pack =
        grading()
            .stage(
                GradeVerdict.class,
                rule("R-001", orders(3), "to.atLeast(\"AA\");"),
                rule("R-002", orders(2), "to.label(\"AA\");"))
            .stage(GradeVerdict.class, rule("R-003", orders(1), "to.label(\"BB\");"))
            .stage(GradeVerdict.class, rule("R-004", orders(1), "to.label(\"CC\");"))
            .running();

    assertThat(
            ids(
                pack.ask(GRADE, List.of(customer(1)))
                    .reasonsWith(pack.ask(GRADE, List.of(customer(4))))))
        .containsExactly("R-001", "R-002", "R-003", "R-003", "R-004", "R-004");
  }

  /** The last stage of a verdict is missing, so what it came to is a fact earlier. */
  @Test
  void aStageMayBeMissingAmongThoseThatAreRead() {
    TinyPack whole =
        grading()
            .stage(GradeVerdict.class, rule("R-001", orders(1), "to.atLeast(\"AA\");"))
            .stage(PlanVerdict.class, rule("R-002", orders(2), "to.provide(\"AA\");"))
            .stage(GradeVerdict.class, rule("R-003", orders(1), "to.atLeast(\"BB\");"))
            .stage(
                PlanVerdict.class,
                rule("R-004", "CustomerGrade( level != null )", "to.provide(\"BB\");"));
    CheckedPack checked = whole.checked();
    CheckedPack less =
        new CheckedPack(
            checked.files(),
            checked.vocabulary(),
            List.of(checked.stages().get(0), checked.stages().get(1), checked.stages().get(3)));

    assertThat(ids(whole.running().ask(PLAN, List.of(customer(1)))))
        .containsExactly("R-001", "R-003", "R-004");
    assertThat(ids(whole.running().reading(less).ask(PLAN, List.of(customer(1)))))
        .containsExactly("R-001", "R-004");
  }

  @Test
  void whoLooksOnSeesThePackAndItsRules() {
    RunningPack pack = grading(rule("R-001", orders(1), "to.atLeast(\"AA\");"));
    List<CheckedPack> packs = new ArrayList<>();
    List<CheckedRule> rules = new ArrayList<>();
    RunningPack seen =
        pack.seenBy(
            (checked, some, facts) -> {
              packs.add(checked);
              rules.addAll(some);
            });

    assertThat(ids(seen.ask(GRADE, List.of(customer(1))))).containsExactly("R-001");
    seen.ask(GRADE, List.of(customer(1)));

    assertThat(packs).containsExactly(pack.checked(), pack.checked());
    assertThat(rules).extracting(CheckedRule::id).containsExactly("R-001", "R-001");
  }

  @Test
  void aPackKnowsWhatItIsMadeOf() {
    RunningPack pack = grading(rule("R-001", orders(1), "to.atLeast(\"AA\");"));

    assertThat(pack.ready()).isSameAs(pack);
    assertThat(pack.policy()).isEqualTo(pack.checked().files().policy());
    assertThat(pack.policy().version()).isEqualTo("1.0.0");
    assertThat(pack.manifest().id()).isEqualTo("tiny");
    assertThat(pack.vocabulary().domain()).isEqualTo(PackDomain.GRADING);
    assertThat(pack.compiled().checked()).isSameAs(pack.checked());
    assertThat(pack.begins()).isEqualTo(Instant.parse("2025-12-31T16:00:00Z"));
    assertThat(pack.day(Instant.parse("2026-03-01T15:59:59Z"))).isEqualTo("2026-03-01");
    assertThat(pack.day(Instant.parse("2026-03-01T16:00:00Z"))).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(pack.facts().customOf(customer(1))).isNotNull();
    assertThat(pack.facts().customOf(new Tally("AA", 1))).isNotNull();
    assertThat(pack.beside()).isEmpty();
  }

  private static RunningPack threeLevels() {
    return grading(
        rule("R-001", orders(1), "to.atLeast(\"CC\"); to.label(\"AA\");"),
        rule("R-002", orders(1), "to.label(\"BB\");"),
        rule("R-003", orders(2), "to.atLeast(\"BB\");"));
  }

  @Test
  void conclusionsThatDoNotCountArePassedOverWhereSomebodyReadsWhy() {
    Told<Said> told = threeLevels().ask(GRADE, List.of(customer(2)));

    assertThat(decisive(told)).containsExactly("R-001", "R-002", "R-003");
    assertThat(decisive(told.passOver(GradeVerdict.class, "label"))).containsExactly("R-003");
    assertThat(decisive(told.passOver(PlanVerdict.class, "label")))
        .containsExactly("R-001", "R-002", "R-003");
    assertThat(decisive(told.passOver(one -> one.text().equals("BB")))).containsExactly("R-001");
    assertThat(
            decisive(
                told.passOver(GradeVerdict.class, "label").passOver(GradeVerdict.class, "level")))
        .isEmpty();
    assertThat(told.passOver(GradeVerdict.class, "label").value()).isSameAs(told.value());
  }

  @Test
  void rulesThatConcludedNothingElseAreLeftOut() {
    Told<Said> told = threeLevels().ask(GRADE, List.of(customer(2)));

    assertThat(ids(told.without(GradeVerdict.class, "label"))).containsExactly("R-001", "R-003");
    assertThat(decisive(told.without(GradeVerdict.class, "label"))).containsExactly("R-003");
    assertThat(ids(told.without(PlanVerdict.class, "label")))
        .containsExactly("R-001", "R-002", "R-003");
    assertThat(ids(told.without(GradeVerdict.class, "label", "level"))).isEmpty();
    assertThat(told.without(GradeVerdict.class, "label").value()).isSameAs(told.value());
  }

  @Test
  void whatFollowsOfAConclusionIsNotedAtTheRulesThatCount() {
    Told<Said> told = threeLevels().ask(GRADE, List.of(customer(2)));

    assertThat(told.noting(one -> true, List.of())).isSameAs(told);
    assertThat(
            told.passOver(GradeVerdict.class, "label")
                .noting(one -> one.outcome().equals("level"), List.of("note", "more"))
                .reasons())
        .extracting(Reason::concluded)
        .containsExactly(
            List.of("to.atLeast(CC)", "to.label(AA)"),
            List.of("to.label(BB)"),
            List.of("to.atLeast(BB)", "note", "more"));
    assertThat(told.noting(one -> one.text().equals("AA"), List.of("note")).reasons())
        .extracting(Reason::concluded)
        .first()
        .isEqualTo(List.of("to.atLeast(CC)", "to.label(AA)", "note"));
  }

  @Test
  void reasonsOfSeveralQuestionsAreToldOnce() {
    RunningPack pack = threeLevels();
    Told<Said> two = pack.ask(GRADE, List.of(customer(2)));
    Told<Said> one = pack.ask(GRADE, List.of(customer(1)));

    assertThat(ids(Told.reasons(one, two)))
        .containsExactly("R-001", "R-002", "R-001", "R-002", "R-003");
    assertThat(ids(Told.reasons(two, two))).containsExactly("R-001", "R-002", "R-003");
    assertThat(ids(one.reasonsWith(two)))
        .containsExactly("R-001", "R-001", "R-002", "R-002", "R-003");
    assertThat(ids(two.reasonsWith(two))).containsExactly("R-001", "R-002", "R-003");
    assertThat(ids(two.reasonsWith())).containsExactly("R-001", "R-002", "R-003");
  }

  @Test
  void aQuestionForWhatNoVerdictIsAskedTellsSo() {
    Told<Said> told = threeLevels().ask(GRADE, List.of(customer(2)));

    assertThatThrownBy(() -> told.value().of(PlanVerdict.class))
        .isInstanceOf(IllegalStateException.class);
    assertThat(Stream.of(told.reasons().get(0).because()).map(Map::size)).containsExactly(1);
  }
}
