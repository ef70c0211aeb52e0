package org.crmrules.testkit.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a maker chooses, number by number, and a record of it. The same numbers make the same value;
 * smaller ones, and fewer, make a simpler one, and 0 is always the simplest. Not thread-safe.
 */
public final class Choices {

  /**
   * Choices that belong together, as those of a fact or of one in a list.
   *
   * @param from the first
   * @param to behind the last
   * @param dropped true if the rest makes sense without them
   */
  record Span(int from, int to, boolean dropped) {}

  private final SplittableRandom random;
  private final int[] given;
  private final List<Span> spans = new ArrayList<>();
  private int[] made = new int[64];
  private int count;

  private Choices(SplittableRandom random, int... given) {
    this.random = random;
    this.given = given;
  }

  /** By chance; the same for the same seed, whatever else is made. */
  public static Choices by(long seed) {
    return new Choices(new SplittableRandom(seed));
  }

  /** These, and behind them 0. */
  static Choices of(int... given) {
    return new Choices(null, given);
  }

  /**
   * A number from 0 to one less than the bound.
   *
   * @param bound at least 1
   */
  public int below(int bound) {
    int next =
        random != null
            ? random.nextInt(bound)
            : count < given.length ? Math.min(given[count], bound - 1) : 0;
    if (count == made.length) {
      made = Arrays.copyOf(made, 2 * count);
    }
    made[count++] = next;
    return next;
  }

  /** True as often as some of all; 0 says no. */
  public boolean chance(int some, int all) {
    return below(all) >= all - some;
  }

  /** One of them; the first is the simplest. */
  public <T> T of(List<T> all) {
    return all.get(below(all.size()));
  }

  /** A value whose choices belong together. */
  <T> T together(Maker<T> maker) {
    int from = count;
    T value = maker.make(this);
    spans.add(new Span(from, count, false));
    return value;
  }

  /**
   * As many as chance says.
   *
   * @param min the fewest
   * @param max the most
   */
  public <T> List<T> many(int min, int max, Maker<? extends T> maker) {
    List<T> all = new ArrayList<>();
    while (all.size() < max) {
      int from = count;
      if (all.size() >= min && !chance(3, 4)) {
        break;
      }
      all.add(maker.make(this));
      spans.add(new Span(from, count, all.size() > min));
    }
    return all;
  }

  /** What was chosen. */
  int[] made() {
    return Arrays.copyOf(made, count);
  }

  /** What belongs together, inner before outer. */
  List<Span> spans() {
    return List.copyOf(spans);
  }
}
