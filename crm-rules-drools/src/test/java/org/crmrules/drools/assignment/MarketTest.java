package org.crmrules.drools.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MarketTest {

  @Property(tries = 300)
  void whatEverybodyHasStaysInOrderAndCountedHoweverOftenSomethingIsExchanged(
      @ForAll("deals") Deal deal, @ForAll Random random) {
    assertThatEverythingIsInOrder(deal);
    for (int i = 0; i < 20; i++) {
      List<int[]> possible = possible(deal);
      if (!possible.isEmpty()) {
        int[] two = possible.get(random.nextInt(possible.size()));
        deal.market.exchange(two[0], two[1]);
        assertThatEverythingIsInOrder(deal);
      }
    }
  }

  private static List<int[]> possible(Deal deal) {
    return IntStream.range(0, deal.items * deal.items)
        .mapToObj(i -> new int[] {i / deal.items, i % deal.items})
        .filter(two -> deal.isPossible(two[0], two[1]) || deal.isPossible(two[1], two[0]))
        .toList();
  }

  private static void assertThatEverythingIsInOrder(Deal deal) {
    int[] owners = deal.owners();
    for (int person = 0; person < deal.people(); person++) {
      assertThat(deal.market.held(person)).containsExactly(itemsOf(owners, person));
    }
    for (int circle = 0; circle < deal.circles.length; circle++) {
      assertThat(deal.market.ofCircle(circle))
          .containsExactly(itemsOf(owners, deal.circles[circle]));
    }
    for (Kind kind : deal.board.kinds) {
      for (int place = 0; place < kind.people.length; place++) {
        int person = kind.people[place];
        assertThat(kind.held[place])
            .isEqualTo(
                IntStream.of(itemsOf(owners, person))
                    .filter(item -> deal.market.kind(item) == kind)
                    .count());
      }
    }
    int[] told = new int[owners.length];
    deal.market.tell(told);
    for (Kind kind : deal.board.kinds) {
      assertThat(Arrays.stream(kind.customers).map(customer -> told[customer]))
          .allMatch(kind.eligible::get);
    }
  }

  private static int[] itemsOf(int[] owners, int... people) {
    return IntStream.range(0, owners.length)
        .filter(item -> Arrays.stream(people).anyMatch(person -> person == owners[item]))
        .toArray();
  }

  @Provide
  Arbitrary<Deal> deals() {
    return Deal.deals();
  }
}
