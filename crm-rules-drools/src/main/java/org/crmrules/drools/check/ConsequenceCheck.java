package org.crmrules.drools.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.crmrules.Bilingual;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.syntax.Call;
import org.crmrules.drools.syntax.CallParser;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.syntax.RuleText;
import org.crmrules.drools.syntax.SyntaxException;
import org.crmrules.drools.vocabulary.CollectorType.Conclusion;
import org.crmrules.drools.vocabulary.CollectorType.Parameter;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.FieldKind;
import org.crmrules.drools.vocabulary.Vocabulary;

/**
 * Checks that a rule only makes conclusions that its collector has.
 *
 * @param variables what the conditions bind; null if they could not be read
 */
record ConsequenceCheck(
    Text text,
    HeaderCheck.Header header,
    Vocabulary vocabulary,
    Map<String, Field> variables,
    Codes codes,
    Problems problems) {

  private static final Bilingual NO_QUOTES =
      new Bilingual("数不加引号:%s。", "A number has no quotes: %s.");
  private static final Bilingual DIGITS =
      new Bilingual("数写阿拉伯数字,不加引号,例如 3。", "Write a number in digits and without quotes, as in 3.");
  private static final Bilingual QUOTES =
      new Bilingual("这里要代码,加引号:\"%s\"。", "A code has quotes: \"%s\".");
  private static final Bilingual TOO_SMALL =
      new Bilingual("%s(%d)不能小于 %d", "the %s (%d) must be at least %d");
  private static final Bilingual TOO_LARGE =
      new Bilingual("%s(%d)不能大于 %d", "the %s (%d) must be at most %d");
  private static final Bilingual THE_SAME =
      new Bilingual("两处不能写同一个代码", "its arguments must not be the same");
  private static final Bilingual NO_CALENDAR =
      new Bilingual(
          "要有日历才能计算工作时间,也许 pack.yaml 里应当写 calendar: company",
          "it must have a calendar to count work, maybe pack.yaml should say calendar: company");

  List<Call> check(RuleText rule) {
    if (header.collector() == null) {
      return List.of(); // without a collector nothing can be said about conclusions
    }
    try {
      List<Call> calls =
          CallParser.parse(text.content(), rule.consequence(), header.collectorName());
      check(calls);
      return calls;
    } catch (SyntaxException e) {
      problems.add(e.code(), text, e.span(), e.arguments());
      return List.of();
    }
  }

  /** Checks conclusions that were read. */
  void check(List<Call> calls) {
    calls.forEach(this::call);
  }

  private void call(Call call) {
    Conclusion conclusion = header.collector().conclusions().get(call.method());
    if (conclusion == null) {
      problems.add(
          ProblemCode.UNKNOWN_METHOD,
          text,
          call.methodSpan(),
          header.collectorName(),
          call.method(),
          Suggestion.of(call.method(), header.collector().conclusions().keySet()));
      return;
    }
    List<Parameter> parameters = conclusion.parameters();
    boolean good = parameters.size() == call.arguments().size();
    for (int i = 0; good && i < parameters.size(); i++) {
      good = argument(parameters.get(i), call.arguments().get(i));
    }
    if (!good) {
      problems.add(
          ProblemCode.WRONG_ARGUMENTS,
          text,
          call.span(),
          header.collectorName() + "." + call.method(),
          parameters.stream()
              .map(p -> p.kind() == FieldKind.WHOLE ? p.name() : '"' + p.name() + '"')
              .collect(Collectors.joining(", ")),
          call.arguments().stream().map(Operand::source).collect(Collectors.joining(", ")),
          quotes(parameters, call.arguments()));
      return;
    }
    Bilingual why = senseless(conclusion, call.arguments());
    if (why != null) {
      String written = call.source().substring(0, call.source().length() - 1);
      problems.add(ProblemCode.SENSELESS_CONCLUSION, text, call.span(), written, why);
    }
  }

  /** The first number with quotes, or code without; nothing if there is none. */
  private static Bilingual quotes(List<Parameter> parameters, List<Operand> arguments) {
    for (int i = 0; i < Math.min(parameters.size(), arguments.size()); i++) {
      boolean whole = parameters.get(i).kind() == FieldKind.WHOLE;
      if (whole && arguments.get(i) instanceof Operand.TextLiteral text) {
        return text.value().matches("[0-9]{1,9}") ? NO_QUOTES.with(text.value()) : DIGITS;
      }
      if (!whole && arguments.get(i) instanceof Operand.NumberLiteral number) {
        return QUOTES.with(number.source());
      }
    }
    return Bilingual.none();
  }

  /** Why nobody can mean this; null if somebody can. */
  private Bilingual senseless(Conclusion conclusion, List<Operand> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      Parameter parameter = conclusion.parameters().get(i);
      if (arguments.get(i) instanceof Operand.NumberLiteral number && !number.hasFraction()) {
        long value = number.value().longValue();
        if (value < parameter.least()) {
          return TOO_SMALL.with(parameter.name(), value, parameter.least());
        }
        if (value > parameter.most()) {
          return TOO_LARGE.with(parameter.name(), value, parameter.most());
        }
      }
    }
    if (conclusion.distinct()
        && arguments.stream().map(Operand::source).distinct().count() < arguments.size()) {
      return THE_SAME;
    }
    boolean without =
        codes.files().knows("calendar") && codes.files().manifest().calendar() == null;
    return conclusion.needsCalendar() && without ? NO_CALENDAR : null;
  }

  private boolean argument(Parameter parameter, Operand argument) {
    if (parameter.field()) {
      return field(argument);
    }
    if (argument instanceof Operand.Variable variable) {
      if (variables == null) {
        return true; // the conditions could not be read, so nothing is known of it
      }
      Field field = variables.get(variable.name());
      if (field == null) {
        problems.add(
            ProblemCode.UNKNOWN_VARIABLE, text, variable.span(), variable.name(), variable.name());
        return true;
      }
      return field.kind() == parameter.kind();
    }
    if (argument instanceof Operand.NumberLiteral number) {
      if (number.exact() || number.hasFraction() || number.value().precision() > 9) {
        problems.add(ProblemCode.DECIMAL_IN_CONSEQUENCE, text, number.span(), number.source());
        return true;
      }
      return parameter.kind() == FieldKind.WHOLE;
    }
    if (argument instanceof Operand.TextLiteral literal && parameter.kind() == FieldKind.TEXT) {
      if (parameter.declaredIn() != null) {
        codes.check(parameter.declaredIn(), literal);
      }
      return true;
    }
    return false;
  }

  /** A column must be one, so its name stands in the rule. */
  private boolean field(Operand argument) {
    if (!(argument instanceof Operand.TextLiteral literal)) {
      return false;
    }
    FactType asked = vocabulary.facts().values().iterator().next();
    if (!asked.fields().containsKey(literal.value())) {
      problems.add(
          ProblemCode.UNKNOWN_FIELD,
          text,
          literal.span(),
          asked.label(),
          literal.value(),
          Suggestion.of(literal.value(), asked.fields().keySet()));
    }
    return true;
  }
}
