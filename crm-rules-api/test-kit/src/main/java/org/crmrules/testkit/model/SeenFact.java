package org.crmrules.testkit.model;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import org.crmrules.UnusableValueException;
import org.crmrules.testkit.fact.Records;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.OwnFact;

/** What a rule sees of a fact: its components, and the fields that the pack declares. */
final class SeenFact {

  private SeenFact() {}

  /** The kind that rules name it by. */
  static String kind(Record fact) {
    return fact instanceof OwnFact own ? own.type() : fact.getClass().getSimpleName();
  }

  /**
   * The value of a field; null if unknown. A field that is no component is one that the pack
   * declares.
   *
   * @throws UnusableValueException if the fact can have no such field
   */
  static Object value(Record fact, String field) {
    for (RecordComponent component : fact.getClass().getRecordComponents()) {
      boolean own = fact instanceof OwnFact || component.getType() == CustomFields.class;
      if (component.getName().equals(field) && !own) {
        return Records.value(fact, component);
      }
    }
    if (fact instanceof Extensible<?> extensible) {
      return extensible.custom().get(field);
    }
    throw new UnusableValueException(
        "事实 %s 必须有字段 %s。也许规则写错了字段。",
        "The fact %s must have a field %s. Maybe the rule means another.", kind(fact), field);
  }

  /** Equal as rules have it: numbers by their value, a constant of an enum by its name. */
  static boolean equal(Object left, Object right) {
    if (left == null || right == null) {
      return left == right;
    }
    if (left instanceof Number && right instanceof Number) {
      return number(left).compareTo(number(right)) == 0;
    }
    return left.equals(right)
        || left instanceof Enum<?> one && right instanceof Constant other && other.is(one)
        || right instanceof Enum<?> two && left instanceof Constant another && another.is(two);
  }

  /** Less than 0, 0 or more; null if one of them is absent, so that no comparison holds. */
  static Integer order(Object left, Object right) {
    return left == null || right == null ? null : number(left).compareTo(number(right));
  }

  private static BigDecimal number(Object value) {
    return new BigDecimal(value.toString());
  }

  static boolean contains(Object list, Object value) {
    return value != null
        && list instanceof Collection<?> many
        && many.stream().anyMatch(one -> equal(one, value));
  }

  /** {@code Type.NAME}. */
  record Constant(String type, String name) {

    private boolean is(Enum<?> value) {
      return value.getDeclaringClass().getSimpleName().equals(type) && value.name().equals(name);
    }
  }
}
