package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.CrmRulesException;
import org.crmrules.DecisionException;
import org.crmrules.DoorException;
import org.crmrules.InvalidFactException;
import org.crmrules.Limits;
import org.crmrules.LoadOptions;
import org.crmrules.Result;
import org.crmrules.UnusableValueException;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.GradingService;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.RulePackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host can rely on, whatever the pack says. */
class DoorTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");

  @TempDir Path temp;

  private static CustomerProfile customer(String amount) {
    return CustomerProfile.of("C-1").amountLast12Months(new BigDecimal(amount)).build();
  }

  private static CrmRules good() {
    return CrmRules.load(PackSource.directory(PackFolder.GOOD));
  }

  @Test
  void aDecisionCarriesItsRulesItsPolicyAndItsInstant() {
    try (CrmRules rules = good()) {
      GradingDecision decision = rules.grading().grade(customer("1000"), AS_OF);

      assertThat(decision.grade()).isEqualTo("A");
      assertThat(decision.asOf()).isEqualTo(AS_OF);
      assertThat(decision.policy().pack()).isEqualTo("mini");
      assertThat(decision.policy().version()).isEqualTo("1.0.0");
      assertThat(decision.policy().digest()).matches("[0-9a-f]{64}");
      assertThat(decision.reasons()).extracting("ruleId").containsExactly("G-017", "G-018");
      assertThat(decision.reasons()).extracting("decisive").containsExactly(true, false);
      assertThat(decision.reasons().get(0).because())
          .containsEntry("amountLast12Months", new BigDecimal("1000"));
      assertThat(decision.reasons().get(0).zh()).isEqualTo("采购额不低于 1,000 元");
      assertThat(decision.reasons().get(0).clauses()).containsExactly("G-17");
    }
  }

  @Test
  void aNullFactIsRefused() {
    try (CrmRules rules = good()) {
      assertThatThrownBy(() -> rules.grading().grade((CustomerProfile) null, AS_OF))
          .isInstanceOf(InvalidFactException.class)
          .hasMessage("The customer (null) must not be null")
          .satisfies(
              e ->
                  assertThat(((CrmRulesException) e).text(Locale.CHINESE))
                      .isEqualTo("customer(null)必须给出"));
    }
  }

  @Test
  void anInvalidFactIsRefusedWithEveryViolationItsPathAndItsValue() {
    CustomerProfile bad =
        CustomerProfile.of(" ")
            .amountLast12Months(new BigDecimal("-1"))
            .ordersLast12Months(-2)
            .build();
    try (CrmRules rules = good()) {
      assertThatThrownBy(() -> rules.grading().grade(bad, AS_OF))
          .isInstanceOfSatisfying(
              InvalidFactException.class,
              e ->
                  assertThat(e.violations())
                      .extracting("path", "value")
                      .containsExactly(
                          org.assertj.core.groups.Tuple.tuple("customer.amountLast12Months", "-1"),
                          org.assertj.core.groups.Tuple.tuple("customer.id", " "),
                          org.assertj.core.groups.Tuple.tuple(
                              "customer.ordersLast12Months", "-2")));
    }
  }

  @Test
  void anExponentThatWouldStallArithmeticIsRefused() {
    try (CrmRules rules = good()) {
      assertThatThrownBy(() -> rules.grading().grade(customer("1E+999999999"), AS_OF))
          .isInstanceOf(InvalidFactException.class);
    }
  }

  @Test
  void aRuleThatThrowsIsNamedAndTheNextQuestionIsAnswered() {
    PackFolder.copy(PackFolder.GOOD, temp);
    Path drl = temp.resolve("mini/1.0.0/grades.drl");
    // The proof asks with the id ZZ, so a level of that name lets this pack pass it.
    PackFolder.edit(drl, "amountLast12Months != null )", "amountLast12Months != null, $id : id )");
    PackFolder.edit(drl, "grade.atLeast(\"C\")", "grade.atLeast( $id )");
    PackFolder.edit(temp.resolve("mini/1.0.0/pack.yaml"), "levels: [A, B, C]", "levels: [A, ZZ]");
    try (CrmRules rules = CrmRules.load(PackSource.directory(temp))) {
      GradingService grading = rules.grading();
      assertThatThrownBy(() -> grading.grade(customer("5"), AS_OF))
          .isInstanceOfSatisfying(
              DecisionException.class,
              e -> {
                assertThat(e.kind()).isEqualTo(DecisionException.Kind.RULE_FAILED);
                assertThat(e.pack()).isEqualTo("mini 1.0.0");
                assertThat(e.rules()).containsExactly("G-018");
                assertThat(e).hasMessageContaining("The code (C-1) must be one of");
              });

      CustomerProfile next =
          CustomerProfile.of("A").amountLast12Months(new BigDecimal("5")).build();
      assertThat(grading.grade(next, AS_OF).grade()).isEqualTo("A");
    }
  }

  @Test
  void aLimitThatIsReachedIsNamedAndTheNextQuestionIsAnswered() {
    LoadOptions options = LoadOptions.defaults().withLimits(new Limits(1, Duration.ofSeconds(5)));
    PackFolder.copy(PackFolder.GOOD, temp);
    // Without this the proof would reach the limit first.
    Path drl = temp.resolve("mini/1.0.0/grades.drl");
    PackFolder.edit(
        drl,
        "amountLast12Months != null )",
        "amountLast12Months != null, amountLast12Months < 1000 )");
    PackFolder.edit(drl, "采购额已知", "采购额低于 {amountLast12Months<} 元");
    PackFolder.edit(drl, "The purchases are known", "Below CNY {amountLast12Months<}");
    try (CrmRules rules = CrmRules.load(PackSource.directory(temp), options)) {
      assertThat(rules.grading().grade(customer("1000"), AS_OF).grade()).isEqualTo("A");
    }
    assertThatThrownBy(() -> CrmRules.load(PackSource.directory(PackFolder.GOOD), options))
        .hasMessageContaining("CR-506")
        .hasMessageContaining("The limit of firings (1) was reached")
        .satisfies(
            e ->
                assertThat(((RulePackException) e).problems())
                    .anySatisfy(p -> assertThat(p.zh()).contains("触发次数达到上限(1)")));
  }

  @Test
  void aTimeThatIsOverIsALimitThatIsReached() {
    LoadOptions options = LoadOptions.defaults().withLimits(new Limits(9, Duration.ofNanos(1)));

    assertThatThrownBy(() -> CrmRules.load(PackSource.directory(PackFolder.GOOD), options))
        .hasMessageContaining("CR-506")
        .hasMessageContaining("The limit of time (PT0.000000001S) was reached");
  }

  @Test
  void aRuleThatOnlySaysThereIsSuchAFactFiresInEveryQuestion() {
    PackFolder.copy(PackFolder.GOOD, temp);
    PackFolder.edit(
        temp.resolve("mini/1.0.0/grades.drl"),
        "CustomerProfile( amountLast12Months != null )",
        "exists( CustomerProfile( amountLast12Months != null ) )");
    try (CrmRules rules = CrmRules.load(PackSource.directory(temp))) {
      for (int i = 0; i < 3; i++) {
        assertThat(rules.grading().grade(customer("5"), AS_OF).grade()).isEqualTo("C");
      }
    }
  }

  @Test
  void manyThreadsGetTheSameDecisions() throws Exception {
    try (CrmRules rules = good()) {
      GradingService grading = rules.grading();
      List<CustomerProfile> customers =
          Stream.iterate(0, i -> i < 500, i -> i + 1).map(i -> customer("" + i * 7)).toList();
      List<GradingDecision> alone =
          grading.grade(customers.stream(), AS_OF).map(Result::orThrow).toList();
      ExecutorService threads = Executors.newFixedThreadPool(4);
      try {
        List<Future<List<GradingDecision>>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          all.add(
              threads.submit(
                  () -> grading.grade(customers.stream(), AS_OF).map(Result::orThrow).toList()));
        }
        for (Future<List<GradingDecision>> one : all) {
          assertThat(one.get()).isEqualTo(alone);
        }
      } finally {
        threads.shutdownNow();
      }
    }
  }

  @Test
  void theVersionInForceOnTheDayDecides() {
    PackFolder.copy(PackFolder.GOOD, temp);
    PackFolder.copy(PackFolder.GOOD.resolve("mini/1.0.0"), temp.resolve("mini/1.1.0"));
    PackFolder.edit(temp.resolve("mini/1.1.0/pack.yaml"), "version: 1.0.0", "version: 1.1.0");
    PackFolder.edit(temp.resolve("mini/1.1.0/pack.yaml"), "2026-01-01", "2026-07-01");
    PackFolder.edit(temp.resolve("mini/1.1.0/grades.drl"), ">= 1000 ", ">= 2000 ");
    try (CrmRules rules = CrmRules.load(PackSource.directory(temp))) {
      // The first of July begins in Shanghai eight hours before it begins in Greenwich.
      Instant before = Instant.parse("2026-06-30T15:59:59Z");
      Instant from = Instant.parse("2026-06-30T16:00:00Z");

      assertThat(rules.grading().grade(customer("1000"), before).policy().version())
          .isEqualTo("1.0.0");
      assertThat(rules.grading().grade(customer("1000"), before).grade()).isEqualTo("A");
      assertThat(rules.grading().grade(customer("1000"), from).policy().version())
          .isEqualTo("1.1.0");
      assertThat(rules.grading().grade(customer("1000"), from).grade()).isEqualTo("C");
      assertThatThrownBy(
              () -> rules.grading().grade(customer("1"), Instant.parse("2025-12-31T00:00:00Z")))
          .isInstanceOfSatisfying(
              DecisionException.class,
              e -> {
                assertThat(e.kind()).isEqualTo(DecisionException.Kind.NOT_IN_FORCE);
                assertThat(e).hasMessageContaining("1.0.0 from 2026-01-01");
                assertThat(e.text(Locale.CHINESE))
                    .startsWith("在 2025-12-31T00:00:00Z 没有生效的已发布版本;现有 [")
                    .contains("1.0.0 自 2026-01-01")
                    .endsWith("(规则包 mini)");
              });
    }
  }

  @Test
  void aDraftIsNeverChosenByDate() {
    PackFolder.copy(PackFolder.GOOD, temp);
    PackFolder.edit(temp.resolve("mini/1.0.0/pack.yaml"), "released", "draft");
    try (CrmRules rules = CrmRules.load(PackSource.directory(temp))) {
      assertThatThrownBy(() -> rules.grading().grade(customer("1"), AS_OF))
          .isInstanceOf(DecisionException.class)
          .hasMessageContaining("No released version");
    }
  }

  @Test
  void aPackThatDoesNotExistIsAnsweredWithThoseThatDo() {
    try (CrmRules rules = good()) {
      assertThatThrownBy(() -> rules.grading("minni"))
          .isInstanceOf(UnusableValueException.class)
          .hasMessage("The grading pack (minni) must be one of [mini].");
      assertThatThrownBy(rules::suppliers)
          .isInstanceOf(UnusableValueException.class)
          .hasMessageContaining("there are 0");
    }
  }

  @Test
  void nowIsTheClockOfTheHostAndNothingElse() {
    LoadOptions options = LoadOptions.defaults().withClock(Clock.fixed(AS_OF, ZoneOffset.UTC));
    try (CrmRules rules = CrmRules.load(PackSource.directory(PackFolder.GOOD), options)) {
      assertThat(rules.now()).isEqualTo(AS_OF);
    }
    try (CrmRules rules = good()) {
      assertThatThrownBy(rules::now)
          .isInstanceOf(DoorException.class)
          .hasMessageContaining("withClock");
    }
  }

  @Test
  void aClosedDoorRefusesQuestionsAlsoThroughServicesThatWereOpenedBefore() {
    CrmRules rules = good();
    GradingService grading = rules.grading();
    rules.close();
    rules.close();

    assertThatThrownBy(rules::grading)
        .isInstanceOf(DoorException.class)
        .hasMessageContaining("closed");
    assertThatThrownBy(() -> grading.grade(customer("1"), AS_OF))
        .isInstanceOf(DoorException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void nothingInsteadOfASourceOrOptionsIsRefusedByName() {
    assertThatThrownBy(() -> CrmRules.load(null))
        .isInstanceOf(UnusableValueException.class)
        .hasMessage("The source (null) must not be null.");
    assertThatThrownBy(() -> CrmRules.check(null))
        .hasMessage("The source (null) must not be null.");
    assertThatThrownBy(() -> CrmRules.load(PackSource.directory(PackFolder.GOOD), null))
        .hasMessage("The options (null) must not be null.");
  }

  @Test
  void aValueThatIsMuchTooLongIsShortenedInTheMessage() {
    try (CrmRules rules = CrmRules.load(PackSource.directory(PackFolder.GOOD))) {
      assertThatThrownBy(
              () ->
                  rules
                      .grading()
                      .grade(
                          CustomerProfile.of("C".repeat(1_000_000)).build(),
                          Instant.parse("2026-03-02T00:00:00Z")))
          .isInstanceOf(InvalidFactException.class)
          .message()
          .hasSizeLessThan(200);
    }
  }

  @Test
  void aPackThatCannotBeReadSaysNothingOnTheStandardErrorOfTheHost(@TempDir Path folder)
      throws IOException {
    PackFolder.copy(PackFolder.GOOD, folder);
    PackFolder.copy(PackFolder.GOOD.resolveSibling("equal-sign"), folder);
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertThat(CrmRules.check(PackSource.directory(folder)).problems()).isNotEmpty();
    } finally {
      System.setErr(before);
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
