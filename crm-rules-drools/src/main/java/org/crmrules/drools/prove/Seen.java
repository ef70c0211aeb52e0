package org.crmrules.drools.prove;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.crmrules.Bilingual;
import org.crmrules.Reason;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.CheckedStage;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.reading.RuleReading;
import org.crmrules.drools.vocabulary.FactType;

/**
 * Which rules fired, and which decided, in the cells of grids that were asked about as a whole:
 * what did not happen there happens nowhere. Of a rule that looks at other facts than those of the
 * grid, and of a stage whose answers name no rule, it says nothing.
 */
final class Seen {

  /** Stands for the answer about a fact that no host can bring. */
  static final int REFUSED = 0;

  private static final Bilingual BESIDE =
      new Bilingual("(两侧都由 %s 判定)", " (decided by %s on both sides)");

  private final Map<String, CheckedRule> asked = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final Set<String> fired = new HashSet<>();
  private final Set<String> decided = new HashSet<>();
  private final Set<String> alsoAsked = new HashSet<>();
  private final Effects effects = new Effects();

  /** What answers come to. */
  Effects effects() {
    return effects;
  }

  /** Rules are asked about for every fact of a grid. */
  void asking(List<CheckedRule> rules, FactType type) {
    for (CheckedRule rule : rules) {
      if (!known.add(rule.id())) {
        continue; // what an earlier grid could not tell, another cannot either
      }
      if (rule.when().matches().allMatch(match -> match.type().equals(type))) {
        asked.put(rule.id(), rule);
      }
    }
  }

  /**
   * Rules are asked about for other facts too, or only for some: an answer that does not change on
   * a grid may change there.
   */
  void askingInPart(Collection<CheckedRule> rules) {
    rules.forEach(rule -> alsoAsked.add(rule.id()));
  }

  /** A fact was refused: of rules that would fire for it, grids cannot tell anything. */
  void refused(Record fact) {
    RuleReading reading = new RuleReading(List.of(fact));
    asked.values().removeIf(rule -> reading.holds(rule.when()));
  }

  /** An answer came; what it comes to. */
  int answered(Object answer) {
    Neighbours.reasons(answer).forEach(this::take);
    return effects.of(answer);
  }

  private void take(Reason reason) {
    fired.add(reason.ruleId());
    if (reason.decisive()) {
      decided.add(reason.ruleId());
    }
  }

  /** Says which rules never fire, never decide, or change nothing, wholly or at one bound. */
  void report(CheckedPack pack, Overlaps overlaps, Problems notices) {
    Set<String> dead = new HashSet<>();
    for (CheckedStage stage : pack.stages()) {
      boolean told = stage.rules().stream().anyMatch(rule -> fired.contains(rule.id()));
      for (CheckedRule rule : stage.rules()) {
        boolean isAsked = asked.containsKey(rule.id()) && told && fired.contains(rule.id());
        if (overlaps.neverFires(rule)) {
          dead.add(rule.id());
          notices.add(
              ProblemCode.FIRES_NEVER, stage.text(), Finding.place(stage.text(), rule), rule.id());
        } else if (isAsked && !decided.contains(rule.id())) {
          dead.add(rule.id());
          notices.add(
              ProblemCode.DECIDES_NEVER,
              stage.text(),
              Finding.place(stage.text(), rule),
              rule.id());
        } else if (!isIdle(stage, rule, overlaps, notices)
            && isAsked
            && !alsoAsked.contains(rule.id())) {
          bounds(stage, rule, notices);
        }
      }
    }
    new Unreached(pack, dead).notice(notices);
  }

  private static boolean isIdle(
      CheckedStage stage, CheckedRule rule, Overlaps overlaps, Problems notices) {
    CheckedRule over = overlaps.over(stage, rule);
    if (over != null) {
      notices.add(
          ProblemCode.ADDS_NOTHING,
          stage.text(),
          Finding.place(stage.text(), rule),
          rule.id(),
          over.id());
    }
    return over != null;
  }

  private void bounds(CheckedStage stage, CheckedRule rule, Problems notices) {
    rule.when()
        .matches()
        .forEach(
            match ->
                match
                    .walk()
                    .forEach(
                        bound -> {
                          Set<String> beside = effects.beside(match.type(), rule.id(), bound);
                          if (beside != null) {
                            notices.add(
                                ProblemCode.BOUND_WITHOUT_EFFECT,
                                stage.text(),
                                bound.span(),
                                rule.id(),
                                bound.source(),
                                others(stage, rule, beside));
                          }
                        }));
  }

  /** Who decides instead; nothing where they are many. */
  private static Bilingual others(CheckedStage stage, CheckedRule rule, Set<String> deciding) {
    Set<String> others = new TreeSet<>(deciding);
    others.retainAll(stage.rules().stream().map(CheckedRule::id).toList());
    others.remove(rule.id());
    return others.isEmpty() || others.size() > 3
        ? Bilingual.none()
        : BESIDE.with(String.join(", ", others));
  }
}
