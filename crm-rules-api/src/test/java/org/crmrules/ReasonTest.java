package org.crmrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReasonTest {

  private static final Reason LARGE =
      new Reason(
          "G-017",
          List.of("G-17"),
          "采购额不低于 1,000,000 元",
          "Purchases of at least CNY 1,000,000",
          Map.of("amountLast12Months", new BigDecimal("1280000")),
          List.of("grade.atLeast(A)"),
          true);

  @Test
  void aReasonTellsRuleSentenceValuesAndConclusionInBothLanguages() {
    assertThat(LARGE.text(Locale.CHINESE))
        .isEqualTo("G-017 采购额不低于 1,000,000 元 (amountLast12Months = 1280000) → grade.atLeast(A)");
    assertThat(LARGE.text(Locale.ENGLISH))
        .isEqualTo(
            "G-017 Purchases of at least CNY 1,000,000 (amountLast12Months = 1280000)"
                + " → grade.atLeast(A)");
  }

  @Test
  void aValueThatWasAbsentIsToldAsNull() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("ordersLast12Months", null);

    Reason reason = new Reason("G-022", List.of("G-22"), "缺", "Missing", values, List.of(), true);

    assertThat(reason.text(Locale.ENGLISH)).contains("(ordersLast12Months = null)");
  }

  @Test
  void anExactNumberIsToldWithoutAnExponent() {
    Reason reason =
        new Reason(
            "G-017",
            List.of(),
            "",
            "x",
            Map.of("amountLast12Months", new BigDecimal("1E+6")),
            List.of(),
            true);

    assertThat(reason.text(Locale.ENGLISH)).contains("amountLast12Months = 1000000)");
  }

  @Test
  void whatWasPutInCannotBeChangedAfterwards() {
    Map<String, Object> values = new LinkedHashMap<>(Map.of("a", 1));
    Reason reason = new Reason("G-017", List.of(), "", "", values, List.of(), true);

    values.put("b", 2);

    assertThat(reason.because()).containsOnlyKeys("a");
  }
}
