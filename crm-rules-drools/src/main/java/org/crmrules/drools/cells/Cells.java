package org.crmrules.drools.cells;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.vocabulary.FactType;

/**
 * Numbers the cells that the conditions of some rules lay over facts: two questions with the same
 * number are the same to all of these conditions. Immutable and thread-safe.
 */
public final class Cells {

  /** No cell can be told: the conditions can tell facts of any cell apart. */
  public static final long NONE = -1;

  /** There are several facts of one type, each of which has a cell. */
  public static final long SEVERAL = -2;

  /** No cells at all. */
  public static final Cells NOWHERE = new Cells(List.of(), 0);

  private final TypeCells[] types;
  private final long count;

  private Cells(List<TypeCells> types, long count) {
    this.types = types.toArray(new TypeCells[0]);
    this.count = count;
  }

  /** The cells of these rules; without any if a condition compares fields with each other. */
  public static Cells ofRules(Collection<CheckedRule> rules) {
    Map<FactType, List<Condition>> conditions = new LinkedHashMap<>();
    rules.stream()
        .flatMap(rule -> rule.when().matches())
        .forEach(match -> conditions.merge(match.type(), match.walk().toList(), Cells::both));
    List<TypeCells> types = new ArrayList<>();
    long count = 1;
    for (Map.Entry<FactType, List<Condition>> type : conditions.entrySet()) {
      TypeCells cells = TypeCells.of(type.getKey(), type.getValue());
      if (cells == null || count > TypeCells.MOST / (cells.count() + 1)) {
        return NOWHERE;
      }
      types.add(cells);
      count *= cells.count() + 1; // or there is no such fact
    }
    return new Cells(types, count);
  }

  private static List<Condition> both(List<Condition> some, List<Condition> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /** How many there are; 0 if none can be told. */
  public long count() {
    return count;
  }

  /**
   * The cell that a question is in.
   *
   * @return from 0 to one less than {@link #count()}, or {@link #NONE}, or {@link #SEVERAL}
   */
  public long of(List<?> facts) {
    if (count == 0) {
      return NONE;
    }
    long cell = 0;
    long weight = 1; // the first types weigh least: those behind may only ever be concluded
    for (TypeCells type : types) {
      long part = 0;
      for (int i = 0; i < facts.size(); i++) {
        if (type.isOf(facts.get(i))) {
          if (part != 0) {
            return SEVERAL;
          }
          part = 1 + type.of(facts.get(i));
        }
      }
      cell += weight * part;
      weight *= type.count() + 1;
    }
    return cell;
  }

  /**
   * The cell of each fact, of as many of each type as there are; 0 of a fact that no condition
   * looks at. Two questions with facts of the same types in the same order, and the same of these,
   * are the same to all conditions.
   *
   * @return null if a fact is given twice, which is one fact
   */
  public long[] each(List<?> facts) {
    long[] each = new long[facts.size()];
    for (int i = 0; i < each.length; i++) {
      if (isGivenBefore(facts, i)) {
        return null;
      }
      for (TypeCells type : types) {
        if (type.isOf(facts.get(i))) {
          each[i] = 1 + type.of(facts.get(i));
        }
      }
    }
    return each;
  }

  private static boolean isGivenBefore(List<?> facts, int place) {
    for (int i = 0; i < place; i++) {
      if (facts.get(i) == facts.get(place)) {
        return true;
      }
    }
    return false;
  }
}
