package org.crmrules.drools.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.crmrules.CrmRulesException;
import org.crmrules.Limits;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.compile.PackCompiler;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.scenario.ScenarioCase;
import org.crmrules.drools.scenario.Scenarios;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A changed rule that is read answers as it would if it were compiled. */
class ReadRulesTest {

  private static final int SAMPLE = 6;

  @ParameterizedTest
  @ValueSource(strings = {"customer-amount", "complaint-exhibition", "relationship", "supplier"})
  void aSampleOfChangesAnswersAsTheCompiledOnes(String id) {
    RunningPack running = RealPacks.shipped(id);
    List<Variant> all = Variants.of(running.checked());
    Random random = new Random(20_260_301);
    List<CheckedPack> changed = new ArrayList<>();
    for (int i = 0; i < SAMPLE; i++) {
      changed.add(all.get(random.nextInt(all.size())).in(running.checked()));
    }
    Problems problems = new Problems();
    List<RunningPack> compiled =
        new PackCompiler(problems)
            .compile(changed).stream().map(p -> new RunningPack(p, Limits.defaults())).toList();
    assertThat(problems.sorted()).isEmpty();

    List<ScenarioCase> cases = new Scenarios(running.checked(), problems).cases();
    assertThat(cases).isNotEmpty();
    for (int i = 0; i < SAMPLE; i++) {
      RunningPack read = running.reading(changed.get(i));
      for (ScenarioCase scenario : cases) {
        assertThat(told(scenario, read))
            .as("%s", scenario.written())
            .isEqualTo(told(scenario, compiled.get(i)));
      }
    }
  }

  /** The answer with its reasons; or why there is none. */
  private static Object told(ScenarioCase scenario, RunningPack pack) {
    try {
      return scenario.question().answer(pack, scenario.written());
    } catch (CrmRulesException e) {
      return e.getMessage();
    }
  }
}
