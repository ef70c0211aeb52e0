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

  /**
   * Each fact has a cell of its own: there are several of one type, or more cells than one number
   * can tell apart.
   */
  public static final long SEVERAL = -2;

  /** No cells at all. */
  public static final Cells NOWHERE = new Cells(List.of(), 0);

  private final TypeCells[] types;
  private final long count;

  /** True if one number says in which cell a question is. */
  private final boolean numbered;

  private Cells(List<TypeCells> types, long count) {
    this.types = types.toArray(new TypeCells[0]);
    this.count = count;
    this.numbered = count < Long.MAX_VALUE;
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
      if (cells == null) {
        return NOWHERE;
      }
      types.add(cells);
      boolean fits = cells.numbers() == 1 && count <= TypeCells.MOST / (cells.count() + 1);
      count = fits ? count * (cells.count() + 1) : Long.MAX_VALUE; // or there is no such fact
    }
    return new Cells(types, count);
  }

  private static List<Condition> both(List<Condition> some, List<Condition> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /**
   * How many there are; 0 if none can be told, and the largest number if one number cannot say in
   * which of them a question is.
   */
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
    if (!numbered || areSeveral(facts)) {
      return SEVERAL;
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

  /** True if it is seen at once that there are several of one type: they stand side by side. */
  private boolean areSeveral(List<?> facts) {
    for (int i = facts.size() - 1; i > 0; i--) {
      if (facts.get(i).getClass() == facts.get(i - 1).getClass()
          && typeOf(facts.get(i)) != null
          && typeOf(facts.get(i - 1)) == typeOf(facts.get(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The cell of each fact, of as many of each type as there are; 0 of a fact that no condition
   * looks at, and as many numbers as the cells of its type take. Two questions with facts of the
   * same types in the same order, and the same of these, are the same to all conditions.
   *
   * @return null if a fact is given twice, which is one fact
   */
  public long[] each(List<?> facts) {
    int length = 0;
    TypeCells type = null;
    for (int i = 0; i < facts.size(); i++) {
      if (isGivenBefore(facts, i)) {
        return null;
      }
      type = typeOf(facts.get(i), type);
      length += type == null ? 1 : type.numbers();
    }
    long[] each = new long[length];
    int place = 0;
    for (int i = 0; i < facts.size(); i++) {
      type = typeOf(facts.get(i), type);
      if (type != null) {
        type.write(facts.get(i), each, place);
      }
      place += type == null ? 1 : type.numbers();
    }
    return each;
  }

  /**
   * Null for a fact that no condition looks at.
   *
   * @param before that of the fact before it, which most are of too; or null
   */
  private TypeCells typeOf(Object fact, TypeCells before) {
    return before != null && before.isOf(fact) ? before : typeOf(fact);
  }

  /** Null for a fact that no condition looks at. */
  private TypeCells typeOf(Object fact) {
    for (TypeCells type : types) {
      if (type.isOf(fact)) {
        return type;
      }
    }
    return null;
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
