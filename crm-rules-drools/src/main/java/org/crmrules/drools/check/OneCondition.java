package org.crmrules.drools.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.ConditionParser;
import org.crmrules.drools.syntax.SyntaxException;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Vocabulary;

/** Reads a condition that stands outside a rule, in the language of rules and as strictly. */
public record OneCondition(Text text, PackFiles files, Vocabulary vocabulary, Problems problems) {

  /**
   * The condition on one of some kinds of facts; null, with a problem, if there is none.
   *
   * @param span where it stands
   * @param types of which the first that has its fields is meant; not empty
   */
  public Element.Match read(Span span, Collection<FactType> types) {
    int before = problems.size();
    try {
      Condition condition =
          ConditionParser.parse(text.content(), span, vocabulary.enums().keySet());
      FactType type =
          types.stream()
              .filter(one -> condition.walk().allMatch(c -> has(one, c)))
              .findFirst()
              .orElseGet(() -> types.iterator().next());
      Codes codes = new Codes(text, files, problems);
      new ConditionCheck(text, type, vocabulary, new HashMap<>(), codes, problems).check(condition);
      return problems.size() > before ? null : new Element.Match(type, List.of(condition));
    } catch (SyntaxException e) {
      problems.add(e.code(), text, e.span(), e.arguments());
      return null;
    }
  }

  private static boolean has(FactType type, Condition condition) {
    return type.fields().keySet().containsAll(condition.fields());
  }

  /** Says that a kind of fact has no such field. */
  public void unknown(FactType type, String field, Span at) {
    problems.add(
        ProblemCode.UNKNOWN_FIELD,
        text,
        at,
        type.label(),
        field,
        ConditionCheck.nearest(field, type));
  }
}
