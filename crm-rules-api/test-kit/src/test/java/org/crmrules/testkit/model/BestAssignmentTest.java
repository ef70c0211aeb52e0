package org.crmrules.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmrules.testkit.model.Plans.demand;
import static org.crmrules.testkit.model.Plans.in;
import static org.crmrules.testkit.model.Plans.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.crmrules.pool.CustomerDemand;
import org.crmrules.pool.Need;
import org.junit.jupiter.api.Test;

/** Against what was reckoned by hand. */
class BestAssignmentTest {

  @Test
  void equalsShareAlike() {
    BestAssignment best =
        BestAssignment.of(
            List.of(demand("C1", 2, null), demand("C2", 2, null)),
            List.of(load("A", "1", null, "0", 0), load("B", "1", null, "0", 0)));

    assertThat(best.served()).isEqualTo("11");
    assertThat(best.cost()).isEqualByComparingTo("8"); // 2² + 2²
  }

  /** One to the one and three to the other: 1²/1 + 3²/3 = 4, times 1 · 3. */
  @Test
  void whoCanCarryThreeTimesAsMuchGetsThreeTimesAsMuch() {
    BestAssignment best =
        BestAssignment.of(
            List.of(
                demand("C1", 1, null),
                demand("C2", 1, null),
                demand("C3", 1, null),
                demand("C4", 1, null)),
            List.of(load("A", "1", null, "0", 0), load("B", "3", null, "0", 0)));

    assertThat(best.cost()).isEqualByComparingTo("12");
  }

  @Test
  void withOneRoomLeftTheHeaviestIsServed() {
    BestAssignment best =
        BestAssignment.of(
            List.of(demand("C1", 1, null), demand("C2", 5, null)),
            List.of(load("A", "1", 1, "0", 0)));

    assertThat(best).isEqualTo(new BestAssignment("10", new BigDecimal("25")));
  }

  @Test
  void whoCannotBeServedIsNot() {
    BestAssignment best =
        BestAssignment.of(
            List.of(in("SOUTH", "C1"), in("NORTH", "C2")),
            List.of(load("A", "1", null, "0", 0), load("B", "0", null, "0", 0)));

    assertThat(best).isEqualTo(new BestAssignment("01", BigDecimal.ONE));
  }

  @Test
  void serviceGoesByTurnThenWeightThenTheLongestWaitThenId() {
    LocalDate day = LocalDate.of(2026, 3, 2);
    CustomerDemand turn = new CustomerDemand("C9", 1, null, Need.NONE, null, 1);
    CustomerDemand heavy = new CustomerDemand("C8", 5, null, Need.NONE, null);
    CustomerDemand waiting = new CustomerDemand("C7", 1, null, Need.NONE, day);
    CustomerDemand first = new CustomerDemand("C1", 1, null, Need.NONE, null);
    CustomerDemand last = new CustomerDemand("C2", 1, null, Need.NONE, null);

    assertThat(BestAssignment.inOrder(List.of(last, first, waiting, heavy, turn)))
        .containsExactly(turn, heavy, waiting, first, last);
  }
}
