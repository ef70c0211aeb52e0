package org.crmrules.drools.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {

  @Test
  void theNearestNameIsSuggested() {
    assertThat(Suggestion.of("amountLast12Month", List.of("id", "amountLast12Months")).en())
        .isEqualTo("Did you mean amountLast12Months?");
  }

  @Test
  void letterCaseIsNoDifference() {
    assertThat(Suggestion.of("atleast", List.of("atLeast", "atMost")).zh())
        .isEqualTo("是不是想写 atLeast?");
  }

  @Test
  void whereNothingIsNearAllNamesAreListed() {
    assertThat(Suggestion.of("colour", List.of("zone", "id")).en())
        .isEqualTo("There are: id, zone.");
  }

  @Test
  void distanceCountsLettersAddedRemovedAndChanged() {
    assertThat(Suggestion.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Suggestion.distance("", "abc")).isEqualTo(3);
    assertThat(Suggestion.distance("same", "SAME")).isZero();
  }
}
