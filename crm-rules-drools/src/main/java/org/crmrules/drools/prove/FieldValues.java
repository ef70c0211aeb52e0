package org.crmrules.drools.prove;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.crmrules.drools.cells.Edges;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.FieldKind;

/**
 * The values of one field that matter to a set of conditions: every constant that it, or a field it
 * is compared with, is compared with; as many values in each gap between two of them, and beyond
 * the first and the last, as there are fields compared with each other; and absence. Conditions
 * only compare, so nothing can change within a gap but the order of such fields, and there is room
 * for every order.
 *
 * @param edges what it, or a field it is compared with, is compared with
 * @param linked how many fields are compared with each other, itself among them
 * @param combined of how many codes of a list that the rules name every combination is tried; of
 *     more, pairs
 */
record FieldValues(Field field, Edges edges, int linked, Manifest manifest, int combined) {

  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final String ANOTHER = "ZZ";

  /** Every value that matters; null stands for absence. */
  List<Object> all() {
    List<Object> values = new ArrayList<>();
    if (field.nullable()) {
      values.add(null);
    }
    switch (field.kind()) {
      case EXACT -> values.addAll(new Gaps(numbers(), CENT, linked).values());
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

  /** False if some of what rules may tell apart is left out, because there is too much of it. */
  boolean isWhole() {
    return field.kind() != FieldKind.TEXTS || edges.names().size() <= combined;
  }

  /** The constants, and if none of them can be reached an end of what can be. */
  private NavigableSet<BigDecimal> numbers() {
    BigDecimal end = field.range().from() == null ? field.range().to() : field.range().from();
    if (end == null || edges.numbers().stream().anyMatch(field.range()::has)) {
      return edges.numbers();
    }
    NavigableSet<BigDecimal> numbers = new TreeSet<>(edges.numbers());
    numbers.add(end);
    return numbers;
  }

  /** Rules only see whether there is one. */
  private Object date() {
    return field.type() == Instant.class ? manifest.begins() : manifest.effectiveFrom();
  }

  private List<Object> wholes() {
    boolean isLong = field.type() == long.class || field.type() == Long.class;
    BigDecimal most = BigDecimal.valueOf(isLong ? Long.MAX_VALUE : Integer.MAX_VALUE);
    return new Gaps(numbers(), BigDecimal.ONE, linked)
        .values().stream()
            .filter(n -> n.stripTrailingZeros().scale() <= 0 && n.abs().compareTo(most) <= 0)
            .map(n -> isLong ? (Object) n.longValueExact() : (Object) n.intValueExact())
            .toList();
  }

  /** None, one and two of the codes that the rules name, and all; of few, every combination. */
  private List<List<Object>> lists() {
    List<Object> codes = List.copyOf(codes());
    List<Object> named = codes.stream().filter(edges.names()::contains).toList();
    Set<List<Object>> lists = new LinkedHashSet<>();
    lists.add(List.of());
    codes.forEach(code -> lists.add(List.of(code)));
    if (named.size() <= combined) {
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
    Set<Object> codes = new LinkedHashSet<>(edges.names());
    if (field.declaredIn() == null) {
      for (int i = 0; i < linked; i++) {
        codes.add(ANOTHER + "Z".repeat(i));
      }
    } else {
      codes.addAll(manifest.declared(field.declaredIn()));
    }
    return codes;
  }

  /** True if a number, and every other in the same gap, is beyond what the field may hold. */
  static boolean isBeyond(Field.Range range, List<Object> all, Number number) {
    BigDecimal value = exact(number);
    int at = all.indexOf(number);
    boolean below = range.from() != null && value.compareTo(range.from()) < 0;
    boolean above = range.to() != null && value.compareTo(range.to()) > 0;
    return below && at + 1 < all.size() && exact(all.get(at + 1)).compareTo(range.from()) <= 0
        || above
            && at > 0
            && all.get(at - 1) != null
            && exact(all.get(at - 1)).compareTo(range.to()) >= 0;
  }

  private static BigDecimal exact(Object number) {
    return new BigDecimal(number.toString());
  }
}
