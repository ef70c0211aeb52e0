package org.crmrules.pool;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.Visible;
import org.crmrules.pool.AssignmentPlan.Load;

/** A plan, counted again. Not thread-safe. */
final class Ledger {

  /** Customers that need the same and weigh the same, and who holds some of them. */
  record Kind(int weight, Need need, BitSet eligible, BitSet holders) {}

  /** Values of one person beyond are not compared: twice as much must fit. */
  private static final long MOST = 2_000_000_000_000_000_000L;

  private final List<Load> people;
  private final long[] capacity;
  private final long[] value;
  private final Eligibility eligibility;
  private final Map<Integer, Map<Need, Kind>> kinds = new HashMap<>();

  /** Nothing is given yet. */
  Ledger(List<Load> people) {
    this.people = people;
    this.capacity = new long[people.size()];
    this.value = new long[people.size()];
    this.eligibility = new Eligibility(people);
  }

  /** Somebody was given a customer that they can be given. */
  void give(int person, CustomerDemand demand) {
    value[person] = Math.min(MOST + 1, value[person] + demand.worth());
    kind(demand).holders().set(person);
  }

  /**
   * Counts capacity in millionths and value in hundredths, once all is given.
   *
   * @return what of it is out of range, each as a sentence
   */
  List<String> measure(int person) {
    List<String> faults = new ArrayList<>();
    Load load = people.get(person);
    BigDecimal millionths = load.capacity().movePointRight(6).stripTrailingZeros();
    if (millionths.signum() < 0 || millionths.scale() > 0 || tooLong(millionths, 18)) {
      faults.add(Visible.sentence("The capacity of %s cannot be counted.", id(person)));
    } else {
      capacity[person] = millionths.longValueExact();
    }
    if (load.valueBefore().signum() < 0 || tooLong(load.valueBefore(), 16)) {
      faults.add(Visible.sentence("The value of %s cannot be counted.", id(person)));
    } else {
      value[person] += CustomerDemand.worth(load.valueBefore());
      if (value[person] > MOST) {
        faults.add(Visible.sentence("The value of %s cannot be counted.", id(person)));
      }
    }
    return faults;
  }

  private static boolean tooLong(BigDecimal number, int digits) {
    return number.precision() - number.scale() > digits;
  }

  private Kind kind(CustomerDemand demand) {
    return kinds
        .computeIfAbsent(demand.weight(), w -> new HashMap<>())
        .computeIfAbsent(
            demand.need(),
            need -> new Kind(demand.weight(), need, eligible(need), new BitSet(people.size())));
  }

  /** The weights of what was given. */
  List<Integer> weights() {
    return kinds.keySet().stream().sorted().toList();
  }

  /** The kinds of a weight that were given. */
  Collection<Kind> kinds(int weight) {
    return kinds.get(weight).values();
  }

  int size() {
    return people.size();
  }

  /** The number of a person; null if there is nobody of this id. */
  Integer person(String id) {
    return eligibility.person(id);
  }

  String id(int person) {
    return people.get(person).representativeId();
  }

  /** In millionths. */
  long capacity(int person) {
    return capacity[person];
  }

  /** What a person's customers are worth after the plan, in hundredths. */
  long value(int person) {
    return value[person];
  }

  /** The highest value over capacity, in hundredths per unit of capacity, at most all longs. */
  long highestShare() {
    double highest = 0;
    for (int person = 0; person < size(); person++) {
      if (takesPart(person)) {
        highest = Math.max(highest, value[person] * 1e6 / capacity[person]);
      }
    }
    return (long) highest;
  }

  /** What a share, in hundredths per unit of capacity, is for each person, rounded up. */
  long[] inEachCapacity(long share) {
    BigDecimal of = BigDecimal.valueOf(share).movePointLeft(6);
    return Arrays.stream(capacity)
        .map(c -> of.multiply(BigDecimal.valueOf(c)).setScale(0, RoundingMode.UP).longValue())
        .toArray();
  }

  boolean takesPart(int person) {
    return people.get(person).takesPart();
  }

  boolean hasRoom(int person) {
    Load load = people.get(person);
    return load.takesPart() && (load.room() == null || load.customers() < load.room());
  }

  /** Who can be given a customer with this need, full or not. */
  BitSet eligible(Need need) {
    return eligibility.of(need);
  }

  /** How much more or less a change of load makes the squares: (2 load + change) / capacity. */
  Burden burden(int person, long change) {
    Load load = people.get(person);
    BigDecimal twice = load.after().add(load.after());
    return new Burden(twice.add(BigDecimal.valueOf(change)), load.capacity());
  }
}
