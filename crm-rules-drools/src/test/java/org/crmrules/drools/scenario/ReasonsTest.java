package org.crmrules.drools.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.crmrules.CrmRulesException;
import org.crmrules.Limits;
import org.crmrules.Reason;
import org.crmrules.ask.Answer;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.CheckedStage;
import org.crmrules.drools.compile.CompiledPack;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.runtime.RunningPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reasons are all that an answer rests on, and nothing but what the question was about, over every
 * case of every shipped pack. The packs are asked again without some of their rules; nothing here
 * knows what a question says that it reads.
 */
class ReasonsTest {

  /**
   * What is read, and told by no answer of a shipped case: why a team has no preference, and that a
   * customer goes into the pool; the load of a claim; what a factor says beside its absent field;
   * which steps there are, of which reactions tell those that were entered; that nobody decides,
   * where nobody is asked then; of customers that are ranked their plans, which each decision holds
   * and the population does not tell.
   */
  private static final Set<String> UNTOLD =
      Set.of(
          "assign demand.preferenceOverridden",
          "claim demand.preferenceOverridden",
          "claim demand.weight",
          "handover handover.toPool",
          "rank plan.everyMonths",
          "rank plan.propose",
          "rank plan.sharePercent",
          "rank plan.timesAHalfYear",
          "rank plan.timesAYear",
          "rate score.unknown",
          "reactions route.through",
          "clock severity.major",
          "closeStep severity.major",
          "postReturn route.decidedByNobody");

  static Collection<RunningPack> packs() {
    return RealPacks.all();
  }

  private static List<ScenarioCase> cases(RunningPack pack) {
    return ScenarioReader.read(pack.checked(), new Problems()).stream()
        // The reasons of a report are those of its alert; moves have reasons of their own.
        .filter(one -> !one.question().name().equals("fairness"))
        // Its reasons are those of the level there is; the others are found by asking.
        .filter(one -> !one.question().name().equals("otherLevels"))
        .filter(one -> answer(pack, one) != null)
        .toList();
  }

  /** Null if there is none. */
  private static Answer answer(RunningPack pack, ScenarioCase one) {
    try {
      return one.question().answer(pack, one.written());
    } catch (CrmRulesException e) {
      return null;
    }
  }

  private static String outcome(RunningPack pack, ScenarioCase one) {
    Answer answer = answer(pack, one);
    return answer == null ? "none" : answer.outcome().toString();
  }

  private static RunningPack with(RunningPack pack, Predicate<String> kept) {
    CheckedPack checked = pack.checked();
    List<CheckedStage> stages = new ArrayList<>();
    for (CompiledPack.Stage stage : pack.compiled().stages()) {
      List<CheckedRule> rules =
          stage.checked().rules().stream().filter(rule -> kept.test(rule.id())).toList();
      stages.add(
          new CheckedStage(
              stage.checked().text(),
              stage.checked().collector(),
              stage.checked().collectorName(),
              rules));
    }
    return new RunningPack(
        new CompiledPack(
            new CheckedPack(checked.files(), checked.vocabulary(), stages),
            pack.compiled().models(),
            pack.compiled().classes()),
        Limits.defaults());
  }

  @ParameterizedTest
  @MethodSource("packs")
  void anAnswerComesOfItsReasonsAlone(RunningPack pack) {
    for (ScenarioCase one : cases(pack)) {
      if (one.question().name().equals("qualification")) {
        continue; // it also tells of the stages ahead, which are found by asking
      }
      Answer answer = answer(pack, one);
      Set<String> reasons =
          answer.reasons().stream().map(Reason::ruleId).collect(Collectors.toSet());
      assertThat(outcome(with(pack, reasons::contains), one))
          .as("%s by %s alone", one.written().name(), reasons)
          .isEqualTo(answer.outcome().toString());
    }
  }

  /** What a reason concludes of a question, by name: somewhere an answer is another without it. */
  @Test
  void everyReasonConcludesWhatChangesAnAnswerSomewhere() {
    Set<String> changing = new TreeSet<>(UNTOLD);
    Map<String, List<String>> told = new TreeMap<>();
    for (RunningPack pack : RealPacks.all()) {
      for (ScenarioCase one : cases(pack)) {
        Answer answer = answer(pack, one);
        for (Reason reason : answer.reasons()) {
          List<String> about =
              reason.concluded().stream()
                  .map(c -> one.question().name() + " " + c.replaceAll("\\(.*", ""))
                  .toList();
          told.put(about + " " + reason.ruleId(), about);
          if (Collections.disjoint(changing, about)
              && !outcome(with(pack, id -> !id.equals(reason.ruleId())), one)
                  .equals(answer.outcome().toString())) {
            changing.addAll(about);
          }
        }
      }
    }
    told.values().removeIf(about -> !Collections.disjoint(changing, about));
    assertThat(told.keySet()).isEmpty();
  }
}
