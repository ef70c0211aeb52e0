package org.crmrules.drools.compile;

import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;

/**
 * All that the engine's compiler is told of a stage, in one text. From the same text come the same
 * classes, whatever pack the stage is of and whatever its rules conclude.
 */
final class StageText {

  private final StringBuilder text = new StringBuilder();

  private StageText() {}

  static String of(PackageDescr stage) {
    StageText all = new StageText();
    stage.getImports().forEach(one -> all.word(one.getTarget()));
    stage
        .getRules()
        .forEach(
            rule -> {
              all.word(rule.getName());
              all.element(rule.getLhs());
            });
    return all.text.toString();
  }

  /** With its length, so that no two texts run together to the same. */
  private void word(String word) {
    text.append(word.length()).append(':').append(word);
  }

  private void element(BaseDescr element) {
    word(element.getClass().getSimpleName());
    if (element instanceof PatternDescr pattern) {
      word(pattern.getObjectType());
      word(pattern.getIdentifier());
      parts(pattern.getConstraint());
    } else if (element instanceof ExprConstraintDescr condition) {
      word(condition.getExpression());
    } else {
      parts((ConditionalElementDescr) element);
    }
  }

  private void parts(ConditionalElementDescr many) {
    text.append('(');
    many.getDescrs().forEach(this::element);
    text.append(')');
  }
}
