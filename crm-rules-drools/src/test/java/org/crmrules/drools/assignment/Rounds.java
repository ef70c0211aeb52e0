package org.crmrules.drools.assignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.crmrules.pool.CustomerDemand;

/** What plans are made for by the laws. */
final class Rounds {

  static final Arbitrary<String> CAPACITIES = Arbitraries.of("0", "0.5", "1", "1.0", "1.5", "3");

  private Rounds() {}

  /** Everything differs. */
  static Arbitrary<Round> mixed() {
    return Round.of(25, 6, Arbitraries.integers().between(1, 5), CAPACITIES);
  }

  /** Different regions; otherwise all are equal, hold nothing, and can get whatever is of them. */
  static Arbitrary<Round> equalPeers() {
    return Round.of(25, 6, Arbitraries.just(2), Arbitraries.just("1"))
        .map(
            round ->
                new Round(
                    round.demands().stream().map(Rounds::open).toList(),
                    round.people().stream().map(Rounds::emptyHanded).toList()));
  }

  /**
   * Two kinds of people at most, so that many have one capacity and can get the same; and half of
   * the customers can go to whoever meets what they need.
   */
  static Arbitrary<Round> twins() {
    return mixed()
        .map(
            round ->
                new Round(
                    IntStream.range(0, round.demands().size())
                        .mapToObj(
                            i -> i % 2 == 0 ? open(round.demands().get(i)) : round.demands().get(i))
                        .toList(),
                    IntStream.range(0, round.people().size())
                        .mapToObj(i -> like(round.people().get(i), round.people().get(i % 2)))
                        .toList()));
  }

  /** The same with values by the thousand million, where doubles lose hundredths. */
  static Round rich(Round round) {
    return new Round(
        round.demands().stream()
            .map(
                d ->
                    new CustomerDemand(
                        d.customerId(),
                        d.weight(),
                        d.value() == null ? null : d.value().scaleByPowerOfTen(9),
                        d.need(),
                        d.inPoolSince()))
            .toList(),
        round.people());
  }

  private static CustomerDemand open(CustomerDemand d) {
    return new CustomerDemand(
        d.customerId(), d.weight(), d.value(), d.need().openToAll(), d.inPoolSince());
  }

  /** What somebody has, with what another is there for. */
  private static Person like(Person p, Person other) {
    return new Person(
        p.id(),
        p.load(),
        p.value(),
        other.capacity(),
        p.room(),
        other.regions(),
        other.products(),
        p.lastAssignedAt());
  }

  private static Person emptyHanded(Person p) {
    return new Person(
        p.id(),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        p.capacity(),
        null,
        p.regions(),
        List.of(),
        p.lastAssignedAt());
  }

  /** Everybody can get everything, and holds nothing. */
  static Arbitrary<Round> free(Arbitrary<Integer> weights) {
    return free(weights, Arbitraries.just("0"), Arbitraries.just("1"));
  }

  static Arbitrary<Round> free(
      Arbitrary<Integer> weights, Arbitrary<String> wealth, Arbitrary<String> capacities) {
    Arbitrary<List<CustomerDemand>> customers =
        Combinators.combine(weights, Arbitraries.integers().between(0, 30))
            .as((weight, value) -> Round.customer("C", weight, BigDecimal.valueOf(value)))
            .list()
            .ofMaxSize(20)
            .map(
                list -> {
                  List<CustomerDemand> all = new ArrayList<>();
                  list.forEach(
                      c ->
                          all.add(Round.customer("C" + (100 + all.size()), c.weight(), c.value())));
                  return all;
                });
    Arbitrary<List<Person>> people =
        Combinators.combine(wealth, capacities)
            .as((value, capacity) -> Round.equal("R", value, capacity))
            .list()
            .ofMinSize(1)
            .ofMaxSize(5)
            .map(
                list -> {
                  List<Person> all = new ArrayList<>();
                  list.forEach(
                      p ->
                          all.add(
                              Round.equal(
                                  "R" + all.size(),
                                  p.value().toPlainString(),
                                  p.capacity().toPlainString())));
                  return all;
                });
    return Combinators.combine(customers, people).as(Round::new);
  }
}
