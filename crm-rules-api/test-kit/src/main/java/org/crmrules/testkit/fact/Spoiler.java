package org.crmrules.testkit.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.ask.FactInfo;
import org.crmrules.ask.FactInfo.Holds;
import org.crmrules.ask.FactInfo.Kind;

/**
 * Makes facts with exactly one thing wrong: everything that the description of a field forbids.
 *
 * @param <T> the fact
 */
record Spoiler<T extends Record>(Ground ground, FactMaker<T> facts) implements Maker<Spoilt<T>> {

  private static final LocalDate LONG_AGO = LocalDate.of(1899, 12, 31);
  private static final String NO_CODE = "NO_SUCH_CODE";

  @Override
  public Spoilt<T> make(Choices choices) {
    Map<String, Object> values = facts.values(choices);
    Map<FactInfo.Field, Map<String, Object>> wrong = new LinkedHashMap<>();
    for (FactInfo.Field field : facts.fields()) {
      Map<String, Object> of = wrong(field, values);
      if (!of.isEmpty()) {
        wrong.put(field, of);
      }
    }
    FactInfo.Field field = choices.of(List.copyOf(wrong.keySet()));
    String why = choices.of(List.copyOf(wrong.get(field).keySet()));
    values.put(field.name(), wrong.get(field).get(why));
    return new Spoilt<>(facts.record(values), field.name(), why);
  }

  /** Values that a field must not hold, by what is wrong with them. */
  private Map<String, Object> wrong(FactInfo.Field field, Map<String, Object> values) {
    Map<String, Object> wrong = new LinkedHashMap<>();
    Holds holds = field.holds();
    if (field.needed()) {
      wrong.put("missing", null);
    }
    if (holds.least() > 0) {
      wrong.put("empty", List.of());
    }
    switch (holds.kind()) {
      case EXACT, WHOLE -> numbers(holds, wrong);
      case DAY -> {
        wrong.put("too long ago", LONG_AGO);
        if (holds.happened()) {
          wrong.put("to come", ground.today().plusDays(1));
        }
      }
      case INSTANT -> {
        wrong.put("too long ago", LONG_AGO.atStartOfDay(ground.zone()).toInstant());
        if (holds.happened()) {
          wrong.put("to come", ground.asOf().plusSeconds(1));
        }
      }
      case TEXT -> {
        if (holds.length() != null && !field.many()) {
          wrong.put("blank", " ");
          wrong.put("too long", "x".repeat(holds.length() + 1));
        }
      }
      case CODE -> wrong.put("undeclared", field.many() ? List.of(NO_CODE) : NO_CODE);
      case COUNTRY -> wrong.put("no country", "cn");
      case FLAG, CONSTANT, FACT -> {
        // Whatever there is of these can be there.
      }
    }
    below(field, values, wrong);
    return wrong;
  }

  private static void numbers(Holds holds, Map<String, Object> wrong) {
    BigDecimal step =
        holds.digits() == null ? BigDecimal.ONE : BigDecimal.ONE.movePointLeft(holds.digits());
    if (holds.from() != null) {
      wrong.put("too small", value(holds, holds.from().subtract(step)));
    }
    if (holds.to() != null) {
      wrong.put("too large", value(holds, holds.to().add(step)));
    }
    if (holds.kind() == Kind.EXACT && holds.digits() != null) {
      BigDecimal least = holds.from() == null ? BigDecimal.ZERO : holds.from();
      wrong.put("too fine", least.add(step.movePointLeft(1)));
    }
  }

  private static Object value(Holds holds, BigDecimal number) {
    return holds.kind() == Kind.WHOLE ? (Object) number.intValueExact() : number;
  }

  /** One day, second or hundredth before what it must not lie before. */
  private static void below(
      FactInfo.Field field, Map<String, Object> values, Map<String, Object> wrong) {
    for (String lower : field.holds().notBelow()) {
      Object least = values.get(lower);
      if (least instanceof LocalDate day) {
        wrong.put("before " + lower, day.minusDays(1));
      } else if (least instanceof Instant instant) {
        wrong.put("before " + lower, instant.minusSeconds(1));
      } else if (least instanceof Integer whole && whole > 0) {
        wrong.put("below " + lower, whole - 1);
      } else if (least instanceof BigDecimal number && number.signum() > 0) {
        wrong.put("below " + lower, number.movePointLeft(1).max(BigDecimal.ZERO));
      }
    }
  }
}
