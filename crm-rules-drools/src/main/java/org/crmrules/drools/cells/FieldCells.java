package org.crmrules.drools.cells;

import java.math.BigDecimal;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.crmrules.drools.vocabulary.FieldKind;

/**
 * The parts into which the constants of some conditions cut the values of one field. Immutable and
 * thread-safe.
 */
interface FieldCells {

  /** The parts; null if the conditions compare with more than constants, or with too many. */
  static FieldCells of(FieldKind kind, Edges edges) {
    if (!edges.only()) {
      return null;
    }
    return switch (kind) {
      case EXACT -> ExactCells.between(edges.numbers());
      case WHOLE ->
          WholeCells.between(
              edges.numbers().stream()
                  .map(BigDecimal::longValueExact)
                  .collect(Collectors.toCollection(TreeSet::new)));
      case TEXTS -> edges.names().size() > ListedCells.MOST ? null : new ListedCells(edges.names());
      case TEXT, FLAG, CONSTANT, DATE, OTHER -> new NamedCells(edges.names());
    };
  }

  /** How many parts there are. */
  int count();

  /**
   * The part that a value is in.
   *
   * @param value null if the fact does not have it
   * @return from 0 to one less than {@link #count()}
   */
  int of(Object value);
}
