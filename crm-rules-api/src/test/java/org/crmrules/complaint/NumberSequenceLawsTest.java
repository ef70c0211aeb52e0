package org.crmrules.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class NumberSequenceLawsTest {

  /** Scopes 0 to 2; a use that throws is marked by a number of three or more. */
  @Property(tries = 300)
  void whateverIsRefusedEachScopeCountsFromOneWithoutGapOrDouble(
      @ForAll List<@IntRange(max = 5) Integer> asked) {
    NumberSequence sequence = NumberSequence.inMemory();
    Map<Integer, Integer> taken = new HashMap<>();
    for (int request : asked) {
      int scope = request % 3;
      int expected = taken.getOrDefault(scope, 0) + 1;
      if (request >= 3) {
        assertThatIllegalStateException()
            .isThrownBy(() -> sequence.next("S" + scope, this::refuse))
            .withMessage("refused " + expected);
      } else {
        assertThat(sequence.<Integer>next("S" + scope, serial -> serial)).isEqualTo(expected);
        taken.put(scope, expected);
      }
    }
  }

  private Integer refuse(int serial) {
    throw new IllegalStateException("refused " + serial);
  }
}
