package org.crmrules.drools.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.Vocabulary;

/**
 * Whether a pack of which one rule was changed as a tree would still pass the check: its names and
 * values, what is absent, what it concludes, and how its rules hang together. Its sentences are not
 * looked at: whoever changes a rule changes its words with it.
 */
public final class Acceptance {

  private final CheckedPack pack;
  private final Problems problems = new Problems();

  private Acceptance(CheckedPack pack) {
    this.pack = pack;
  }

  /**
   * True if nothing is wrong with the pack.
   *
   * @param changed a rule of the stage; null: one that was there is gone
   */
  public static boolean isGiven(CheckedPack pack, CheckedStage stage, CheckedRule changed) {
    Acceptance acceptance = new Acceptance(pack);
    if (changed != null) {
      acceptance.rule(stage, changed);
    }
    acceptance.together();
    return acceptance.problems.isEmpty();
  }

  private void rule(CheckedStage stage, CheckedRule rule) {
    Vocabulary vocabulary = pack.vocabulary();
    Text text = stage.text();
    Codes codes = new Codes(text, pack.files(), problems);
    Map<String, Field> variables = new HashMap<>();
    names(rule.when(), variables, text, codes);
    new AbsenceCheck(text, problems).check(rule.when(), false);
    HeaderCheck.Header header =
        new HeaderCheck.Header(Set.of(), stage.collector(), stage.collectorName());
    new ConsequenceCheck(text, header, vocabulary, variables, codes, problems).check(rule.then());
  }

  /** What is bound in one part may not be bound in another, so it means nothing outside it. */
  private void names(Element element, Map<String, Field> variables, Text text, Codes codes) {
    if (element instanceof Element.Match match) {
      ConditionCheck check =
          new ConditionCheck(text, match.type(), pack.vocabulary(), variables, codes, problems);
      match.conditions().forEach(check::check);
    } else if (element instanceof Element.AllOf all) {
      all.parts().forEach(part -> names(part, variables, text, codes));
    } else if (element instanceof Element.AnyOf any) {
      any.parts().forEach(part -> names(part, new HashMap<>(variables), text, codes));
    } else if (element instanceof Element.No no) {
      names(no.part(), new HashMap<>(variables), text, codes);
    } else if (element instanceof Element.Some some) {
      names(some.part(), new HashMap<>(variables), text, codes);
    }
  }

  private void together() {
    List<CheckedStage> stages = pack.stages();
    new AcrossRules(stages, pack.written(), problems).check();
    new ForbiddenCheck(pack.files(), problems).check(pack.vocabulary(), stages);
    new LaterRankings(pack.files(), problems).check(stages);
  }
}
