package org.crmrules.drools.complaint.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.crmrules.settlement.CostShare;
import org.junit.jupiter.api.Test;

class ExactSplitTest {

  private static List<String> parts(String total, int last, String... ratios) {
    List<CostShare> shares =
        IntStream.range(0, ratios.length)
            .mapToObj(i -> CostShare.of("P" + i, new BigDecimal(ratios[i])).build())
            .toList();
    return new ExactSplit(new BigDecimal(total), shares, shares.get(last))
        .parts().stream().map(part -> part.party() + " " + part.amount()).toList();
  }

  @Test
  void everyPartIsRoundedAndTheLastTakesWhatIsLeft() {
    assertThat(parts("100.00", 1, "0.3333", "0.3333", "0.3334"))
        .containsExactly("P0 33.33", "P1 33.33", "P2 33.34");
    // 333.3 and 333.3 and the rest of 1000.
    assertThat(parts("1000", 2, "0.3333", "0.3333", "0.3334"))
        .containsExactly("P0 333.30", "P1 333.30", "P2 333.40");
  }

  @Test
  void halfACentIsRoundedUpForWhoeverIsNotLast() {
    assertThat(parts("0.05", 1, "0.5", "0.5")).containsExactly("P0 0.03", "P1 0.02");
    assertThat(parts("0.05", 0, "0.5", "0.5")).containsExactly("P0 0.02", "P1 0.03");
  }

  @Test
  void whoComesWhenNothingIsLeftGetsNothingAndNeverLess() {
    assertThat(parts("0.02", 3, "0.25", "0.25", "0.25", "0.25"))
        .containsExactly("P0 0.01", "P1 0.01", "P2 0.00", "P3 0.00");
  }
}
