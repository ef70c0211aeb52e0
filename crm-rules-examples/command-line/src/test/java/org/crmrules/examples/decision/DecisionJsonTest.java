package org.crmrules.examples.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.crmrules.Decision;
import org.crmrules.supplier.RatingOutcome;
import org.crmrules.supplier.SupplierState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionJsonTest {

  static Stream<Decision> decisions() {
    return Stream.of(
        SampleDecisions.graded("C-1", "A"),
        SampleDecisions.graded("C-1\r\n\u001B[2J\u202E\u2028😀\uDB40\uDC41", "A"),
        SampleDecisions.ungraded(),
        SampleDecisions.route(),
        SampleDecisions.clock(),
        SampleDecisions.plan(),
        SampleDecisions.recall(),
        SampleDecisions.claim(),
        SampleDecisions.rating(new RatingOutcome.Rated("QUALIFIED", new BigDecimal("88.50"))),
        SampleDecisions.rating(
            new RatingOutcome.Provisional(
                "IMPROVE", new BigDecimal("70.00"), List.of("credit", "service"))),
        SampleDecisions.rating(new RatingOutcome.InsufficientEvidence(3, 5, List.of())),
        SampleDecisions.rating(new RatingOutcome.NotRated(SupplierState.SUSPENDED)),
        SampleDecisions.rating(new RatingOutcome.Cancelled(List.of("RECALL"))));
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void aDecisionIsReadAsItWasWritten(Decision decision) {
    String line = DecisionJson.write(decision);
    assertThat(line).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    assertThat(DecisionJson.read(line)).isEqualTo(decision);
  }

  @Test
  void theQuestionAndTheAnswerComeFirst() {
    assertThat(DecisionJson.write(SampleDecisions.graded("C-1", "A")))
        .startsWith("{\"question\":\"grade\",\"grade\":\"A\",\"customerId\":\"C-1\",")
        .contains("\"asOf\":\"2026-03-01T16:00:00Z\"")
        .contains("1280000.50");
    assertThat(DecisionJson.write(SampleDecisions.route()))
        .contains("\"firstHandler\":\"QUALITY_MANAGEMENT\"");
    assertThat(DecisionJson.write(SampleDecisions.clock()))
        .contains("\"due\":{\"on\":\"2026-03-17\",\"before\":\"2026-03-18T00:00:00+08:00\"}");
  }

  @Test
  void whatIsNoDecisionIsRefused() {
    for (String line :
        List.of("", "7", "{}", "{\"question\": \"weather\"}", "{\"question\": \"grade\"}", "{")) {
      assertThatThrownBy(() -> DecisionJson.read(line))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1E2147483647",
        "1E-2147483647",
        "1E2147483648",
        "1E99999999999999",
        "0E2147483647"
      })
  void aNumberThatCannotBeWrittenOutIsNotRead(String number) {
    String line = "{\"question\":\"grade\",\"customerId\":" + number + "}";

    assertThatThrownBy(() -> DecisionJson.read(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("customerId");
  }
}
