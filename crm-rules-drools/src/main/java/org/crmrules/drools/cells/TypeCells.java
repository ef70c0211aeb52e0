package org.crmrules.drools.cells;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;

/**
 * The cells of one type of fact: one number says in which a fact is, or a few of them where there
 * are more cells than numbers. Immutable and thread-safe.
 */
final class TypeCells {

  /** Far below the largest number, so that several types fit into one. */
  static final long MOST = 1L << 48;

  private final FactType type;
  private final Field[] fields;
  private final FieldCells[] cells;
  private final int[] counts;

  /** True for a field that would not fit into the number of those before it. */
  private final boolean[] begins;

  private final int numbers;
  private final long count;

  private TypeCells(FactType type, List<Field> fields, List<FieldCells> cells) {
    this.type = type;
    this.fields = fields.toArray(new Field[0]);
    this.cells = cells.toArray(new FieldCells[0]);
    this.counts = cells.stream().mapToInt(FieldCells::count).toArray();
    this.begins = new boolean[counts.length];
    int needed = 1;
    long last = 1;
    for (int i = 0; i < counts.length; i++) {
      begins[i] = last > MOST / counts[i];
      needed += begins[i] ? 1 : 0;
      last = begins[i] ? counts[i] : last * counts[i];
    }
    this.numbers = needed;
    this.count = last;
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
    return numbers;
  }

  /** How many cells there are, if one number says in which a fact is. */
  long count() {
    return count;
  }

  /** The cell of a fact, if one number says it. */
  long of(Object fact) {
    long cell = 0;
    for (int i = 0; i < cells.length; i++) {
      cell = cell * counts[i] + cells[i].of(fields[i].valueIn(fact));
    }
    return cell;
  }

  /** Writes the numbers that say in which cell a fact is, the first of them plus one. */
  void write(Object fact, long[] into, int from) {
    int place = from;
    long cell = 0;
    for (int i = 0; i < cells.length; i++) {
      if (begins[i]) {
        into[place] += cell;
        place++;
        cell = 0;
      }
      cell = cell * counts[i] + cells[i].of(fields[i].valueIn(fact));
    }
    into[place] += cell;
    into[from]++;
  }
}
