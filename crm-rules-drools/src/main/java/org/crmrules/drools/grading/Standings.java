package org.crmrules.drools.grading;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.crmrules.grading.CustomerRank;

/**
 * Where customers stand in one ranking. Equal numbers are one tie, so nothing depends on order. Of
 * a customer nothing is kept but numbers.
 */
final class Standings {

  private final String ranking;
  private final boolean byRate;
  private final Numbers numbers = new Numbers();

  /** What the numbers are rates of; none where they are not. */
  private final Numbers ofs = new Numbers();

  /** What tells apart who is tied; none where nothing does. */
  private final Numbers thens = new Numbers();

  /** The places of those that are to be ranked, by group. */
  private final Map<Object, IntStream.Builder> groups = new HashMap<>();

  /** The groups that are ranked, by the first of their standings: they follow each other. */
  private final NavigableMap<Integer, Group> ranked = new TreeMap<>();

  /** By the place of the customer, the first standing of its tie; none of those not ranked. */
  private int[] firsts = {};

  /** By the first standing of a tie, how many share it. */
  private int[] tied = {};

  /** By the first standing of a tie, the sum of all that are higher in the group. */
  private Numbers higher = new Numbers();

  /**
   * @param from its first standing
   * @param size how many are ranked in it
   * @param sum of the numbers of all; null if no shares can be told of it
   */
  private record Group(int from, int size, BigDecimal sum) {}

  Standings(String ranking, boolean byRate) {
    this.ranking = ranking;
    this.byRate = byRate;
  }

  /**
   * Takes a customer that has a number.
   *
   * @param of what it is a rate of, more than zero; not looked at where it is none
   * @param then what tells it apart from others that are tied; null where nothing does
   */
  void add(int place, Object group, BigDecimal number, BigDecimal of, BigDecimal then) {
    numbers.set(place, number);
    if (byRate) {
      ofs.set(place, of);
    }
    if (then != null) {
      thens.set(place, then);
    }
    groups.computeIfAbsent(group, g -> IntStream.builder()).add(place);
  }

  /**
   * Ranks all that were taken.
   *
   * @param places how many customers there are, ranked or not
   * @param gone those that do not count after all
   */
  void close(int places, BitSet gone) {
    firsts = new int[places];
    Arrays.fill(firsts, -1);
    tied = new int[places];
    higher = new Numbers();
    ranked.clear();
    int from = 0;
    for (IntStream.Builder group : groups.values()) {
      int[] order = inOrder(group.build().filter(place -> !gone.get(place)));
      rank(order, from);
      from += order.length;
    }
    groups.clear();
  }

  /** Where a customer stands, when all are ranked. */
  CustomerRank of(int place) {
    return place >= firsts.length || firsts[place] < 0
        ? CustomerRank.unranked(ranking)
        : rank(place, firsts[place]);
  }

  /** The highest first; who is tied in any order. */
  private int[] inOrder(IntStream places) {
    return places.boxed().sorted((one, other) -> compare(other, one)).mapToInt(i -> i).toArray();
  }

  private int compare(int one, int other) {
    int compared = byRate ? compareRates(one, other) : numbers.compare(one, other);
    return compared != 0 || thens.get(one) == null ? compared : thens.compare(one, other);
  }

  /** By cross multiplication: no division loses anything. */
  private int compareRates(int one, int other) {
    return numbers
        .get(one)
        .multiply(ofs.get(other))
        .compareTo(numbers.get(other).multiply(ofs.get(one)));
  }

  private void rank(int[] order, int from) {
    if (order.length == 0) {
      return;
    }
    Group group = new Group(from, order.length, sum(order));
    ranked.put(from, group);
    BigDecimal sum = BigDecimal.ZERO;
    int first = 0;
    while (first < order.length) {
      int until = first;
      while (until < order.length && compare(order[first], order[until]) == 0) {
        firsts[order[until++]] = from + first;
      }
      tied[from + first] = until - first;
      if (group.sum() != null) {
        higher.set(from + first, sum);
        sum = sum.add(times(numbers.get(order[first]), until - first));
      }
      first = until;
    }
  }

  /** Null where a share would be none: of nothing, of what is also owed, or of rates. */
  private BigDecimal sum(int[] order) {
    if (byRate || numbers.get(order[order.length - 1]).signum() < 0) {
      return null;
    }
    BigDecimal sum =
        Arrays.stream(order).mapToObj(numbers::get).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.signum() == 0 ? null : sum;
  }

  private CustomerRank rank(int place, int first) {
    Group group = ranked.floorEntry(first).getValue();
    int size = group.size();
    int above = first - group.from();
    BigDecimal sum = group.sum();
    BigDecimal number = numbers.get(place);
    BigDecimal sumAbove = sum == null ? null : higher.get(first);
    return new CustomerRank(
        ranking,
        above + 1,
        size,
        Percent.of(above + 1, size),
        Percent.of(size - above, size),
        sum == null ? null : Percent.of(number, sum),
        sum == null ? null : Percent.of(sum.subtract(sumAbove), sum),
        sum == null ? null : Percent.of(sumAbove.add(times(number, tied[first])), sum),
        byRate ? Percent.of(number, ofs.get(place)) : null);
  }

  private static BigDecimal times(BigDecimal number, int times) {
    return number.multiply(BigDecimal.valueOf(times));
  }
}
