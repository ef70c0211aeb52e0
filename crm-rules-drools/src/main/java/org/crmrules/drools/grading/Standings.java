package org.crmrules.drools.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.grading.CustomerRank;

/** Where customers stand in one ranking. Equal numbers are one tie, so nothing depends on order. */
final class Standings {

  /** The highest rate first; a number alone is a rate of one. */
  private static final Comparator<Entry> HIGHEST_FIRST =
      (one, other) ->
          other.number().multiply(one.of()).compareTo(one.number().multiply(other.of()));

  private final String ranking;
  private final boolean byRate;
  private final Map<Object, List<Entry>> groups = new HashMap<>();

  /** By the place of the customer; null for those that are not ranked. */
  private Tie[] ties = {};

  /**
   * A customer's number.
   *
   * @param of what it is a rate of, more than zero
   */
  private record Entry(int place, BigDecimal number, BigDecimal of) {}

  /**
   * What all customers share that have one number.
   *
   * @param higher how many have a higher one
   * @param equal how many have this one
   * @param sumOfHigher the sum of the higher ones
   */
  private record Tie(
      int higher, int equal, BigDecimal number, BigDecimal sumOfHigher, Group among) {}

  /**
   * @param sum of the numbers of all; null if no shares can be told of it
   */
  private record Group(int ranked, BigDecimal sum) {}

  Standings(String ranking, boolean byRate) {
    this.ranking = ranking;
    this.byRate = byRate;
  }

  /**
   * Takes a customer that has a number.
   *
   * @param of what it is a rate of, more than zero; one if it is none
   */
  void add(int place, Object group, BigDecimal number, BigDecimal of) {
    groups.computeIfAbsent(group, g -> new ArrayList<>()).add(new Entry(place, number, of));
  }

  /**
   * Ranks all that were taken.
   *
   * @param places how many customers there are, ranked or not
   * @param gone those that do not count after all
   */
  void close(int places, BitSet gone) {
    ties = new Tie[places];
    for (List<Entry> entries : groups.values()) {
      entries.removeIf(entry -> gone.get(entry.place()));
      rank(entries);
    }
    groups.clear();
  }

  /** Where a customer stands, when all are ranked. */
  CustomerRank of(int place) {
    return ties[place] == null ? CustomerRank.unranked(ranking) : rank(ties[place]);
  }

  private void rank(List<Entry> entries) {
    entries.sort(HIGHEST_FIRST);
    Group group = new Group(entries.size(), sum(entries));
    BigDecimal sum = BigDecimal.ZERO;
    int from = 0;
    while (from < entries.size()) {
      Entry first = entries.get(from);
      int until = from;
      while (until < entries.size() && HIGHEST_FIRST.compare(first, entries.get(until)) == 0) {
        until++;
      }
      Tie tie = new Tie(from, until - from, first.number(), sum, group);
      for (Entry entry : entries.subList(from, until)) {
        ties[entry.place()] = tie;
      }
      sum = sum.add(first.number().multiply(BigDecimal.valueOf(tie.equal())));
      from = until;
    }
  }

  /** Null where a share would be none: of nothing, of what is also owed, or of rates. */
  private BigDecimal sum(Collection<Entry> entries) {
    boolean shared = !byRate && entries.stream().allMatch(e -> e.number().signum() >= 0);
    BigDecimal sum =
        shared
            ? entries.stream().map(Entry::number).reduce(BigDecimal.ZERO, BigDecimal::add)
            : BigDecimal.ZERO;
    return sum.signum() == 0 ? null : sum;
  }

  private CustomerRank rank(Tie tie) {
    int ranked = tie.among().ranked();
    BigDecimal sum = tie.among().sum();
    BigDecimal own = tie.number().multiply(BigDecimal.valueOf(tie.equal()));
    return new CustomerRank(
        ranking,
        tie.higher() + 1,
        ranked,
        Percent.of(tie.higher() + 1, ranked),
        Percent.of(ranked - tie.higher(), ranked),
        sum == null ? null : Percent.of(tie.number(), sum),
        sum == null ? null : Percent.of(sum.subtract(tie.sumOfHigher()), sum),
        sum == null ? null : Percent.of(tie.sumOfHigher().add(own), sum));
  }
}
