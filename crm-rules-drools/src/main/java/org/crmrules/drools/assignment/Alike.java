package org.crmrules.drools.assignment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which people have one capacity and can get the same customers of one weight: with whom one of
 * them can exchange, all of them can. Everybody is in one circle. Not thread-safe.
 */
final class Alike {

  private final int[] number;
  private final int[] size;
  private final int[] inside;

  /** Of a circle that is being parted, the new one; of a new one, what it is parted from. */
  private final int[] counterpart;

  private int count;

  private Alike(Board board) {
    this.number = new int[board.people];
    this.size = new int[board.people];
    this.inside = new int[board.people];
    this.counterpart = new int[board.people];
    Arrays.fill(counterpart, -1);
    Map<Long, Integer> byCapacity = new HashMap<>();
    for (int person = 0; person < board.people; person++) {
      Integer known = byCapacity.putIfAbsent(board.capacity[person], count);
      number[person] = known == null ? count++ : known;
      size[number[person]]++;
    }
  }

  /** The people of each circle, in ascending order. */
  static int[][] of(Board board, Links links) {
    Alike alike = new Alike(board);
    for (Kind kind : links.kinds()) {
      if (alike.count < board.people) {
        alike.part(kind.people);
      }
    }
    int[][] circles = new int[alike.count][];
    Arrays.setAll(circles, circle -> new int[alike.size[circle]]);
    int[] next = new int[alike.count];
    IntStream.range(0, board.people)
        .forEach(p -> circles[alike.number[p]][next[alike.number[p]]++] = p);
    return circles;
  }

  /** Parts every circle of which some are among these people, but not all. */
  private void part(int[] people) {
    for (int person : people) {
      inside[number[person]]++;
    }
    int known = count;
    for (int person : people) {
      int circle = number[person];
      if (inside[circle] < size[circle]) {
        if (counterpart[circle] < 0) {
          counterpart[circle] = count;
          counterpart[count++] = circle;
        }
        number[person] = counterpart[circle];
      }
    }
    for (int person : people) {
      int circle = number[person];
      if (circle >= known) {
        size[circle]++;
        size[counterpart[circle]]--;
        inside[counterpart[circle]] = 0;
      }
      inside[circle] = 0;
    }
    for (int circle = known; circle < count; circle++) {
      counterpart[counterpart[circle]] = -1;
      counterpart[circle] = -1;
    }
  }
}
