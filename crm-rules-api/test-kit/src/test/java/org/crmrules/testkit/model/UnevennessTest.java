package org.crmrules.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmrules.testkit.model.Plans.demand;
import static org.crmrules.testkit.model.Plans.given;
import static org.crmrules.testkit.model.Plans.in;
import static org.crmrules.testkit.model.Plans.load;
import static org.crmrules.testkit.model.Plans.plan;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Against what was reckoned by hand. */
class UnevennessTest {

  @Test
  void whoeverHasBothOfTwoCouldGiveEitherAway() {
    assertThat(
            Unevenness.of(
                plan(
                    List.of(given(demand("C1", 1, null), "A"), given(demand("C2", 1, null), "A")),
                    List.of(load("A", "1", null, "2", 2), load("B", "1", null, "0", 0)))))
        .containsExactly(
            "C1 would make the loads more even at B.", "C2 would make the loads more even at B.");
  }

  @Test
  void notIfTheOtherCannotHaveThemOrIsFull() {
    assertThat(
            Unevenness.of(
                plan(
                    List.of(given(in("SOUTH", "C1"), "A"), given(in("SOUTH", "C2"), "A")),
                    List.of(load("A", "1", null, "2", 2), load("B", "1", null, "0", 0)))))
        .isEmpty();
    assertThat(
            Unevenness.of(
                plan(
                    List.of(given(demand("C1", 1, null), "A"), given(demand("C2", 1, null), "A")),
                    List.of(load("A", "1", null, "2", 2), load("B", "1", 0, "0", 0)))))
        .isEmpty();
  }

  /** Both are full, so that nobody can get one more: 6² + 4² = 52 becomes 5² + 5² = 50. */
  @Test
  void twoOfDifferentWeightAreExchangedIfThatEvensTheLoads() {
    assertThat(
            Unevenness.of(
                plan(
                    List.of(
                        given(demand("C1", 3, null), "A"),
                        given(demand("C2", 3, null), "A"),
                        given(demand("C3", 2, null), "B"),
                        given(demand("C4", 2, null), "B")),
                    List.of(load("A", "1", 2, "6", 2), load("B", "1", 2, "4", 2)))))
        .hasSize(4)
        .contains("C3 and C1 would make the loads more even if they were exchanged.");
  }

  /** 9 + 8 against 2 + 1 becomes 9 + 1 against 2 + 8. */
  @Test
  void twoOfOneWeightAreExchangedIfThatEvensTheValues() {
    assertThat(
            Unevenness.of(
                plan(
                    List.of(
                        given(demand("C1", 1, "9"), "A"),
                        given(demand("C2", 1, "8"), "A"),
                        given(demand("C3", 1, "2"), "B"),
                        given(demand("C4", 1, "1"), "B")),
                    List.of(load("A", "1", null, "2", 2), load("B", "1", null, "2", 2)))))
        .contains("C4 and C2 would make the values more even if they were exchanged.");
  }
}
