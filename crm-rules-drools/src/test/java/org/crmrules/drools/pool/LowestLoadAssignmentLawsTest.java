package org.crmrules.drools.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crmrules.drools.pool.Handout.Gift;
import org.crmrules.drools.pool.Handout.Tally;

class LowestLoadAssignmentLawsTest {

  @Property
  void everyChoiceIsTheOneThatANaiveReadingMakes(@ForAll("restricted") Batch batch) {
    List<Gift> expected =
        new NaiveAssignment(batch.seats())
            .giveOut(batch.demands()).stream()
                .map(
                    gift ->
                        new Gift(
                            gift.demand().customerId(), gift.seat().id(), gift.demand().weight()))
                .toList();

    assertThat(assign(batch).gifts()).isEqualTo(expected);
  }

  @Property
  void everyCustomerIsGivenOnceOrIsUnassigned(@ForAll("restricted") Batch batch) {
    Handout result = assign(batch);

    assertThat(
            Stream.concat(
                result.gifts().stream().map(Gift::customerId), result.unassigned().stream()))
        .containsExactlyInAnyOrderElementsOf(
            batch.demands().stream().map(Demand::customerId).toList());
  }

  @Property
  void nobodyGetsMoreThanTheCap(@ForAll("restricted") Batch batch) {
    Map<String, Long> given = givenBy(assign(batch));

    for (Seat seat : batch.seats()) {
      if (given.containsKey(seat.id()) && seat.cap() != null) {
        assertThat(seat.representative().openCustomers() + given.get(seat.id()))
            .isLessThanOrEqualTo(seat.cap());
      }
    }
  }

  @Property
  void nobodyGetsWhatTheyMayNot(@ForAll("restricted") Batch batch) {
    for (Gift gift : assign(batch).gifts()) {
      Seat seat = seat(batch, gift.representativeId());

      assertThat(seat.closed()).isFalse();
      assertThat(seat.representative().capacity()).isPositive();
      assertThat(NaiveAssignment.mayGet(seat.representative(), demand(batch, gift.customerId())))
          .isTrue();
    }
  }

  @Property
  void aCustomerIsUnassignedOnlyIfEverybodyWhoMayGetItIsFull(@ForAll("restricted") Batch batch) {
    Handout result = assign(batch);
    Map<String, Long> given = givenBy(result);

    // Seats only fill up, so who was full when it was the customer's turn is full at the end.
    for (String customer : result.unassigned()) {
      assertThat(batch.seats())
          .filteredOn(seat -> !seat.closed() && seat.representative().capacity().signum() > 0)
          .filteredOn(
              seat -> NaiveAssignment.mayGet(seat.representative(), demand(batch, customer)))
          .allMatch(
              seat ->
                  seat.cap() != null
                      && seat.representative().openCustomers() + given.getOrDefault(seat.id(), 0L)
                          >= seat.cap());
    }
  }

  @Property
  void theOrderOfTheListsDoesNotMatter(@ForAll("restricted") Batch batch, @ForAll Random random) {
    assertThat(
            LowestLoadAssignment.assign(
                shuffled(batch.demands(), random), shuffled(batch.seats(), random)))
        .isEqualTo(assign(batch));
  }

  @Property
  void everyLoadGrowsByTheWeightsThatWereGiven(@ForAll("restricted") Batch batch) {
    Handout result = assign(batch);

    for (Tally tally : result.tallies()) {
      List<Gift> gifts =
          result.gifts().stream()
              .filter(gift -> gift.representativeId().equals(tally.representativeId()))
              .toList();
      assertThat(tally.customers()).isEqualTo(gifts.size());
      assertThat(tally.after().subtract(tally.before()))
          .isEqualByComparingTo(BigDecimal.valueOf(gifts.stream().mapToInt(Gift::weight).sum()));
    }
    assertThat(result.tallies())
        .extracting(Tally::representativeId)
        .isSorted()
        .hasSize(batch.seats().size());
  }

  @Property
  void betweenEqualsTheNumbersOfCustomersDifferByAtMostOne(@ForAll("alike") Batch batch) {
    assertThat(spread(assign(batch).tallies())).isLessThanOrEqualTo(BigDecimal.ONE);
  }

  @Property
  void betweenEqualsTheLoadsDifferByAtMostOneCustomer(@ForAll("level") Batch batch) {
    int heaviest = batch.demands().stream().mapToInt(Demand::weight).max().orElse(0);

    assertThat(spread(assign(batch).tallies())).isLessThanOrEqualTo(BigDecimal.valueOf(heaviest));
  }

  @Property
  void whereWeightsAreEqualOneMorePersonRaisesNobodysLoad(@ForAll("unrestricted") Batch batch) {
    List<Seat> without = batch.seats().subList(1, batch.seats().size());
    Map<String, BigDecimal> with =
        assign(batch).tallies().stream()
            .collect(Collectors.toMap(Tally::representativeId, Tally::after));

    for (Tally tally : LowestLoadAssignment.assign(batch.demands(), without).tallies()) {
      assertThat(with.get(tally.representativeId())).isLessThanOrEqualTo(tally.after());
    }
  }

  @Provide
  Arbitrary<Batch> restricted() {
    return Batch.restricted();
  }

  @Provide
  Arbitrary<Batch> unrestricted() {
    return Batch.unrestricted(2);
  }

  @Provide
  Arbitrary<Batch> alike() {
    return Batch.level(Arbitraries.just(1));
  }

  @Provide
  Arbitrary<Batch> level() {
    return Batch.level(Arbitraries.integers().between(1, 5));
  }

  private static Handout assign(Batch batch) {
    return LowestLoadAssignment.assign(batch.demands(), batch.seats());
  }

  private static Map<String, Long> givenBy(Handout result) {
    return result.gifts().stream()
        .collect(Collectors.groupingBy(Gift::representativeId, Collectors.counting()));
  }

  private static Seat seat(Batch batch, String id) {
    return batch.seats().stream().filter(seat -> seat.id().equals(id)).findFirst().orElseThrow();
  }

  private static Demand demand(Batch batch, String id) {
    return batch.demands().stream()
        .filter(demand -> demand.customerId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal spread(Collection<Tally> tallies) {
    List<BigDecimal> loads = tallies.stream().map(Tally::after).toList();
    return Collections.max(loads).subtract(Collections.min(loads));
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }
}
