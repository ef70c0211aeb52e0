package org.crmrules.drools.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.crmrules.Bilingual;
import org.crmrules.Work;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.drools.prove.SameFiring;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.scenario.CaseWriter;
import org.crmrules.drools.scenario.ScenarioCase;
import org.crmrules.trial.Mutant;
import org.crmrules.trial.MutationReport;
import org.crmrules.trial.SuggestedCase;

/** Runs the scenarios of a pack against every small change of its rules. */
public final class Mutation {

  private static final Bilingual ASKING = new Bilingual("运行案例", "running scenarios");
  private static final Bilingual CHANGING = new Bilingual("逐一改动规则", "changing rules");

  private final RunningPack running;
  private final List<Asked> cases;
  private final SameFiring same;

  private Mutation(RunningPack running, List<Asked> cases) {
    this.running = running;
    this.cases = cases;
    this.same = new SameFiring(running.checked());
  }

  /**
   * What becomes of every change.
   *
   * @param scenarios of the pack, all of which hold
   */
  public static MutationReport of(RunningPack running, List<ScenarioCase> scenarios) {
    List<Asked> cases = new ArrayList<>();
    Work.each(ASKING, scenarios, scenario -> cases.add(Asked.of(scenario, running)));
    Mutation mutation = new Mutation(running, cases);
    List<Mutant> mutants = new ArrayList<>();
    List<Variant> variants = Variants.of(running.checked());
    Work.each(CHANGING, variants, variant -> mutants.add(mutation.tried(variant)));
    return new MutationReport(running.policy(), scenarios.size(), mutants);
  }

  private Mutant tried(Variant variant) {
    RunningPack other = running.reading(variant.in(running.checked()));
    List<Asked> some = Asked.of(variant.rule().id(), cases);
    for (Asked one : some) {
      if (!one.scenario().holds(other)) {
        return variant.killed(one.place());
      }
    }
    OptionalLong cells = unnoticeable(variant);
    if (cells.isPresent()) {
      return variant.equivalent(cells.getAsLong());
    }
    TellingApart apart = new TellingApart(running, other, variant, some);
    Difference found = apart.find();
    return found == null
        ? variant.notToldApart(apart.asked())
        : variant.survived(suggested(variant, found));
  }

  /** In how many cells it was proved that nothing changes; else empty. */
  private OptionalLong unnoticeable(Variant variant) {
    return variant.changed() == null || variant.isConcluding()
        ? same.never(variant.rule())
        : same.of(variant.rule(), variant.changed());
  }

  private SuggestedCase suggested(Variant variant, Difference found) {
    WrittenQuestion near = found.near().scenario().written();
    WrittenQuestion question =
        new WrittenQuestion(
            found.told(), 1, near.pack(), near.version(), near.ask(), near.asOf(), found.facts());
    return new SuggestedCase(
        running.checked().files().folder() + "scenarios/" + variant.rule().id() + ".yaml",
        new CaseWriter(running.checked()).write(question, found.answer(), found.keys()));
  }
}
