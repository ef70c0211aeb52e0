package org.crmrules.drools.prove;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.vocabulary.Field;

/**
 * The values of one field that matter to a set of conditions: every constant it is compared with,
 * the values next to it on either side, and absence. Between two of them nothing can change,
 * because conditions only compare fields with constants.
 */
final class FieldValues {

  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final String ANOTHER = "ZZ";

  private final Field field;
  private final Manifest manifest;
  private final TreeSet<BigDecimal> numbers = new TreeSet<>();
  private final Set<Object> texts = new LinkedHashSet<>();

  FieldValues(Field field, Manifest manifest) {
    this.field = field;
    this.manifest = manifest;
  }

  void take(Condition condition) {
    if (condition instanceof Condition.Comparison c && c.field().name().equals(field.name())) {
      take(c.right());
    } else if (condition instanceof Condition.OneOf one
        && one.field().name().equals(field.name())) {
      one.values().forEach(this::take);
    } else if (condition instanceof Condition.Contains contains
        && contains.field().name().equals(field.name())) {
      take(contains.value());
    }
  }

  private void take(Operand operand) {
    if (operand instanceof Operand.NumberLiteral number) {
      numbers.add(number.value());
    } else if (operand instanceof Operand.TextLiteral text) {
      texts.add(text.value());
    }
  }

  /** Every value that matters; null stands for absence. */
  List<Object> all() {
    List<Object> values = new ArrayList<>();
    if (field.nullable()) {
      values.add(null);
    }
    switch (field.kind()) {
      case EXACT -> values.addAll(around(CENT));
      case WHOLE -> around(BigDecimal.ONE).forEach(n -> values.add(whole(n)));
      case FLAG -> values.addAll(List.of(false, true));
      case CONSTANT -> values.addAll(Arrays.asList(field.type().getEnumConstants()));
      case TEXT -> values.addAll(codes());
      case TEXTS -> {
        values.add(List.of());
        codes().forEach(code -> values.add(List.of(code)));
        values.add(List.copyOf(codes()));
      }
      case DATE -> values.add(date());
      case OTHER -> values.add(field.nullable() ? null : List.of());
    }
    return values;
  }

  /** Rules only see whether there is one. */
  private Object date() {
    return field.type() == Instant.class
        ? manifest.effectiveFrom().atStartOfDay(manifest.zone()).toInstant()
        : manifest.effectiveFrom();
  }

  private Object whole(BigDecimal number) {
    boolean isLong = field.type() == long.class || field.type() == Long.class;
    return isLong ? (Object) number.longValueExact() : (Object) number.intValueExact();
  }

  private Set<BigDecimal> around(BigDecimal step) {
    Set<BigDecimal> values = new TreeSet<>();
    for (BigDecimal number : numbers) {
      values.add(number.subtract(step));
      values.add(number);
      values.add(number.add(step));
    }
    if (values.isEmpty()) {
      values.add(BigDecimal.ONE);
    }
    return values;
  }

  /** Codes come from the manifest; of other texts there is always one more than the rules name. */
  private Set<Object> codes() {
    Set<Object> codes = new LinkedHashSet<>(texts);
    if (field.declaredIn() == null) {
      codes.add(ANOTHER);
    } else {
      codes.addAll(manifest.declared(field.declaredIn()));
    }
    return codes;
  }
}
