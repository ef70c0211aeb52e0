package org.crmrules.drools.cells;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.Operand;

/**
 * The constants that some conditions compare a field with.
 *
 * @param names texts, yes and no, and constants of an enum by their names
 * @param only true if they compare with nothing else
 */
public record Edges(NavigableSet<BigDecimal> numbers, Set<Object> names, boolean only) {

  /** What the conditions compare these fields with. */
  public static Edges of(Collection<Condition> conditions, Collection<String> fields) {
    NavigableSet<BigDecimal> numbers = new TreeSet<>();
    Set<Object> names = new LinkedHashSet<>();
    boolean only = true;
    for (Condition condition : conditions) {
      if (condition instanceof Condition.Compared compared
          && fields.contains(compared.field().name())) {
        for (Operand value : compared.values()) {
          if (value instanceof Operand.NumberLiteral number) {
            numbers.add(number.value());
          } else if (value instanceof Operand.TextLiteral text) {
            names.add(text.value());
          } else if (value instanceof Operand.EnumConstant constant) {
            names.add(constant.name());
          } else if (value instanceof Operand.Flag flag) {
            names.add(flag.value());
          } else {
            // Absence is a part of its own for every field; another value is no edge.
            only &= value instanceof Operand.Null;
          }
        }
      }
    }
    return new Edges(numbers, names, only);
  }
}
