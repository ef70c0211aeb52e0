package org.crmrules.drools.cells;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.FieldSum;

/**
 * The cells of one type of fact: one number says in which a fact is, or a few of them where there
 * are more cells than numbers. Immutable and thread-safe.
 */
final class TypeCells {

  /** Far below the largest number, so that several types fit into one. */
  static final long MOST = 1L << 48;

  private final FactType type;
  private final FieldSum[] numbers;
  private final long count;

  private TypeCells(FactType type, List<Field> fields, List<FieldCells> cells) {
    this.type = type;
    List<FieldSum> sums = new ArrayList<>();
    List<FieldSum.One> parts = new ArrayList<>();
    long weight = 1;
    for (int i = 0; i < cells.size(); i++) {
      FieldCells part = cells.get(i);
      if (weight > MOST / part.count()) { // it would not fit into the number of those before it
        sums.add(new FieldSum(parts));
        parts.clear();
        weight = 1;
      }
      long times = weight;
      parts.add(new FieldSum.One(fields.get(i).reader(), value -> times * part.of(value)));
      weight *= part.count();
    }
    sums.add(new FieldSum(parts));
    this.numbers = sums.toArray(new FieldSum[0]);
    this.count = weight;
  }

  /** The cells; null if the conditions can tell facts of any cell apart. */
  static TypeCells of(FactType type, List<Condition> conditions) {
    Set<String> names = new LinkedHashSet<>();
    for (Condition condition : conditions) {
      if (condition instanceof Condition.Compared compared) {
        names.add(compared.field().name());
      }
    }
    List<Field> fields = new ArrayList<>();
    List<FieldCells> cells = new ArrayList<>();
    for (String name : names) {
      Field field = type.fields().get(name);
      FieldCells found = FieldCells.of(field.kind(), Edges.of(conditions, Set.of(name)));
      if (found == null) {
        return null;
      }
      fields.add(field);
      cells.add(found);
    }
    return new TypeCells(type, fields, cells);
  }

  boolean isOf(Object fact) {
    return type.isOf(fact);
  }

  /** How many numbers it takes to say in which cell a fact is. */
  int numbers() {
    return numbers.length;
  }

  /** How many cells there are, if one number says in which a fact is. */
  long count() {
    return count;
  }

  /** The cell of a fact, if one number says it. */
  long of(Object fact) {
    return numbers[0].of(fact);
  }

  /** Writes the numbers that say in which cell a fact is, the first of them plus one. */
  void write(Object fact, long[] into, int from) {
    for (int i = 0; i < numbers.length; i++) {
      into[from + i] = numbers[i].of(fact);
    }
    into[from]++;
  }
}
