package org.crmrules.testkit.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Shrinkable;
import org.junit.jupiter.api.Test;

class ShrinkingTest {

  /** Of up to eight numbers below a hundred, each of which may be left as it comes. */
  private static final Maker<List<Integer>> NUMBERS =
      choices ->
          choices.many(
              0, 8, one -> one.together(c -> c.chance(1, 2) ? Integer.valueOf(c.below(100)) : 0));

  /** The simplest value that still has a fault, as jqwik looks for it. */
  private static <T> T simplest(Shrinkable<T> from, Predicate<T> fault) {
    Shrinkable<T> now = from;
    while (true) {
      Shrinkable<T> simpler =
          now.shrink().filter(s -> fault.test(s.value())).findFirst().orElse(null);
      if (simpler == null) {
        return now.value();
      }
      now = simpler;
    }
  }

  private static Shrinkable<List<Integer>> some(Predicate<List<Integer>> fault) {
    return Shrinking.of(NUMBERS).generator(1000).stream(new java.util.Random(7))
        .filter(one -> fault.test(one.value()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatHasNothingToDoWithTheFaultIsLeftOut() {
    Predicate<List<Integer>> fault = all -> all.stream().anyMatch(one -> one >= 37);

    assertThat(simplest(some(fault), fault)).containsExactly(37);
  }

  @Test
  void whatMustBeThereTwiceStays() {
    Predicate<List<Integer>> fault = all -> all.size() > 2 && all.get(1) > all.get(0) + 4;

    assertThat(simplest(some(fault), fault)).containsExactly(0, 5, 0);
  }

  @Property
  void theSameSeedMakesTheSame(@ForAll long seed) {
    assertThat(NUMBERS.make(Choices.by(seed))).isEqualTo(NUMBERS.make(Choices.by(seed)));
  }

  @Property(tries = 200)
  void whatWasChosenMakesTheSameAgain(@ForAll long seed) {
    Choices choices = Choices.by(seed);
    List<Integer> made = NUMBERS.make(choices);

    assertThat(NUMBERS.make(Choices.of(choices.made()))).isEqualTo(made);
  }

  @Test
  void nothingChosenIsTheSimplest() {
    assertThat(NUMBERS.make(Choices.of())).isEmpty();
  }
}
