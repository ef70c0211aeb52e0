package org.crmrules.drools.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.crmrules.Bilingual;
import org.crmrules.Work;
import org.crmrules.pool.CustomerDemand;
import org.crmrules.pool.FairnessCertificate;

/**
 * Gives customers to people:
 *
 * <ol>
 *   <li>nobody gets what they cannot get, or more than they have room for;
 *   <li>as many as can be are served, the earliest in the order of service;
 *   <li>loads are in proportion to capacity as even as that allows: the least sum of squared loads
 *       over capacities where all weights are equal; otherwise no chain of hand-overs among
 *       customers of one weight, and no exchange between two weights, makes them more even;
 *   <li>value over capacity is as even as that allows and exchanges of two customers that weigh the
 *       same can make it, whatever they need: none lowers the sum of squared values over capacity;
 *       in plans of more than {@link FairnessCertificate#ORDINARY} customers up to a slack that the
 *       certificate states;
 *   <li>and whatever the size, nobody has more than somebody else of the same regions, products and
 *       capacity has, of what the other could have had and not counting the most valuable customer
 *       of it, where an exchange between the two gains; so nobody at all, where besides weights and
 *       what was held are equal, both can have all that the two were given, and there is room;
 *   <li>ties go to whose last customer is longest ago, then to the lower id.
 * </ol>
 *
 * <p>A pure function: no randomness, no clock, and the order of the collections does not matter.
 */
public final class FairAssignment {

  private static final Bilingual PLACING = new Bilingual("分配客户", "placing customers");
  private static final Bilingual EVENING = new Bilingual("均衡负荷", "evening loads");
  private static final Bilingual SPREADING = new Bilingual("均衡价值", "evening values");
  private static final Bilingual PROVING = new Bilingual("出具证明", "proving");

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
      return people.stream().anyMatch(person -> person.canBeGiven(demand.need()));
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
    return of(customers, team, served -> new Effort(served, FairnessCertificate.ORDINARY));
  }

  /** The same, with as much effort for values as is found by the number of customers served. */
  static Outcome of(
      Collection<CustomerDemand> customers, Collection<Person> team, IntFunction<Effort> effort) {
    return new FairAssignment(customers, team).run(effort);
  }

  private Outcome run(IntFunction<Effort> allowed) {
    Bounds.require(demands, worths, people);
    Work.begin(PLACING);
    Board board = board();
    if (!new Placement(board).run()) {
      int[] served = new Serving(emptyBoard()).run(kindOf);
      for (int number = 0; number < served.length; number++) {
        kinds.get(number).served = served[number];
      }
      board = emptyBoard();
      new Placement(board).run();
    }
    Work.begin(EVENING);
    Evening evening = new Evening(board);
    evening.run();
    Effort effort = allowed.apply(served());
    Spreading spreading;
    int[] personOf;
    do { // who has which kind of customer may let loads become more even yet
      Work.begin(SPREADING);
      spreading = new Spreading(board, people, worths);
      personOf = spreading.run(effort);
    } while (evening.run());
    Work.begin(PROVING);
    Proof proof = new Proof(board, demands, people);
    return new Outcome(
        demands,
        people,
        personOf,
        new FairnessCertificate(
            proof.levels(evening.levellings()), proof.seals(), spreading.slack()));
  }

  private int served() {
    return kinds.stream().mapToInt(kind -> kind.served).sum();
  }

  /** One kind for each weight and set of people, in the order in which the first is served. */
  private List<Kind> kinds() {
    Eligible eligible = new Eligible(people);
    Map<Integer, Map<Integer, Integer>> groups = new LinkedHashMap<>();
    int[] groupOf = new int[demands.size()];
    int[] sizes = new int[demands.size()];
    int count = 0;
    for (int i = 0; i < groupOf.length; i++) {
      CustomerDemand demand = demands.get(i);
      Map<Integer, Integer> ofWeight =
          groups.computeIfAbsent(demand.weight(), weight -> new LinkedHashMap<>());
      Integer group = ofWeight.putIfAbsent(eligible.number(demand.need()), count);
      groupOf[i] = group == null ? count++ : group;
      sizes[groupOf[i]]++;
    }
    int[][] members = new int[count][];
    int[] numbers = new int[count];
    List<Kind> found = new ArrayList<>(count);
    groups.forEach(
        (weight, ofWeight) ->
            ofWeight.forEach(
                (set, group) -> {
                  numbers[group] = found.size();
                  members[group] = new int[sizes[group]];
                  found.add(
                      new Kind(Person.millionths(weight), eligible.people(set), members[group]));
                }));
    int[] next = new int[count];
    for (int i = 0; i < groupOf.length; i++) {
      members[groupOf[i]][next[groupOf[i]]++] = i;
      kindOf[i] = numbers[groupOf[i]];
    }
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
}
