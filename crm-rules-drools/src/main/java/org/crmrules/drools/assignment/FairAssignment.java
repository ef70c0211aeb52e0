package org.crmrules.drools.assignment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.crmrules.UnusableValueException;
import org.crmrules.pool.CustomerDemand;
import org.crmrules.pool.FairnessCertificate;
import org.crmrules.pool.FairnessCertificate.Level;
import org.crmrules.pool.FairnessCertificate.Seal;

/**
 * Gives customers to people:
 *
 * <ol>
 *   <li>nobody gets what they cannot get, or more than they have room for;
 *   <li>as many as can be are served, the earliest in the order of service;
 *   <li>loads are in proportion to capacity as even as that allows: the least sum of squared loads
 *       over capacities where all weights are equal; otherwise no chain of hand-overs among
 *       customers of one weight, and no exchange between two weights, makes them more even;
 *   <li>value over capacity is as even as that allows and exchanges of customers that need and
 *       weigh the same can make it: none lowers the sum of squared values over capacity; in plans
 *       of more than {@link FairnessCertificate#ORDINARY} customers up to a slack that the
 *       certificate states;
 *   <li>ties go to whose last customer is longest ago, then to the lower id.
 * </ol>
 *
 * <p>A pure function: no randomness, no clock, and the order of the collections does not matter.
 */
public final class FairAssignment {

  /** Loads and weights together must stay below; beyond, millionths no longer fit. */
  private static final long MOST = 2_000_000_000_000L;

  /** In hundredths. */
  private static final long MOST_WORTH = 2_000_000_000_000_000_000L;

  private final List<CustomerDemand> demands;
  private final List<Person> people;
  private final long[] worths;
  private final int[] kindOf;
  private final List<Kind> kinds;

  private FairAssignment(Collection<CustomerDemand> customers, Collection<Person> team) {
    this.demands = new ArrayList<>(customers);
    Collections.sort(demands);
    this.people = new ArrayList<>(team);
    Collections.sort(people);
    this.worths = demands.stream().mapToLong(CustomerDemand::worth).toArray();
    this.kindOf = new int[demands.size()];
    this.kinds = kinds();
  }

  /**
   * Who gets which customer.
   *
   * @param demands in the order of service
   * @param people in the order of ties
   * @param personOf for each demand the number of the person; -1 for nobody
   * @param certificate why it cannot be better
   */
  public record Outcome(
      List<CustomerDemand> demands,
      List<Person> people,
      int[] personOf,
      FairnessCertificate certificate) {

    /** Whether anybody could be given a customer, full or not. */
    public boolean isAnybodyEligible(CustomerDemand demand) {
      return people.stream()
          .anyMatch(p -> p.takesPart() && demand.need().isMetBy(p.id(), p.regions(), p.products()));
    }
  }

  /**
   * Works out who gets which customer.
   *
   * @param customers each once
   * @param team each once
   * @throws IllegalArgumentException if loads and weights together are above 2 000 000 000 000
   */
  public static Outcome of(Collection<CustomerDemand> customers, Collection<Person> team) {
    return new FairAssignment(customers, team).run();
  }

  private Outcome run() {
    requireBounded();
    Board board = board();
    if (!new Placement(board).run()) {
      int[] served = new Serving(emptyBoard()).run(kindOf);
      for (int number = 0; number < served.length; number++) {
        kinds.get(number).served = served[number];
      }
      board = emptyBoard();
      new Placement(board).run();
    }
    List<Levelling> levelled = level(board);
    List<Level> levels = levels(board, levelled);
    List<Seal> seals = seals(board);
    Spreading spreading = new Spreading(board, people, worths);
    int[] personOf = spreading.run();
    return new Outcome(
        demands, people, personOf, new FairnessCertificate(levels, seals, spreading.slack()));
  }

  private void requireBounded() {
    requireBoundedValues();
    long weights = demands.stream().mapToLong(CustomerDemand::weight).sum();
    people.forEach(
        person -> {
          if (person.load().longValue() > MOST - weights) {
            throw new UnusableValueException(
                "%2$s 的负荷(%1$s)与客户的权重(%3$d)合计不能大于 %4$d。也许负荷的单位太小?",
                "The load (%s) of %s and the weights (%d) of the customers must together be at most"
                    + " %d. Maybe the unit of the load is too small?",
                person.load().toPlainString(),
                person.id(),
                weights,
                MOST);
          }
        });
  }

  /** Twice what anybody can have must fit. */
  private void requireBoundedValues() {
    BigInteger all = BigInteger.ZERO;
    for (long worth : worths) {
      all = all.add(BigInteger.valueOf(worth));
    }
    for (Person person : people) {
      all = all.add(BigInteger.valueOf(CustomerDemand.worth(person.value())));
    }
    if (all.compareTo(BigInteger.valueOf(MOST_WORTH)) > 0) {
      throw new UnusableValueException(
          "全部客户的价值(%s)合计不能大于 %d。也许单位太小?",
          "The values of all customers (%s) must together be at most %d."
              + " Maybe their unit is too small?",
          new BigDecimal(all, 2).toPlainString(),
          MOST_WORTH / 100);
    }
  }

  /** One kind for each weight and set of people; the heaviest first, then as they are served. */
  private List<Kind> kinds() {
    Eligible eligible = new Eligible(people);
    Map<Integer, Map<BitSet, List<Integer>>> groups = new LinkedHashMap<>();
    for (int i = 0; i < demands.size(); i++) {
      CustomerDemand demand = demands.get(i);
      groups
          .computeIfAbsent(demand.weight(), w -> new LinkedHashMap<>())
          .computeIfAbsent(eligible.of(demand.need()), e -> new ArrayList<>())
          .add(i);
    }
    List<Kind> found = new ArrayList<>();
    groups.forEach(
        (weight, bySet) ->
            bySet.forEach(
                (set, members) -> {
                  members.forEach(member -> kindOf[member] = found.size());
                  int[] numbers = members.stream().mapToInt(Integer::intValue).toArray();
                  found.add(new Kind(Person.millionths(weight), set, numbers));
                }));
    return found;
  }

  private Board emptyBoard() {
    kinds.forEach(kind -> Arrays.fill(kind.held, 0));
    return board();
  }

  private Board board() {
    return new Board(
        people.stream().mapToLong(Person::loadInMillionths).toArray(),
        people.stream().mapToLong(Person::capacityInMillionths).toArray(),
        people.stream()
            .mapToInt(p -> !p.takesPart() ? 0 : p.room() == null ? Integer.MAX_VALUE : p.room())
            .toArray(),
        kinds);
  }

  /** Chains within each weight and exchanges between two, until neither gains anything. */
  private static List<Levelling> level(Board board) {
    List<Levelling> levellings =
        board.links.stream().map(links -> new Levelling(board, links)).toList();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Levelling levelling : levellings) {
        changed |= levelling.run();
      }
      for (int heavy = 0; heavy < board.links.size(); heavy++) {
        for (int light = heavy + 1; light < board.links.size(); light++) {
          changed |= new Exchange(board, board.links.get(heavy), board.links.get(light)).run();
        }
      }
    }
    return levellings;
  }

  private List<Level> levels(Board board, List<Levelling> levelled) {
    List<Level> levels = new ArrayList<>();
    for (int i = 0; i < levelled.size(); i++) {
      int weight = Math.toIntExact(board.links.get(i).weight() / Person.millionths(1));
      int[] cheapest = levelled.get(i).cheapest();
      IntStream.range(0, cheapest.length)
          .filter(person -> cheapest[person] >= 0)
          .mapToObj(p -> new Level(weight, people.get(p).id(), people.get(cheapest[p]).id()))
          .forEach(levels::add);
    }
    return levels;
  }

  private List<Seal> seals(Board board) {
    List<Seal> seals = new ArrayList<>();
    Room room = new Room(board);
    kinds.stream()
        .filter(kind -> kind.served < kind.customers.length && kind.people.length > 0)
        .sorted((a, b) -> Integer.compare(a.customers[a.served], b.customers[b.served]))
        .forEach(
            kind -> {
              BitSet before = (BitSet) room.closed().clone();
              room.makeFor(kind);
              BitSet now = (BitSet) room.closed().clone();
              now.andNot(before);
              String by = demands.get(kind.customers[kind.served]).customerId();
              now.stream().forEach(p -> seals.add(new Seal(people.get(p).id(), by)));
            });
    return seals;
  }
}
