package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.CrmRulesException;
import org.crmrules.Decision;
import org.crmrules.DecisionListener.Asked;
import org.crmrules.InvalidFactException;
import org.crmrules.LoadOptions;
import org.crmrules.Result;
import org.crmrules.ask.Answer;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.GradingService;
import org.crmrules.pack.PackSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whoever listens is told of every decision of every service. */
class ListenerTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");
  private static final CustomerProfile GOOD =
      CustomerProfile.of("C-1").amountLast12Months(BigDecimal.TEN).build();
  private static final CustomerProfile BAD =
      CustomerProfile.of("C-2").amountLast12Months(BigDecimal.ONE.negate()).build();

  /** What tells of many days at once, each of which can be asked about by itself. */
  private static final Set<String> NOT_ALONE = Set.of("forecastRecalls");

  private static final List<Asked> HEARD = new ArrayList<>();

  private static CrmRules rules;

  @BeforeAll
  static void load() {
    rules =
        CrmRules.load(
            PackSource.embedded(), LoadOptions.defaults().withDecisionListener(HEARD::add));
  }

  @BeforeEach
  void forget() {
    HEARD.clear();
  }

  @AfterAll
  static void close() {
    rules.close();
  }

  @Test
  void aDecisionIsToldWithItsQuestion() {
    GradingDecision decision = rules.grading("customer-amount").grade(GOOD, AS_OF);

    assertThat(HEARD).hasSize(1);
    assertThat(HEARD.get(0).question()).isEqualTo("grade");
    assertThat(HEARD.get(0).result()).isEqualTo(new Result.Decided<>("C-1", decision));
    assertThat(HEARD.get(0).took()).isPositive();
  }

  @Test
  void whatIsRefusedIsToldAndThrown() {
    assertThatExceptionOfType(InvalidFactException.class)
        .isThrownBy(() -> rules.grading("customer-amount").grade(BAD, AS_OF))
        .satisfies(
            e ->
                assertThat(HEARD)
                    .extracting(Asked::result)
                    .containsExactly(new Result.Failed<>("C-2", e)));
  }

  @Test
  void ofManyEachIsTold() {
    List<Result<GradingDecision>> results =
        rules.grading("customer-amount").grade(Stream.of(GOOD, BAD, GOOD), AS_OF).toList();

    assertThat(HEARD).extracting(Asked::question).containsOnly("grade");
    assertThat(HEARD).<Object>extracting(Asked::result).isEqualTo(results);
  }

  @Test
  void whoIsRankedInAStreamIsToldOneByOne() {
    List<CustomerProfile> customers =
        List.of(
            CustomerProfile.of("K1").amountLast12Months(BigDecimal.TEN).build(),
            CustomerProfile.of(" ").build());

    List<Result<GradingDecision>> results =
        rules.grading("sales-share").rank(customers::stream, AS_OF).toList();

    assertThat(HEARD).extracting(Asked::question).containsExactly("rank", "rank");
    assertThat(HEARD).<Object>extracting(Asked::result).isEqualTo(results);
  }

  @Test
  void aServiceOfAServiceTellsToo() {
    rules.grading("customer-amount").with(List.of()).version("1.0.0").grade(GOOD, AS_OF);
    rules
        .settlements("complaint-manufacturing")
        .version("1.0.0")
        .with(List.of())
        .monthlyTasks(AS_OF);

    assertThat(HEARD).extracting(Asked::question).containsExactly("grade", "monthlyTasks");
  }

  @Test
  void theDeskTellsWhatWasWritten() {
    byte[] written =
        "{ask: grade, given: {CustomerProfile: {id: C-1, amountLast12Months: 10}}}"
            .getBytes(StandardCharsets.UTF_8);
    WrittenQuestion question =
        rules.questions().read("q.yaml", written, "customer-amount", AS_OF).get(0);
    Answer answer = rules.questions().answer(question);

    assertThat(HEARD)
        .extracting(Asked::question, Asked::result)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("grade", new Result.Decided<>("C-1", answer)));
  }

  @Test
  void whatIsNoQuestionIsNotTold() {
    assertThatExceptionOfType(CrmRulesException.class)
        .isThrownBy(() -> rules.questions().read("q.yaml", new byte[0], null, AS_OF));
    assertThatExceptionOfType(CrmRulesException.class)
        .isThrownBy(() -> rules.questions().answer(null));
    assertThatExceptionOfType(CrmRulesException.class)
        .isThrownBy(() -> rules.grading("customer-amount").version("9.9.9"));

    assertThat(HEARD).isEmpty();
  }

  @Test
  void aListenerThatFailsChangesNoAnswer() {
    LoadOptions options =
        LoadOptions.defaults()
            .withDecisionListener(
                asked -> {
                  HEARD.add(asked);
                  throw new LinkageError("the listener is broken");
                });
    try (CrmRules mini = CrmRules.load(PackSource.directory(PackFolder.GOOD), options)) {
      GradingService grading = mini.grading();

      assertThat(grading.grade(GOOD, AS_OF)).isEqualTo(grading.grade(GOOD, AS_OF));
      assertThat(HEARD).hasSize(2);
    }
  }

  @Test
  void whereNobodyListensNothingStandsBeforeTheServices() {
    try (CrmRules mini = CrmRules.load(PackSource.directory(PackFolder.GOOD))) {
      assertThat(List.of(mini.grading(), mini.grading().version("1.0.0"), mini.questions()))
          .noneMatch(service -> Proxy.isProxyClass(service.getClass()));
    }
  }

  /** A walk over every question of every service. */
  @TestFactory
  Stream<DynamicTest> everyQuestionIsToldOnce() throws IOException {
    List<WrittenQuestion> questions = NothingIsLeftBehindTest.questions(rules);
    return ServiceDoor.everyForm(rules).stream()
        .map(door -> DynamicTest.dynamicTest(door.name(), () -> isTold(door, questions)));
  }

  private void isTold(ServiceDoor door, List<WrittenQuestion> questions) throws Exception {
    for (WrittenQuestion question : questions.stream().filter(door::takes).limit(3).toList()) {
      HEARD.clear();
      List<Object> expected = new ArrayList<>();
      try {
        Object answer = door.ask(door.service(question), question);
        if (answer instanceof Stream<?> results) {
          expected.addAll(results.toList());
        } else if (answer instanceof Collection<?> decisions) {
          expected.addAll(decisions);
        } else if (answer instanceof Decision) {
          expected.add(answer);
        }
      } catch (InvocationTargetException e) {
        assertThat(e.getCause()).isInstanceOf(CrmRulesException.class);
        expected.add(e.getCause());
      }

      assertThat(HEARD).hasSize(expected.size());
      for (int i = 0; i < expected.size(); i++) {
        Result<?> result = HEARD.get(i).result();
        assertThat(expected.get(i))
            .isIn(
                result,
                result instanceof Result.Failed<?> failed
                    ? failed.error()
                    : ((Result.Decided<?>) result).decision());
        assertThat(HEARD.get(i).question()).isEqualTo(door.method().getName());
        if (expected.get(i) instanceof Decision decision) {
          decidesAgain(door, HEARD.get(i).written(), decision);
        }
      }
    }
  }

  /** What was asked can be written down, read, and asked of the desk, with the same decision. */
  private static void decidesAgain(ServiceDoor door, WrittenQuestion written, Decision decision) {
    if (written == null) {
      assertThat(NOT_ALONE).as(door.name()).contains(door.method().getName());
      return;
    }
    byte[] line = rules.questions().write(written).getBytes(StandardCharsets.UTF_8);
    WrittenQuestion read = rules.questions().read("log", line, null, null).get(0);

    assertThat(rules.questions().decide(read)).isEqualTo(decision);
  }
}
