package org.crmrules.drools.check;

import org.crmrules.drools.problem.Span;
import org.crmrules.drools.syntax.Clause;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;

/**
 * Conditions that we have read ourselves, as the tree that the engine would have made of them.
 *
 * @param text what was read
 * @param shift what is added to a place in the text, as the engine counts it
 */
record ClauseDescr(String text, int shift) {

  /** The whole of the conditions. */
  AndDescr all(Clause clause) {
    BaseDescr descr = of(clause);
    if (descr instanceof AndDescr and) {
      return and;
    }
    AndDescr all = new AndDescr();
    all.addDescr(descr);
    return all;
  }

  private BaseDescr of(Clause clause) {
    if (clause instanceof Clause.Each each) {
      AndDescr and = new AndDescr();
      each.parts().forEach(part -> and.addDescr(of(part)));
      return and;
    }
    if (clause instanceof Clause.Either either) {
      OrDescr or = new OrDescr();
      either.parts().forEach(part -> or.addDescr(of(part)));
      return or;
    }
    if (clause instanceof Clause.None none) {
      return placed(new NotDescr(pattern(none.part())), none.span());
    }
    if (clause instanceof Clause.Some some) {
      return placed(new ExistsDescr(pattern(some.part())), some.span());
    }
    return pattern((Clause.Pattern) clause);
  }

  private PatternDescr pattern(Clause.Pattern pattern) {
    PatternDescr descr = placed(new PatternDescr(pattern.name()), pattern.span());
    for (Span constraint : pattern.constraints()) {
      String written = text.substring(constraint.start(), constraint.end());
      ExprConstraintDescr expression = new ExprConstraintDescr(written);
      expression.setType(ExprConstraintDescr.Type.NAMED);
      descr.addConstraint(placed(expression, constraint));
    }
    return descr;
  }

  private <D extends BaseDescr> D placed(D descr, Span span) {
    descr.setStartCharacter(span.start() + shift);
    descr.setEndCharacter(span.end() - 1 + shift);
    return descr;
  }
}
