package org.crmrules.drools.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AlikeTest {

  @Property(tries = 300)
  void inOneCircleAreThoseOfOneCapacityWhoCanHaveTheSame(@ForAll("deals") Deal deal) {
    List<List<Integer>> expected =
        List.copyOf(
            IntStream.range(0, deal.people())
                .boxed()
                .collect(Collectors.groupingBy(person -> asked(deal, person)))
                .values());

    assertThat(Arrays.stream(deal.circles).map(c -> Arrays.stream(c).boxed().toList()).toList())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static List<Object> asked(Deal deal, int person) {
    return List.of(
        deal.capacity(person),
        deal.board.kinds.stream().map(kind -> kind.eligible.get(person)).toList());
  }

  @Provide
  Arbitrary<Deal> deals() {
    return Deal.deals();
  }
}
