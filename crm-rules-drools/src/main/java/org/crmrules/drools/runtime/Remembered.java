package org.crmrules.drools.runtime;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.vocabulary.FactType;

/**
 * What every question of a cell comes to. Immutable and thread-safe.
 *
 * @param <T> what is told
 */
final class Remembered<T> {

  private final QuestionKind<T> kind;
  private final T value;
  private final Said said;
  private final Blanks blanks;
  private final long[] each;
  private final Object[] kinds;
  private final Fired[] fired;

  /**
   * @param value what is told, where there are no blanks
   * @param said what that is told of, with the blanks
   * @param each the cell of each fact; null where the number of the cell says all
   * @param facts those of the question that it was learned from
   * @param fired without them, with the blanks
   */
  Remembered(
      QuestionKind<T> kind,
      T value,
      Said said,
      Blanks blanks,
      long[] each,
      List<?> facts,
      Fired... fired) {
    this.kind = kind;
    this.value = blanks.isNone() ? value : kind.isToldOnce() ? kind.told(said) : null;
    this.said = said;
    this.blanks = blanks;
    this.each = each;
    this.kinds = facts.stream().map(FactType::kindOf).toArray();
    this.fired = fired;
  }

  /**
   * True if the facts of a question stand in the same order, and can be written into the blanks.
   *
   * @param cells the cell of each fact; null where the number of the cell says all
   * @param declared the codes of a list of the pack
   */
  boolean isFor(long[] cells, List<?> facts, Function<String, List<String>> declared) {
    if (facts.size() != kinds.length || !Arrays.equals(each, cells)) {
      return false;
    }
    for (int i = 0; i < kinds.length; i++) {
      if (!FactType.kindOf(facts.get(i)).equals(kinds[i])) {
        return false;
      }
    }
    return blanks.fit(facts, declared);
  }

  /** The same for a question of the cell. */
  Told<T> about(List<?> facts) {
    boolean holds = blanks.isNone() || kind.isToldOnce();
    return new Told<>(holds ? value : kind.told(said.about(facts)), fired, facts);
  }
}
