package org.crmrules.drools.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.syntax.Call;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.syntax.RuleText.TextAt;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.vocabulary.CodeList;

/**
 * Fills the sentences of a rule with the constants of its own conditions and conclusions, so that
 * an edited number cannot leave a false explanation behind. A sentence names each comparison with a
 * number together with its operator, so neither can an edited operator: {@code {amount>=}} is the
 * number, and <code>{recalls>0: …}</code> are words that stand for exactly that comparison.
 */
final class Sentences {

  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "\\{(#\\d|[A-Za-z]\\w*)(>=|<=|==|!=|>|<)?\\}|\\{([A-Za-z]\\w*)(>=|<=|==|!=|>|<)(-?\\d{1,20}(?:\\.\\d{1,20})?)[:：]"
              + " ?([^{}]+)\\}");
  private static final Pattern DIGIT = Pattern.compile("\\d+");

  private final Text text;
  private final Map<String, CodeList> codes;
  private final Problems problems;
  private final boolean concludes;
  private final Map<String, Set<Bilingual>> constants = new LinkedHashMap<>();
  private final List<String> numbers = new ArrayList<>();
  private final Set<Compared> compared = new LinkedHashSet<>();
  private final Map<TextAt, Set<Compared>> naming = new HashMap<>();

  /**
   * A field compared with a number.
   *
   * @param value without trailing zeros
   */
  private record Compared(String field, String operator, BigDecimal value) {

    static Compared of(String field, String operator, BigDecimal value) {
      return new Compared(field, operator, value.stripTrailingZeros());
    }

    String placeholder() {
      return "{" + field + operator + "}";
    }

    String words() {
      return "{" + field + operator + value.toPlainString() + ": …}";
    }
  }

  /**
   * @param codes the lists of the pack, whose names stand for its codes
   * @param then what the rule concludes; null if that is not known
   */
  Sentences(
      Text text, Map<String, CodeList> codes, Element when, List<Call> then, Problems problems) {
    this.text = text;
    this.codes = codes;
    this.problems = problems;
    when.matches().forEach(m -> m.walk().forEach(c -> take(m.type(), c)));
    this.concludes = then != null;
    Stream.ofNullable(then)
        .flatMap(List::stream)
        .flatMap(c -> c.arguments().stream())
        .filter(Operand.NumberLiteral.class::isInstance)
        .forEach(a -> numbers.add(shown(a)));
  }

  private void take(FactType type, Condition condition) {
    if (condition instanceof Condition.Comparison c && !(c.right() instanceof Operand.Null)) {
      put(c.field().name(), c.operator().symbol(), shown(type, c.field(), c.right()));
      if (c.right() instanceof Operand.NumberLiteral number) {
        compared.add(Compared.of(c.field().name(), c.operator().symbol(), number.value()));
      }
    } else if (condition instanceof Condition.OneOf one) {
      put(
          one.field().name(),
          "",
          Bilingual.joined(
              "/", one.values().stream().map(v -> shown(type, one.field(), v)).toList()));
    } else if (condition instanceof Condition.Contains contains) {
      put(contains.field().name(), "", shown(type, contains.field(), contains.value()));
    }
  }

  private void put(String field, String operator, Bilingual shown) {
    constants.computeIfAbsent(field, f -> new LinkedHashSet<>()).add(shown);
    if (!operator.isEmpty()) {
      constants.computeIfAbsent(field + operator, f -> new LinkedHashSet<>()).add(shown);
    }
  }

  /** A code of the pack is called by its name. */
  private Bilingual shown(FactType type, Operand.FieldName field, Operand operand) {
    Field known = type.fields().get(field.name());
    CodeList list =
        known == null || known.declaredIn() == null ? null : codes.get(known.declaredIn());
    return list != null && operand instanceof Operand.TextLiteral literal
        ? list.term(literal.value())
        : Bilingual.same(shown(operand));
  }

  /** Numbers are grouped by thousands, as people read them. */
  private static String shown(Operand operand) {
    if (operand instanceof Operand.NumberLiteral number) {
      BigDecimal value = number.value();
      return String.format(
          Locale.ROOT,
          "%,.{scale}f".replace("{scale}", String.valueOf(Math.max(0, value.scale()))),
          value);
    }
    return operand instanceof Operand.TextLiteral literal ? literal.value() : operand.source();
  }

  /**
   * The sentence with its placeholders filled in; if there are problems, anything.
   *
   * @param language of the sentence
   */
  String fill(TextAt sentence, Function<Bilingual, String> language) {
    Set<Compared> named = naming.computeIfAbsent(sentence, s -> new HashSet<>());
    StringBuilder result = new StringBuilder();
    Matcher matcher = PLACEHOLDER.matcher(sentence.text());
    int last = 0;
    while (matcher.find()) {
      plain(sentence, last, matcher.start());
      result.append(sentence.text(), last, matcher.start());
      result.append(
          matcher.group(1) == null
              ? words(sentence, matcher, named)
              : constant(sentence, matcher, named, language));
      last = matcher.end();
    }
    plain(sentence, last, sentence.text().length());
    return result.append(sentence.text().substring(last)).toString();
  }

  private void plain(TextAt sentence, int start, int end) {
    Matcher digit = DIGIT.matcher(sentence.text()).region(start, end);
    if (digit.find()) {
      problems.add(
          ProblemCode.BARE_DIGIT, text, span(sentence, digit.start(), digit.end()), digit.group());
    }
    int open = sentence.text().indexOf('{', start);
    if (open >= 0 && open < end) {
      String rest = sentence.text().substring(open + 1, end).replaceAll("}.*", "");
      problems.add(ProblemCode.UNKNOWN_PLACEHOLDER, text, span(sentence, open, end), rest);
    }
  }

  /** Refuses a sentence, already filled, that leaves out a comparison with a number. */
  void refuseUnnamed(TextAt sentence) {
    Set<Compared> named = naming.get(sentence);
    for (Compared one : compared) {
      if (!named.contains(one)) {
        String bare = "{" + one.field() + "}";
        int at = sentence.text().indexOf(bare);
        Span span = at < 0 ? sentence.span() : span(sentence, at, at + bare.length());
        problems.add(
            ProblemCode.COMPARISON_NOT_NAMED,
            text,
            span,
            one.field() + " " + one.operator() + " " + one.value().toPlainString(),
            one.placeholder(),
            one.words());
      }
    }
  }

  /** Words that stand for one comparison, as long as the rule makes it. */
  private String words(TextAt sentence, Matcher matcher, Set<Compared> named) {
    Compared one =
        Compared.of(matcher.group(3), matcher.group(4), new BigDecimal(matcher.group(5)));
    if (!compared.contains(one)) {
      String name = matcher.group(3) + matcher.group(4) + matcher.group(5);
      Span span = span(sentence, matcher.start(), matcher.end());
      problems.add(ProblemCode.UNKNOWN_PLACEHOLDER, text, span, name);
    }
    plain(sentence, matcher.start(6), matcher.end(6));
    named.add(one);
    return matcher.group(6);
  }

  private String constant(
      TextAt sentence, Matcher matcher, Set<Compared> named, Function<Bilingual, String> language) {
    String name = matcher.group(1);
    String operator = matcher.group(2) == null ? "" : matcher.group(2);
    Span span = span(sentence, matcher.start(), matcher.end());
    if (name.startsWith("#")) {
      int index = Integer.parseInt(name.substring(1)) - 1;
      if (index >= 0 && index < numbers.size()) {
        return numbers.get(index);
      }
      if (concludes) {
        problems.add(ProblemCode.UNKNOWN_PLACEHOLDER, text, span, name);
      }
      return "";
    }
    Set<Bilingual> found = constants.getOrDefault(name + operator, Set.of());
    if (found.size() == 1) {
      compared.stream()
          .filter(c -> (c.field() + c.operator()).equals(name + operator))
          .forEach(named::add);
      return language.apply(found.iterator().next());
    }
    if (found.isEmpty()) {
      problems.add(ProblemCode.UNKNOWN_PLACEHOLDER, text, span, name + operator);
    } else {
      problems.add(ProblemCode.AMBIGUOUS_PLACEHOLDER, text, span, name, name);
    }
    return "";
  }

  private static Span span(TextAt sentence, int start, int end) {
    return new Span(start, end).plus(sentence.span().start());
  }
}
