package org.crmrules.drools.prove;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.CheckedStage;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.reading.RuleReading;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.pack.Verification;
import org.crmrules.pack.Verification.Broken;
import org.crmrules.pack.Verification.Proved;
import org.crmrules.pack.Verification.Tested;

/** Holds what is guaranteed of rules by themselves against every case that they can tell apart. */
record RulesProof(CheckedPack pack, Probes probes) {

  private static final Bilingual TOO_MANY =
      new Bilingual(
          "规则 %s 看的情况太多,或者要比较几份资料,不能一一看过",
          "the rules %s look at too many cases, or compare facts, to look at each");

  RulesProof(RunningPack pack) {
    this(pack.checked(), new Probes(pack.checked(), pack.manifest().begins()));
  }

  /** That each of some rules fires for facts that somebody can bring. */
  Verification fire(List<CheckedRule> rules) {
    FactCells cells = new FactCells(probes, pack.files().manifest());
    List<String> unknown = new ArrayList<>();
    long looked = 0;
    for (CheckedRule rule : rules) {
      Stream<List<Record>> all = cells.of(List.of(rule));
      if (all == null) {
        unknown.add(rule.id());
        continue;
      }
      boolean fires = false;
      Iterator<List<Record>> some = all.iterator();
      while (!fires && some.hasNext()) {
        List<Record> facts = some.next();
        looked++;
        fires =
            facts.stream().allMatch(fact -> isInRange(rule, fact))
                && new RuleReading(facts).holds(rule.when());
      }
      if (!fires) {
        return new Broken(List.of(), List.of(OutcomeProof.place(rule)));
      }
    }
    return told(looked, unknown);
  }

  /** True if a fact may have what the rule sees of it. */
  private boolean isInRange(CheckedRule rule, Record fact) {
    FactType type = pack.vocabulary().of(fact);
    return rule.when()
        .matches()
        .filter(match -> match.type().equals(type))
        .flatMap(Element.Match::walk)
        .flatMap(condition -> condition.fields().stream())
        .map(type.fields()::get)
        .allMatch(field -> field.isInRange(fact));
  }

  /** That no rule says nothing but what another one says wherever it fires. */
  Verification differ() {
    Overlaps overlaps = new Overlaps(pack, probes);
    List<String> unknown = new ArrayList<>();
    long looked = 0;
    for (CheckedStage stage : pack.stages()) {
      for (CheckedRule rule : stage.rules()) {
        CheckedRule over = overlaps.over(stage, rule);
        if (over != null) {
          return new Broken(List.of(), List.of(OutcomeProof.place(rule), OutcomeProof.place(over)));
        }
        long pairs = overlaps.looked(stage, rule);
        looked += Math.max(1, pairs);
        if (pairs < 0) {
          unknown.add(rule.id());
        }
      }
    }
    return told(looked, unknown);
  }

  private static Verification told(long looked, List<String> unknown) {
    return unknown.isEmpty()
        ? new Proved(Math.max(1, looked))
        : new Tested(looked, TOO_MANY.with(String.join(", ", unknown)));
  }
}
