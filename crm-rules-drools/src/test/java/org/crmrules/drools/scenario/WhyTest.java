package org.crmrules.drools.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crmrules.CrmRulesException;
import org.crmrules.Reason;
import org.crmrules.ask.Answer;
import org.crmrules.ask.Explanation;
import org.crmrules.ask.Explanation.Fate;
import org.crmrules.ask.Explanation.RuleExplanation;
import org.crmrules.ask.UnmetCondition;
import org.crmrules.ask.UnmetCondition.Why;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.why.Explainer;
import org.crmrules.pack.PackDomain;
import org.crmrules.pool.PoolCustomer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Why rules fired or did not, in every case of every pack that we ship: every kind of question. */
class WhyTest {

  static Collection<RunningPack> packs() {
    return RealPacks.all();
  }

  private static List<ScenarioCase> cases(RunningPack pack) {
    return ScenarioReader.read(pack.checked(), new Problems());
  }

  private static Explanation explain(RunningPack pack, ScenarioCase one) {
    return Explainer.of(pack, versions -> one.question().answer(versions, one.written()));
  }

  private static Set<String> with(Explanation explanation, Fate... fates) {
    return explanation.rules().stream()
        .filter(rule -> Arrays.asList(fates).contains(rule.fate()))
        .map(RuleExplanation::ruleId)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("packs")
  void whatFiredIsWhatTheReasonsSayAndEveryOtherRuleHasAFate(RunningPack pack) {
    List<String> all = pack.checked().rules().stream().map(CheckedRule::id).toList();
    for (ScenarioCase one : cases(pack)) {
      Answer answer;
      try {
        answer = one.question().answer(pack, one.written());
      } catch (CrmRulesException e) {
        continue; // tested below
      }
      Explanation why = explain(pack, one);

      assertThat(why.answer()).isEqualTo(answer);
      assertThat(why.failure()).isNull();
      assertThat(with(why, Fate.FIRED))
          .as("%s", one.written())
          .isEqualTo(answer.reasons().stream().map(Reason::ruleId).collect(Collectors.toSet()));
      if (!why.rules().isEmpty()) {
        assertThat(why.rules()).extracting(RuleExplanation::ruleId).isEqualTo(all);
      }
      why.rules().forEach(rule -> isToldInFull(rule, one));
    }
  }

  private static void isToldInFull(RuleExplanation rule, ScenarioCase one) {
    UnmetCondition unmet = rule.unmet();
    assertThat(unmet != null).isEqualTo(rule.fate() == Fate.UNMET);
    if (unmet == null) {
      return;
    }
    assertThat(unmet.onOneLine()).contains(unmet.fact()).contains(unmet.condition());
    if (unmet.why() == Why.DOES_NOT_HOLD) {
      // Something in it does not hold, or a "not" turns what does.
      assertThat(unmet.comparisons()).as("%s in %s", rule, one.written()).isNotEmpty();
      assertThat(
              unmet.comparisons().stream().anyMatch(c -> !c.holds())
                  || unmet.condition().contains("!("))
          .as("%s in %s", rule, one.written())
          .isTrue();
    }
    for (UnmetCondition.Comparison held : unmet.comparisons()) {
      assertThat(held.zh()).containsPattern("\\p{IsHan}");
      assertThat(held.en()).isNotBlank();
      if (held.distance() != null) { // by hand: to the nearest of what it is held against
        assertThat(held.distance())
            .isEqualByComparingTo(
                held.against().stream()
                    .map(BigDecimal::new)
                    .map(number -> number.subtract(new BigDecimal(held.value())).abs())
                    .min(BigDecimal::compareTo)
                    .orElseThrow());
      }
    }
  }

  @Test
  void everyKindOfQuestionIsAmongTheCases() {
    Set<String> asked = new HashSet<>();
    for (RunningPack pack : RealPacks.all()) {
      cases(pack).forEach(one -> asked.add(pack.manifest().domain() + " " + one.question().name()));
    }
    assertThat(asked)
        .containsAll(
            Arrays.stream(PackDomain.values())
                .flatMap(d -> QuestionCatalogue.of(d).stream().map(q -> d + " " + q.name()))
                .toList());
  }

  /** Two weights for one customer: both rules fired, and no answer says so. */
  @Test
  void aQuestionWithoutAnAnswerIsExplainedTheMore() {
    RunningPack pack = RealPacks.odd("pool-odd");
    WrittenQuestion question =
        new WrittenQuestion(
            "",
            1,
            "pool-odd",
            null,
            "assign",
            Instant.parse("2026-03-02T00:00:00Z"),
            List.of(
                PoolCustomer.of("two-weights")
                    .name("北方铸造")
                    .contact("王敏")
                    .phone("010-5555")
                    .region("NORTH")
                    .source("FAIR")
                    .grade("B")
                    .build()));
    Explanation why =
        Explainer.of(
            pack,
            versions ->
                QuestionCatalogue.named(PackDomain.POOL, "assign").answer(versions, question));

    assertThat(why.answer()).isNull();
    assertThat(why.failure().en()).contains("X-010", "X-011");
    assertThat(with(why, Fate.FIRED)).contains("X-010", "X-011");
  }
}
