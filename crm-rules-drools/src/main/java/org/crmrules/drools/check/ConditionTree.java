package org.crmrules.drools.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.crmrules.Bilingual;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.ConditionParser;
import org.crmrules.drools.syntax.RuleText;
import org.crmrules.drools.syntax.SyntaxException;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;

/**
 * Turns the engine's tree of a rule's conditions into our own, and refuses every node that is not
 * on the list. Default deny: a node that this does not know is a problem.
 */
final class ConditionTree {

  /** A rule with more alternatives than this can need gigabytes to compile. */
  static final int MAX_BRANCHES = 32;

  /** A rule of thousands of comparisons takes the compiler minutes, or all of the stack. */
  static final int MAX_PARTS = 300;

  private static final Bilingual NO_CONDITION =
      new Bilingual("这里缺少条件。", "Here a condition is missing.");

  private final Text text;
  private final RuleText rule;
  private final HeaderCheck.Header header;
  private final Vocabulary vocabulary;
  private final Codes codes;
  private final Problems problems;
  private final Map<String, Field> variables = new HashMap<>();

  ConditionTree(
      Text text,
      RuleText rule,
      HeaderCheck.Header header,
      Vocabulary vocabulary,
      Codes codes,
      Problems problems) {
    this.text = text;
    this.rule = rule;
    this.header = header;
    this.vocabulary = vocabulary;
    this.codes = codes;
    this.problems = problems;
  }

  /** The variables that were bound, and the fields they stand for. */
  Map<String, Field> variables() {
    return variables;
  }

  /** The conditions; null, with problems, if they are not acceptable. */
  Element check(AndDescr lhs) {
    int before = problems.size();
    Element element = all(lhs.getDescrs());
    if (problems.size() > before) {
      return null;
    }
    if (element.matches().findAny().isEmpty()) {
      problems.add(ProblemCode.SYNTAX, text, rule.conditions(), "when … then", NO_CONDITION);
      return null;
    }
    return isHeld(element.branches(), MAX_BRANCHES) && isHeld(parts(element), MAX_PARTS)
        ? element
        : null;
  }

  private boolean isHeld(long number, int most) {
    if (number > most) {
      problems.add(ProblemCode.TOO_MANY_BRANCHES, text, rule.nameSpan(), rule.name(), number, most);
    }
    return number <= most;
  }

  /** How many facts are looked at, and how many comparisons that takes. */
  private static long parts(Element element) {
    return element
        .matches()
        .mapToLong(
            match ->
                match
                    .walk()
                    .mapToLong(c -> c instanceof Condition.OneOf one ? one.values().size() : 1)
                    .reduce(1, Long::sum))
        .sum();
  }

  private Element all(List<? extends BaseDescr> descrs) {
    List<Element> parts = descrs.stream().map(this::element).filter(Objects::nonNull).toList();
    return parts.size() == 1 ? parts.get(0) : new Element.AllOf(parts);
  }

  private Element element(BaseDescr descr) {
    if (descr instanceof PatternDescr pattern) {
      return pattern(pattern);
    }
    if (descr instanceof AndDescr and) {
      return all(and.getDescrs());
    }
    if (descr instanceof OrDescr or) {
      return new Element.AnyOf(
          or.getDescrs().stream().map(this::branch).filter(Objects::nonNull).toList());
    }
    if (descr instanceof NotDescr not) {
      Element part = inner(not);
      return part == null ? null : new Element.No(part);
    }
    if (descr instanceof ExistsDescr exists) {
      Element part = inner(exists);
      return part == null ? null : new Element.Some(part);
    }
    String name = descr.getClass().getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT);
    problems.add(ProblemCode.FORBIDDEN_ELEMENT, text, span(descr), name);
    return null;
  }

  /** What is bound in one branch may not be bound in another, so it means nothing outside it. */
  private Element branch(BaseDescr descr) {
    Map<String, Field> outer = new HashMap<>(variables);
    Element element = element(descr);
    variables.clear();
    variables.putAll(outer);
    return element;
  }

  /** What is bound inside a negation means nothing outside it. */
  private Element inner(ConditionalElementDescr descr) {
    Map<String, Field> outer = new HashMap<>(variables);
    List<?> parts = descr.getDescrs();
    Element part =
        parts.size() == 1 && parts.get(0) instanceof PatternDescr pattern ? pattern(pattern) : null;
    if (part == null && !(parts.size() == 1 && parts.get(0) instanceof PatternDescr)) {
      problems.add(ProblemCode.FORBIDDEN_ELEMENT, text, span((BaseDescr) descr), "not ( … and … )");
    }
    variables.clear();
    variables.putAll(outer);
    return part;
  }

  private Element pattern(PatternDescr pattern) {
    Span span = span(pattern);
    if (pattern.getSource() != null) {
      String name =
          pattern
              .getSource()
              .getClass()
              .getSimpleName()
              .replace("Descr", "")
              .toLowerCase(Locale.ROOT);
      problems.add(ProblemCode.FORBIDDEN_ELEMENT, text, span, name);
      return null;
    }
    if (pattern.getIdentifier() != null || pattern.isQuery() || pattern.isUnification()) {
      problems.add(ProblemCode.FORBIDDEN_ELEMENT, text, span, pattern.getIdentifier() + " : …( )");
      return null;
    }
    if (pattern.getObjectType() == null) {
      problems.add(ProblemCode.FORBIDDEN_ELEMENT, text, span, "/…[ ]");
      return null;
    }
    if (!pattern.getAnnotations().isEmpty()) {
      String name = pattern.getAnnotations().iterator().next().getName();
      problems.add(ProblemCode.FORBIDDEN_ANNOTATION, text, span, name);
      return null;
    }
    if (pattern.getBehaviors() != null && !pattern.getBehaviors().isEmpty()) {
      problems.add(ProblemCode.FORBIDDEN_ELEMENT, text, span, "over");
      return null;
    }
    FactType type = vocabulary.facts().get(pattern.getObjectType());
    if (type == null || !mayBeNamed(type)) {
      Span name = new Span(span.start(), span.start() + pattern.getObjectType().length());
      problems.add(
          ProblemCode.UNKNOWN_TYPE,
          text,
          name,
          pattern.getObjectType(),
          meant(pattern.getObjectType()));
      return null;
    }
    return new Element.Match(type, conditions(pattern, type));
  }

  /** What the pack declares needs no import. */
  private boolean mayBeNamed(FactType type) {
    return type.isOwn() || header.imported().contains(type.name());
  }

  /** A fact that is there is only not imported; any other is misspelt. */
  private Bilingual meant(String name) {
    FactType known = vocabulary.facts().get(name);
    if (known == null) {
      return Suggestion.called(
          name,
          vocabulary.facts().values().stream()
              .filter(this::mayBeNamed)
              .collect(Collectors.toMap(FactType::name, FactType::term)));
    }
    String line = String.format(Locale.ROOT, "import %s;", known.type().getName());
    return new Bilingual(
        String.format(Locale.ROOT, "请在文件开头加一行 %s", line),
        String.format(Locale.ROOT, "Add a line at the top: %s", line));
  }

  private List<Condition> conditions(PatternDescr pattern, FactType type) {
    List<Condition> conditions = new ArrayList<>();
    for (BaseDescr descr : pattern.getConstraint().getDescrs()) {
      if (!(descr instanceof ExprConstraintDescr constraint)
          || constraint.getType() != ExprConstraintDescr.Type.NAMED) {
        problems.add(ProblemCode.FORBIDDEN_ELEMENT, text, span(descr), descr.getText());
        continue;
      }
      try {
        Condition condition =
            ConditionParser.parse(text.content(), span(constraint), vocabulary.enums().keySet());
        new ConditionCheck(text, type, vocabulary, variables, codes, problems).check(condition);
        conditions.add(condition);
      } catch (SyntaxException e) {
        problems.add(e.code(), text, e.span(), e.arguments());
      }
    }
    return conditions;
  }

  private Span span(BaseDescr descr) {
    if (descr.getStartCharacter() < DrlTree.SHIFT) {
      return withoutPlace();
    }
    int shift = rule.conditions().start() - DrlTree.SHIFT;
    return new Span(descr.getStartCharacter() + shift, descr.getEndCharacter() + 1 + shift);
  }

  /** Some elements have no place in the engine's tree; then it is where the conditions begin. */
  private Span withoutPlace() {
    int start = rule.conditions().start();
    while (start < rule.conditions().end()
        && Character.isWhitespace(text.content().charAt(start))) {
      start++;
    }
    return new Span(start, start + 1);
  }
}
