package org.crmrules.drools.why;

import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.crmrules.CrmRulesException;
import org.crmrules.FieldChange;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.FieldKind;

/**
 * The values that a field of a fact may have instead, as places on a line: the number itself, the
 * day since 1970, or a choice by its place in a list.
 *
 * @param place of the fact among those of the question
 * @param begin where the field is now; null if it is unknown, or is no number and no day
 * @param origin what places are far from: where the field is now, or else zero or the day of the
 *     question
 * @param step between two places that are next to each other
 * @param points places that must be looked at; between them there are more
 */
record Axis(
    int place,
    FactType type,
    Field field,
    BigDecimal begin,
    BigDecimal origin,
    BigDecimal step,
    NavigableSet<BigDecimal> points,
    Function<BigDecimal, Object> values) {

  private static final BigDecimal YEAR = BigDecimal.valueOf(365);

  /** Values none of which is nearer than another. */
  static Axis choices(int place, FactType type, Field field, List<?> values) {
    NavigableSet<BigDecimal> points = new TreeSet<>();
    for (int i = 0; i < values.size(); i++) {
      points.add(BigDecimal.valueOf(i));
    }
    return new Axis(
        place,
        type,
        field,
        null,
        BigDecimal.ZERO,
        BigDecimal.ONE,
        points,
        at -> values.get(at.intValue()));
  }

  /**
   * The fact with the value at a place.
   *
   * @throws CrmRulesException if there is no such fact
   */
  Record fact(Record fact, BigDecimal at) {
    try {
      return type.with(fact, field, values.apply(at));
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof CrmRulesException known
          ? known
          : new UnusableValueException("值(%s)不能用。", "The value (%s) cannot be used.", at);
    }
  }

  /** True if the field is there now. */
  boolean isBegin(BigDecimal at) {
    return begin != null && begin.compareTo(at) == 0;
  }

  /** How far a place is from the origin. */
  BigDecimal distance(BigDecimal at) {
    return at.subtract(origin).abs();
  }

  /** The place in the middle between two; null if they are next to each other. */
  BigDecimal between(BigDecimal low, BigDecimal high) {
    BigDecimal steps = high.subtract(low).divideToIntegralValue(step);
    BigDecimal half = steps.divideToIntegralValue(BigDecimal.valueOf(2));
    return half.signum() == 0 ? null : low.add(half.multiply(step));
  }

  /** What changes, if the field of the fact goes there. */
  FieldChange change(Record fact, BigDecimal at) {
    return new FieldChange(
        place,
        type.name(),
        field.name(),
        field.term().zh(),
        field.term().en(),
        Field.text(field.valueIn(fact)),
        Field.text(values.apply(at)),
        begin == null ? null : new BigDecimal(Field.text(at.subtract(begin))));
  }

  /** How large a change that is in proportion: a choice is all of it, and so is a year. */
  double size(BigDecimal at) {
    if (begin == null) {
      return 1;
    }
    BigDecimal whole = field.kind() == FieldKind.DATE ? YEAR : begin.abs().max(at.abs()).max(step);
    return distance(at).doubleValue() / whole.doubleValue();
  }
}
