package org.crmrules.ask;

import java.math.BigDecimal;
import java.util.List;
import org.crmrules.UnusableValueException;

/**
 * The constants that the rules of a pack compare a field with. On and next to them decisions
 * change; between two of them they do not, as far as rules go that compare it with nothing else.
 *
 * <p>Rules see a day only by how long ago or ahead it is. The edges of a day are therefore numbers
 * of days and of months: with an edge of 30 days look at a day that lies 29, 30 and 31 before the
 * day of the question, in the zone of the pack, or behind it where the day is one to come. The
 * number of days as a field of its own has the same edges as {@link #numbers()}.
 *
 * <p>Thread-safe: immutable.
 *
 * @param numbers ascending, each once
 * @param names texts and codes, {@code true} and {@code false}, and constants of the library by
 *     their names, each once
 * @param days of a day: how many days, ascending, each once
 * @param months of a day: how many months, ascending, each once
 * @param only true if rules hold it against nothing else, like another field of the fact
 */
public record FieldEdges(
    List<BigDecimal> numbers,
    List<String> names,
    List<Integer> days,
    List<Integer> months,
    boolean only) {

  /** No rule looks at the field. */
  public static final FieldEdges NONE =
      new FieldEdges(List.of(), List.of(), List.of(), List.of(), true);

  /** Copies all of them. */
  public FieldEdges {
    numbers = UnusableValueException.all(numbers, "numbers");
    names = UnusableValueException.all(names, "names");
    days = UnusableValueException.all(days, "days");
    months = UnusableValueException.all(months, "months");
  }

  /** True if no rule compares the field with a constant. */
  public boolean hasNone() {
    return numbers.isEmpty() && names.isEmpty() && days.isEmpty() && months.isEmpty();
  }
}
