package org.crmrules.drools.cells;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.vocabulary.Field;

/** Gathers the constants that some conditions compare a field with. Not thread-safe. */
final class FieldEdges {

  private final Field field;
  private final SortedSet<BigDecimal> numbers = new TreeSet<>();
  private final Set<Object> names = new LinkedHashSet<>();
  private boolean constant = true;

  FieldEdges(Field field) {
    this.field = field;
  }

  void add(Operand operand) {
    if (operand instanceof Operand.NumberLiteral number) {
      numbers.add(number.value());
    } else if (operand instanceof Operand.TextLiteral text) {
      names.add(text.value());
    } else if (operand instanceof Operand.EnumConstant value) {
      names.add(value.name());
    } else if (operand instanceof Operand.Flag flag) {
      names.add(flag.value());
    } else {
      // Absence is a part of its own for every field; another value is no edge.
      constant &= operand instanceof Operand.Null;
    }
  }

  /** The parts; null if the conditions compare with more than constants, or with too many. */
  FieldCells cells() {
    if (!constant) {
      return null;
    }
    return switch (field.kind()) {
      case EXACT -> ExactCells.between(numbers);
      case WHOLE ->
          WholeCells.between(
              numbers.stream()
                  .map(BigDecimal::longValueExact)
                  .collect(Collectors.toCollection(TreeSet::new)));
      case TEXTS -> names.size() > ListedCells.MOST ? null : new ListedCells(names);
      case TEXT, FLAG, CONSTANT, DATE, OTHER -> new NamedCells(names);
    };
  }
}
