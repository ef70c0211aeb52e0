package org.crmrules.drools.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.crmrules.Bilingual;

/**
 * A question with everything that can be given in it.
 *
 * @param slots what can be given in each place
 * @param lines what can be given, in order, in the place in which something moves; null if nothing
 *     does
 * @param moving that place; -1 if nothing does
 * @param made what is given together of what is chosen; null if nobody can give that
 * @param question asks it
 * @param why more could be given than this; null if that is all
 */
record Space(
    List<Slot> slots,
    GridLines<List<Record>> lines,
    int moving,
    Function<List<Record>, List<Record>> made,
    Function<List<Record>, Came> question,
    Bilingual why) {

  /** More are a sample: no load may take forever. */
  static final long MOST = 30_000;

  /** What is no proof in any case does not become one by more samples. */
  private static final long SAMPLES = 2_000;

  private static final Bilingual TOO_MANY =
      new Bilingual("共 %s 种情况,超过 %s 种", "there are %s cases, and more than %s are too many");

  private static final Bilingual LINES =
      new Bilingual(
          "这个字段与太多字段有关,不能一一比较", "the field has to do with too many others to compare each");

  /** How many cases there are. */
  long count() {
    long others = 1;
    for (int i = 0; i < slots.size(); i++) {
      boolean moves = i == moving && !stands();
      others = FactGrid.times(others, moves ? lines.count() : slots.get(i).count());
    }
    return others;
  }

  /** True if nothing that the rules can see moves. */
  boolean stands() {
    return lines == null || lines.count() == 0;
  }

  /** Why what is asked of all of these cases is no proof; null if it is. */
  Bilingual whyNoProof() {
    if (why != null) {
      return why;
    }
    if (moving >= 0 && lines == null) {
      return LINES;
    }
    boolean whole = slots.stream().allMatch(Slot::isWhole) && count() <= MOST;
    return whole ? null : TOO_MANY.with(Long.toString(count()), Long.toString(MOST));
  }

  /** The cases, each of its facts, or as many of them as may be asked about. */
  Stream<List<Record>> cases() {
    return some(number -> together(number, null)).filter(Objects::nonNull);
  }

  /** The cases that differ in what moves alone, in its order. */
  Stream<List<List<Record>>> lineByLine() {
    return some(
        number -> {
          long own = number % lines.count();
          return lines.line().apply(own).stream()
              .map(place -> together(number / lines.count(), place))
              .filter(Objects::nonNull)
              .toList();
        });
  }

  private <T> Stream<T> some(LongFunction<T> one) {
    long all = count();
    long most = why == null ? MOST : SAMPLES;
    long step = all <= most ? 1 : all / most | 1;
    return LongStream.iterate(0, i -> i < all, i -> i + step).mapToObj(one);
  }

  /**
   * What is given in one case; null if nobody can give that.
   *
   * @param moved what stands in the place that moves; null if none does
   */
  private List<Record> together(long number, List<Record> moved) {
    List<Record> facts = new ArrayList<>();
    long rest = number;
    for (int i = 0; i < slots.size(); i++) {
      if (moved != null && i == moving) {
        facts.addAll(moved);
      } else {
        Slot slot = slots.get(i);
        facts.addAll(slot.choice().apply(rest % slot.count()));
        rest /= slot.count();
      }
    }
    return made.apply(facts);
  }
}
