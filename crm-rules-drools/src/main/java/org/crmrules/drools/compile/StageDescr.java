package org.crmrules.drools.compile;

import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.CheckedStage;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Writes a checked stage down for the engine, from nothing but what was checked. The text that an
 * analyst wrote never reaches the compiler, so what the check did not see cannot be compiled.
 */
final class StageDescr {

  private final PatternNames names = new PatternNames();

  private StageDescr() {}

  /** The stage, without a name. */
  static PackageDescr of(CheckedStage checked, Vocabulary vocabulary) {
    StageDescr stage = new StageDescr();
    PackageDescr descr = new PackageDescr();
    vocabulary.facts().values().stream()
        .map(fact -> fact.type().getName())
        .distinct()
        .forEach(type -> descr.addImport(new ImportDescr(type)));
    vocabulary.enums().values().forEach(e -> descr.addImport(new ImportDescr(e.getName())));
    for (CheckedRule rule : checked.rules()) {
      descr.addRule(stage.rule(rule));
    }
    return descr;
  }

  private RuleDescr rule(CheckedRule rule) {
    names.nextRule();
    // Not its name, which is free text: the engine writes it into the source it generates, and
    // there
    // it could end a comment or a string.
    RuleDescr descr = new RuleDescr(rule.id());
    BaseDescr when = element(rule.when());
    AndDescr lhs = new AndDescr();
    if (!looksAtSomeFact(rule.when())) {
      PatternDescr occasion = new PatternDescr(Occasion.class.getName());
      occasion.setIdentifier(names.ofOccasion());
      lhs.addDescr(occasion);
    }
    if (when instanceof AndDescr and) {
      and.getDescrs().forEach(d -> lhs.addDescr(d));
    } else {
      lhs.addDescr(when);
    }
    descr.setLhs(lhs);
    // What it concludes is read from our own tree, and never compiled.
    descr.setConsequence("");
    return descr;
  }

  /** True if the rule cannot fire without a fact of its own, which is new in every question. */
  private static boolean looksAtSomeFact(Element element) {
    if (element instanceof Element.AllOf all) {
      return all.parts().stream().anyMatch(StageDescr::looksAtSomeFact);
    }
    if (element instanceof Element.AnyOf any) {
      return any.parts().stream().allMatch(StageDescr::looksAtSomeFact);
    }
    return element instanceof Element.Match;
  }

  private BaseDescr element(Element element) {
    if (element instanceof Element.Match match) {
      return pattern(match);
    }
    if (element instanceof Element.AllOf all) {
      AndDescr and = new AndDescr();
      all.parts().forEach(p -> and.addDescr(element(p)));
      return and;
    }
    if (element instanceof Element.AnyOf any) {
      OrDescr or = new OrDescr();
      any.parts().forEach(p -> or.addDescr(element(p)));
      return or;
    }
    if (element instanceof Element.No no) {
      return new NotDescr(element(no.part()));
    }
    return new ExistsDescr(element(((Element.Some) element).part()));
  }

  private PatternDescr pattern(Element.Match match) {
    PatternDescr pattern = new PatternDescr(match.type().type().getSimpleName());
    pattern.setIdentifier(names.of(match.type(), match.conditions()));
    ConditionText text = new ConditionText(match.type());
    if (match.type().isOwn()) {
      pattern.addConstraint(new ExprConstraintDescr(text.kind()));
    }
    for (Condition condition : match.conditions()) {
      pattern.addConstraint(new ExprConstraintDescr(text.of(condition)));
    }
    return pattern;
  }
}
