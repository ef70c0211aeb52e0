package org.crmrules.drools.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crmrules.Bilingual;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pack.ScenarioResult;
import org.junit.jupiter.api.Test;

/** A scenario whose question is refused fails, says why, and does not end the run. */
class RefusedScenariosTest {

  private static final RunningPack PACK = RealPacks.shipped("complaint-furniture");

  private static ScenarioResult run(String given) {
    String yaml =
        """
        cases:
          - name: refused
            ask: clock
            as-of: 2026-03-04
            given:
        %s
            expect:
              fired: []
        """
            .formatted(given.indent(6));
    PackFiles files = PACK.checked().files();
    CheckedPack pack =
        new CheckedPack(
            new PackFiles(
                files.folder(),
                files.manifest(),
                files.manifestText(),
                files.stages(),
                List.of(new Text("scenarios/refused.yaml", yaml)),
                files.time(),
                files.digest()),
            PACK.checked().vocabulary(),
            PACK.checked().stages());
    Problems problems = new Problems();
    Scenarios scenarios = new Scenarios(pack, problems);
    assertThat(problems.sorted()).isEmpty();
    return scenarios.run(PACK).get(0);
  }

  @Test
  void eventsThatCannotHaveHappenedAreToldInBothLanguages() {
    ScenarioResult refused =
        run(
            """
            Complaint: { id: K1, subject: OTHER }
            CaseEvent:
              - { type: STEP_ENTERED, at: '2026-03-02T08:30:00+08:00', code: REGISTER }
            """);

    assertThat(refused.passed()).isFalse();
    assertThat(refused.actual())
        .containsExactly(
            new Bilingual(
                "投诉 K1 的事件 0(STEP_ENTERED REGISTER at 2026-03-02T00:30:00Z)必须在受理之后。"
                    + "也许漏了事件 ACCEPTED。",
                "The event 0 (STEP_ENTERED REGISTER at 2026-03-02T00:30:00Z) of complaint K1 must"
                    + " come after the acceptance. Maybe the event ACCEPTED is missing."));
  }
}
