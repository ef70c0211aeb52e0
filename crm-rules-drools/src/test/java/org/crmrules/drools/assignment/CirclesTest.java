package org.crmrules.drools.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CirclesTest {

  @Property(tries = 300)
  void aSurveyKnowsWhoHasMostAndLeastAndWhoCanHaveSomethingOfWhom(@ForAll("deals") Deal deal) {
    Circles circles = new Circles(deal.circles, deal.market, deal.wealth);
    circles.survey();

    assertThatAllIsKnown(deal, circles);
    assertThat(circles.count()).isEqualTo(deal.circles.length);
    for (int circle = 0; circle < deal.circles.length; circle++) {
      assertThat(circles.newTo(circle)).containsExactly(circles.poorestFirst());
      assertThat(circles.one(circle)).isIn(boxed(deal.circles[circle]));
    }
  }

  @Property(tries = 300)
  void afterAnExchangeTheNextSurveyKnowsIt(@ForAll("deals") Deal deal) {
    Circles circles = new Circles(deal.circles, deal.market, deal.wealth);
    circles.survey();
    for (int[] two : deal.gaining()) {
      if (deal.gains(two[0], two[1])) {
        List<Integer> changed = List.of(circleOf(deal, two[0]), circleOf(deal, two[1]));
        exchange(deal, two[0], two[1]);
        circles.survey();

        assertThatAllIsKnown(deal, circles);
        int[] onlyChanged =
            Arrays.stream(circles.poorestFirst()).filter(changed::contains).toArray();
        for (int circle : circles.poorestFirst()) {
          assertThat(circles.newTo(circle))
              .containsExactly(changed.contains(circle) ? circles.poorestFirst() : onlyChanged);
        }
      }
    }
  }

  @Property(tries = 100)
  void whereNothingChangedNothingIsNew(@ForAll("deals") Deal deal) {
    Circles circles = new Circles(deal.circles, deal.market, deal.wealth);
    circles.survey();
    circles.survey();

    for (int circle : circles.poorestFirst()) {
      assertThat(circles.newTo(circle)).isEmpty();
    }
    assertThatAllIsKnown(deal, circles);
  }

  @Property(tries = 100)
  void twoPeopleAreTwoCirclesOfOne(@ForAll("deals") Deal deal) {
    Circles circles = new Circles(deal.circles, deal.market, deal.wealth);
    for (int one = 0; one < deal.circles.length; one++) {
      for (int other = 0; other < deal.circles.length; other++) {
        int people = deal.circles[one].length + deal.circles[other].length;
        boolean areAlone = deal.circles[one].length == deal.circles[other].length && people == 2;

        assertThat(circles.areTwo(one, other)).isEqualTo(areAlone && one != other);
      }
    }
  }

  private static void assertThatAllIsKnown(Deal deal, Circles circles) {
    int[] having =
        IntStream.range(0, deal.circles.length)
            .filter(circle -> itemsOf(deal, circle).length > 0)
            .toArray();
    assertThat(circles.poorestFirst()).containsExactlyInAnyOrder(having);
    assertThat(Arrays.stream(circles.poorestFirst()).mapToObj(c -> most(deal, c))).isSorted();
    for (int giving : having) {
      for (int taking : having) {
        double gap = most(deal, giving) - least(deal, taking);

        assertThat(circles.gap(giving, taking)).isEqualTo(gap, within(1e-6));
        assertThat(circles.canTrade(giving, taking))
            .isEqualTo(
                canHaveSomething(deal, giving, deal.circles[taking][0])
                    && canHaveSomething(deal, taking, deal.circles[giving][0])
                    && anyGains(deal, giving, taking));
      }
    }
  }

  private static boolean canHaveSomething(Deal deal, int circle, int person) {
    return Arrays.stream(itemsOf(deal, circle)).anyMatch(i -> deal.market.canHave(person, i));
  }

  private static boolean anyGains(Deal deal, int giving, int taking) {
    return Arrays.stream(deal.circles[giving])
        .anyMatch(
            from ->
                Arrays.stream(deal.circles[taking])
                    .anyMatch(to -> from != to && deal.gains(from, to, 1)));
  }

  private static int[] itemsOf(Deal deal, int circle) {
    return IntStream.range(0, deal.items).filter(i -> circleOf(deal, i) == circle).toArray();
  }

  private static int circleOf(Deal deal, int item) {
    return IntStream.range(0, deal.circles.length)
        .filter(c -> boxed(deal.circles[c]).contains(deal.market.owner(item)))
        .findAny()
        .orElseThrow();
  }

  private static double most(Deal deal, int circle) {
    return Arrays.stream(deal.circles[circle]).mapToDouble(deal::share).max().orElseThrow();
  }

  private static double least(Deal deal, int circle) {
    return Arrays.stream(deal.circles[circle]).mapToDouble(deal::share).min().orElseThrow();
  }

  private static void exchange(Deal deal, int giver, int taker) {
    long moved = deal.market.moved(giver, taker);
    deal.wealth.add(deal.market.owner(giver), -moved);
    deal.wealth.add(deal.market.owner(taker), moved);
    deal.market.exchange(giver, taker);
  }

  private static List<Integer> boxed(int[] people) {
    return Arrays.stream(people).boxed().toList();
  }

  @Provide
  Arbitrary<Deal> deals() {
    return Deal.deals();
  }
}
