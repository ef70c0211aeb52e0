package org.crmrules.testkit.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Reads one condition on a fact:
 *
 * <pre>
 * condition = $name ":" field | any
 * any = all { "||" all }       all = one { "&amp;&amp;" one }
 * one = "!" one | "(" any ")" | value compared value | field ["not"] "in" "(" values ")"
 *     | field ["not"] "contains" value | value ["not"] "memberOf" field
 * </pre>
 */
final class ConditionReader {

  private final RuleWords words;

  /** True or false of a fact; what it binds is put with the rest that is bound. */
  interface Test {
    boolean holds(Record fact, Map<String, Object> bound);
  }

  /** What stands beside an operator. */
  private interface Value {
    Object in(Record fact, Map<String, Object> bound);
  }

  ConditionReader(RuleWords words) {
    this.words = words;
  }

  Test condition() {
    if (words.peek().startsWith("$") && words.peek(1).equals(":")) {
      String name = words.next();
      words.expect(":");
      Value field = value();
      return (fact, bound) -> {
        bound.put(name, field.in(fact, bound));
        return true;
      };
    }
    return any();
  }

  private Test any() {
    List<Test> parts = new ArrayList<>(List.of(all()));
    while (words.skip("||")) {
      parts.add(all());
    }
    return (fact, bound) -> parts.stream().anyMatch(part -> part.holds(fact, bound));
  }

  private Test all() {
    List<Test> parts = new ArrayList<>(List.of(one()));
    while (words.skip("&&")) {
      parts.add(one());
    }
    return (fact, bound) -> parts.stream().allMatch(part -> part.holds(fact, bound));
  }

  private Test one() {
    if (words.skip("!")) {
      return not(one(), true);
    }
    if (words.skip("(")) {
      Test inside = any();
      words.expect(")");
      return inside;
    }
    Value left = value();
    boolean negated = words.skip("not");
    if (words.skip("in")) {
      return not(oneOf(left), negated);
    }
    if (words.skip("contains")) {
      Value right = value();
      return not((f, b) -> SeenFact.contains(left.in(f, b), right.in(f, b)), negated);
    }
    if (words.skip("memberOf")) {
      Value right = value();
      return not((f, b) -> SeenFact.contains(right.in(f, b), left.in(f, b)), negated);
    }
    if (negated) {
      throw words.unread(words.peek());
    }
    return comparison(left);
  }

  private static Test not(Test part, boolean negated) {
    return negated ? (fact, bound) -> !part.holds(fact, bound) : part;
  }

  private Test oneOf(Value left) {
    words.expect("(");
    List<Value> values = new ArrayList<>(List.of(value()));
    while (words.skip(",")) {
      values.add(value());
    }
    words.expect(")");
    return (f, b) -> values.stream().anyMatch(v -> SeenFact.equal(left.in(f, b), v.in(f, b)));
  }

  private Test comparison(Value left) {
    String operator = words.next();
    Value right = value();
    return switch (operator) {
      case "==" -> (f, b) -> SeenFact.equal(left.in(f, b), right.in(f, b));
      case "!=" -> (f, b) -> !SeenFact.equal(left.in(f, b), right.in(f, b));
      case "<" -> ordered(left, right, o -> o < 0);
      case "<=" -> ordered(left, right, o -> o <= 0);
      case ">" -> ordered(left, right, o -> o > 0);
      case ">=" -> ordered(left, right, o -> o >= 0);
      default -> throw words.unread(operator);
    };
  }

  /** A comparison with what is absent does not hold. */
  private static Test ordered(Value left, Value right, IntPredicate wanted) {
    return (fact, bound) -> {
      Integer order = SeenFact.order(left.in(fact, bound), right.in(fact, bound));
      return order != null && wanted.test(order);
    };
  }

  private Value value() {
    String word = words.next();
    if (word.startsWith("\"")) {
      return always(word.substring(1, word.length() - 1));
    }
    if (word.equals("-") || word.matches("\\d.*")) {
      return always(number(word));
    }
    if (word.startsWith("$")) {
      return (fact, bound) -> bound.get(word);
    }
    if (word.matches("[A-Z]\\w*") && words.skip(".")) {
      return always(new SeenFact.Constant(word, words.next()));
    }
    if (!word.matches("[A-Za-z_]\\w*")) {
      throw words.unread(word);
    }
    return switch (word) {
      case "null" -> always(null);
      case "true" -> always(true);
      case "false" -> always(false);
      default -> (fact, bound) -> SeenFact.value(fact, word);
    };
  }

  private BigDecimal number(String word) {
    String digits = word.equals("-") ? "-" + words.next() : word;
    if (!digits.matches("-?\\d+(\\.\\d+)?B?")) {
      throw words.unread(digits);
    }
    return new BigDecimal(digits.replace("B", ""));
  }

  private static Value always(Object value) {
    return (fact, bound) -> value;
  }
}
