package org.crmrules.drools.cells;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;

/** The cells of one type of fact. Immutable and thread-safe. */
final class TypeCells {

  /** Far below the largest number, so that several types fit into one. */
  static final long MOST = 1L << 48;

  private final FactType type;
  private final Field[] fields;
  private final FieldCells[] cells;
  private final int[] counts;
  private final long count;

  private TypeCells(FactType type, List<Field> fields, List<FieldCells> cells, long count) {
    this.type = type;
    this.fields = fields.toArray(new Field[0]);
    this.cells = cells.toArray(new FieldCells[0]);
    this.counts = cells.stream().mapToInt(FieldCells::count).toArray();
    this.count = count;
  }

  /**
   * The cells; null if the conditions can tell facts of any cell apart, or if there are too many.
   */
  static TypeCells of(FactType type, List<Condition> conditions) {
    Set<String> names = new LinkedHashSet<>();
    for (Condition condition : conditions) {
      if (condition instanceof Condition.Compared compared) {
        names.add(compared.field().name());
      }
    }
    List<Field> fields = new ArrayList<>();
    List<FieldCells> cells = new ArrayList<>();
    long count = 1;
    for (String name : names) {
      Field field = type.fields().get(name);
      FieldCells found = FieldCells.of(field.kind(), Edges.of(conditions, Set.of(name)));
      if (found == null || count > MOST / found.count()) {
        return null;
      }
      fields.add(field);
      cells.add(found);
      count *= found.count();
    }
    return new TypeCells(type, fields, cells, count);
  }

  boolean isOf(Object fact) {
    return type.isOf(fact);
  }

  long count() {
    return count;
  }

  long of(Object fact) {
    long cell = 0;
    for (int i = 0; i < cells.length; i++) {
      cell = cell * counts[i] + cells[i].of(fields[i].valueIn(fact));
    }
    return cell;
  }
}
