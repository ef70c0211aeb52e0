package org.crmrules.drools.prove;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.vocabulary.Field;

/**
 * The values of one field that matter to a set of conditions: every constant that it, or a field it
 * is compared with, is compared with; as many values in each gap between two of them, and beyond
 * the first and the last, as there are fields compared with each other; and absence. Conditions
 * only compare, so nothing can change within a gap but the order of such fields, and there is room
 * for every order.
 */
final class FieldValues {

  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final String ANOTHER = "ZZ";

  /** Lists of more codes than this are tried in pairs, not in every combination. */
  private static final int ALL_COMBINATIONS = 4;

  private final Field field;
  private final Manifest manifest;
  private final Set<String> linked;
  private final TreeSet<BigDecimal> numbers = new TreeSet<>();
  private final Set<Object> texts = new LinkedHashSet<>();

  /**
   * @param linked the fields it is compared with, and itself
   */
  FieldValues(Field field, Set<String> linked, Manifest manifest) {
    this.field = field;
    this.linked = linked;
    this.manifest = manifest;
  }

  void take(Condition condition) {
    if (condition instanceof Condition.Comparison c) {
      take(c.field(), c.right());
    } else if (condition instanceof Condition.OneOf one) {
      one.values().forEach(value -> take(one.field(), value));
    } else if (condition instanceof Condition.Contains contains) {
      take(contains.field(), contains.value());
    } else if (condition instanceof Condition.MemberOf member) {
      take(member.field(), member.value());
    }
  }

  private void take(Operand.FieldName compared, Operand operand) {
    if (!linked.contains(compared.name())) {
      return;
    }
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
      case EXACT -> values.addAll(new Gaps(numbers, CENT, linked.size()).values());
      case WHOLE -> values.addAll(wholes());
      case FLAG -> values.addAll(List.of(false, true));
      case CONSTANT -> values.addAll(Arrays.asList(field.type().getEnumConstants()));
      case TEXT -> values.addAll(codes());
      case TEXTS -> values.addAll(lists());
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

  private List<Object> wholes() {
    boolean isLong = field.type() == long.class || field.type() == Long.class;
    BigDecimal most = BigDecimal.valueOf(isLong ? Long.MAX_VALUE : Integer.MAX_VALUE);
    return new Gaps(numbers, BigDecimal.ONE, linked.size())
        .values().stream()
            .filter(n -> n.stripTrailingZeros().scale() <= 0 && n.abs().compareTo(most) <= 0)
            .map(n -> isLong ? (Object) n.longValueExact() : (Object) n.intValueExact())
            .toList();
  }

  /** None, one and two of the codes that the rules name, and all; of few, every combination. */
  private List<List<Object>> lists() {
    List<Object> codes = List.copyOf(codes());
    List<Object> named = codes.stream().filter(texts::contains).toList();
    Set<List<Object>> lists = new LinkedHashSet<>();
    lists.add(List.of());
    codes.forEach(code -> lists.add(List.of(code)));
    if (named.size() <= ALL_COMBINATIONS) {
      for (int bits = 1; bits < 1 << named.size(); bits++) {
        int chosen = bits;
        lists.add(
            IntStream.range(0, named.size())
                .filter(i -> (chosen >> i & 1) == 1)
                .mapToObj(named::get)
                .toList());
      }
    }
    for (int i = 0; i < named.size(); i++) {
      for (int j = i + 1; j < named.size(); j++) {
        lists.add(List.of(named.get(i), named.get(j)));
      }
    }
    lists.add(codes);
    return List.copyOf(lists);
  }

  /**
   * Codes come from the manifest; of other texts there is always one more than the rules name, for
   * each field that it is compared with.
   */
  private Set<Object> codes() {
    Set<Object> codes = new LinkedHashSet<>(texts);
    if (field.declaredIn() == null) {
      for (int i = 0; i < linked.size(); i++) {
        codes.add(ANOTHER + "Z".repeat(i));
      }
    } else {
      codes.addAll(manifest.declared(field.declaredIn()));
    }
    return codes;
  }
}
