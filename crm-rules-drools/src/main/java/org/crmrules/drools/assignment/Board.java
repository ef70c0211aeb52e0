package org.crmrules.drools.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The state of an assignment while it is worked out: how many of each kind everybody has. People
 * are numbered so that of two with equal shares the lower number is next. Not thread-safe.
 */
final class Board {

  final int people;

  /** Each person's load, in millionths. */
  final long[] load;

  /** Each person's capacity, in millionths, above 0 for everybody who can get anything. */
  final long[] capacity;

  /** How many more customers each person can get. */
  final int[] room;

  /** The kinds, by weight, as the first of a weight and of a kind is served. */
  final List<Kind> kinds;

  /** For each weight, the heaviest first, which kinds of it each person can get. */
  final List<Links> links = new ArrayList<>();

  Board(long[] load, long[] capacity, int[] room, List<Kind> kinds) {
    this.people = load.length;
    this.load = load;
    this.capacity = capacity;
    this.room = room;
    this.kinds = kinds;
    TreeMap<Long, List<Kind>> byWeight = new TreeMap<>();
    for (Kind kind : kinds) {
      byWeight.computeIfAbsent(kind.weight, w -> new ArrayList<>()).add(kind);
    }
    byWeight.descendingMap().forEach((weight, of) -> links.add(new Links(people, weight, of)));
  }

  /** Gives a person some of a kind; takes them away if the number is negative. */
  void give(Kind kind, int place, int count) {
    int person = kind.people[place];
    kind.held[place] += count;
    room[person] -= count;
    load[person] += kind.weight * count;
  }

  /** Hands some of a kind on from one person to another. */
  void handOn(Kind kind, int from, int to, int count) {
    give(kind, from, -count);
    give(kind, to, count);
  }

  /**
   * Compares what one person saves by giving up so much load with what another takes on by getting
   * it, in squared load over capacity: positive if handing it on makes the loads more even.
   */
  int gain(int from, long fromLoad, int to, long toLoad, long weight) {
    return Share.compare(2 * fromLoad - weight, capacity[from], 2 * toLoad + weight, capacity[to]);
  }

  int gain(int from, int to, long weight) {
    return gain(from, load[from], to, load[to], weight);
  }

  /** Who is burdened less by a load: the share after half of it is taken on decides. */
  int compareTaking(int one, int other, long weight) {
    int order =
        Share.compare(
            2 * load[one] + weight, capacity[one], 2 * load[other] + weight, capacity[other]);
    return order != 0 ? order : Integer.compare(one, other);
  }
}
