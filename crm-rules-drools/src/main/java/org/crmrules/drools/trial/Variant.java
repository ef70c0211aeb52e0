package org.crmrules.drools.trial;

import java.util.ArrayList;
import java.util.List;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.CheckedStage;
import org.crmrules.drools.problem.Span;
import org.crmrules.trial.Mutant;
import org.crmrules.trial.Mutant.Change;
import org.crmrules.trial.Mutant.Fate;
import org.crmrules.trial.SuggestedCase;

/**
 * One small change of a rule.
 *
 * @param changed the rule with the change; null if it is removed
 * @param place where it was changed
 * @param written what stands there
 * @param instead what stands there instead; empty if nothing does
 */
record Variant(
    CheckedStage stage,
    CheckedRule rule,
    CheckedRule changed,
    Change change,
    Span place,
    String written,
    String instead) {

  /**
   * The pack with the change. Without a rule, no other is an exception to it; without its last
   * rule, there is no stage.
   */
  CheckedPack in(CheckedPack pack) {
    List<CheckedStage> stages = new ArrayList<>();
    for (CheckedStage one : pack.stages()) {
      List<CheckedRule> rules = new ArrayList<>();
      one.rules().forEach(each -> add(each, rules));
      if (!rules.isEmpty()) {
        stages.add(
            rules.equals(one.rules())
                ? one
                : new CheckedStage(one.text(), one.collector(), one.collectorName(), rules));
      }
    }
    return new CheckedPack(pack.files(), pack.vocabulary(), List.copyOf(stages));
  }

  private void add(CheckedRule each, List<CheckedRule> rules) {
    if (each.id().equals(rule.id())) {
      if (changed != null) {
        rules.add(changed);
      }
    } else if (changed == null && each.insteadOf().contains(rule.id())) {
      List<String> others = each.insteadOf().stream().filter(id -> !id.equals(rule.id())).toList();
      rules.add(new CheckedRule(each.info(), each.when(), each.then(), others));
    } else {
      rules.add(each);
    }
  }

  /** True if the rule still fires where it did, and says something else. */
  boolean isConcluding() {
    return changed != null && changed.when() == rule.when();
  }

  Mutant killed(String by) {
    return mutant(Fate.KILLED, by, 0, null);
  }

  Mutant survived(SuggestedCase suggested) {
    return mutant(Fate.SURVIVED, null, 0, suggested);
  }

  Mutant equivalent(long cells) {
    return mutant(Fate.EQUIVALENT, null, cells, null);
  }

  Mutant notToldApart(long asked) {
    return mutant(Fate.NOT_TOLD_APART, null, asked, null);
  }

  private Mutant mutant(Fate fate, String by, long asked, SuggestedCase suggested) {
    return new Mutant(
        rule.id(),
        stage.text().path(),
        stage.text().line(place.start()),
        change,
        written,
        instead,
        fate,
        by,
        asked,
        suggested);
  }
}
