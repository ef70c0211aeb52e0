package org.crmrules.drools.prove;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;

/**
 * What can be given in one place of a question: facts of which each stands for all that the rules
 * cannot tell from it.
 *
 * @param count how many choices there are
 * @param choice one of them: a fact, several that belong together, or none
 * @param isWhole false if there are more than these
 */
record Slot(long count, LongFunction<List<Record>> choice, boolean isWhole) {

  private static final GridLines<List<Record>> NONE = new GridLines<>(0, n -> List.of());

  /** Some choices. */
  static Slot of(List<List<Record>> all) {
    return new Slot(all.size(), number -> all.get((int) number), true);
  }

  /**
   * One fact of a grid.
   *
   * @param mayLack true if it need not be there
   */
  static Slot of(FactGrid<Record> grid, boolean mayLack) {
    int none = mayLack ? 1 : 0;
    Map<Long, List<Record>> made = new HashMap<>(); // each stands beside every choice of the others
    return new Slot(
        grid.count() + none,
        number ->
            number < none
                ? List.of()
                : made.computeIfAbsent(number, one -> List.of(grid.fact(one - none))),
        grid.isPutTogether());
  }

  /**
   * Those along a field of a grid, by line; none if no rule looks at the field, and null if there
   * are too many to look at.
   */
  static GridLines<List<Record>> along(FactGrid<Record> grid, String field) {
    if (!grid.varies(field)) {
      return NONE;
    }
    GridLines<Record> lines = grid.along(field);
    return lines == null
        ? null
        : new GridLines<>(
            lines.count(), n -> lines.line().apply(n).stream().map(List::of).toList());
  }

  /** The same of choices that are listed: those that differ in this field of one fact alone. */
  static GridLines<List<Record>> along(List<List<Record>> all, FactType type, Field field) {
    Map<List<Object>, List<List<Record>>> lines = new LinkedHashMap<>();
    for (List<Record> choice : all) {
      for (int i = 0; i < choice.size(); i++) {
        Record fact = choice.get(i);
        if (type.isOf(fact) && field.valueIn(fact) != null) {
          List<Object> rest = new ArrayList<>(choice);
          rest.set(i, others(type, field, fact));
          lines.computeIfAbsent(rest, r -> new ArrayList<>()).add(choice);
        }
      }
    }
    List<List<List<Record>>> several =
        lines.values().stream().filter(line -> line.size() > 1).toList();
    return new GridLines<>(several.size(), n -> several.get((int) n));
  }

  private static List<Object> others(FactType type, Field field, Record fact) {
    List<Object> values = new ArrayList<>();
    type.fields().values().stream()
        .filter(one -> one != field)
        .forEach(one -> values.add(one.valueIn(fact)));
    return values;
  }
}
