package org.crmrules.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.crmrules.PolicyRef;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pool.PoolEntry;
import org.crmrules.pool.PoolStatus;
import org.junit.jupiter.api.Test;

class BrokenLawErrorTest {

  private static final CustomerProfile CUSTOMER =
      CustomerProfile.of("C1").amountLast12Months(new BigDecimal("5")).build();

  @Test
  void itSaysWhichLawForWhatWhatWasExpectedAndWhatWasFound() {
    BrokenLawError error =
        catchThrowableOfType(
            BrokenLawError.class,
            () -> BrokenLawError.unlessEqual("A", "B", "Big is better.", CUSTOMER));

    assertThat(error.law()).isEqualTo("Big is better.");
    assertThat(error)
        .hasMessage(
            """
            The law is broken: Big is better.
            for CustomerProfile(id=C1, amountLast12Months=5)
            expected A
            found    B""");
  }

  /** A decision briefly told is without its instant. */
  @Test
  void whatDiffersInWhatIsNotToldBrieflyIsToldAtLength() {
    PoolEntry early = entry("2026-03-01T00:00:00Z");
    PoolEntry late = entry("2026-03-02T00:00:00Z");

    BrokenLawError error =
        catchThrowableOfType(
            BrokenLawError.class, () -> BrokenLawError.unlessEqual(early, late, "Same."));

    assertThat(Brief.of(early)).isEqualTo(Brief.of(late));
    assertThat(error.detail()).contains("2026-03-01").contains("2026-03-02");
  }

  private static PoolEntry entry(String asOf) {
    return new PoolEntry(
        "C1",
        PoolStatus.AVAILABLE,
        List.of(),
        List.of(),
        List.of(),
        new PolicyRef("p", "1.0.0", "d"),
        Instant.parse(asOf));
  }

  @Test
  void whatHoldsIsNotTold() {
    assertThatCode(
            () -> {
              BrokenLawError.unlessEqual(null, null, "Nothing is nothing.");
              BrokenLawError.unless(
                  true,
                  "True is true.",
                  () -> {
                    throw new IllegalStateException("must not be asked");
                  });
            })
        .doesNotThrowAnyException();
  }
}
