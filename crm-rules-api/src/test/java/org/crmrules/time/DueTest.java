package org.crmrules.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.crmrules.UnusableValueException;
import org.junit.jupiter.api.Test;

class DueTest {

  private static final Due DAY = due("2026-03-17", "2026-03-18T00:00:00+08:00");
  private static final Due HOUR = due("2026-03-17", "2026-03-17T11:00:00.001+08:00");

  private static Due due(String on, String before) {
    return new Due(LocalDate.parse(on), OffsetDateTime.parse(before));
  }

  @Test
  void aDayIsInTimeToItsLastNanosecondAndAnHourWithTheMomentAfterIt() {
    assertThat(DAY.isPast(Instant.parse("2026-03-17T15:59:59.999999999Z"))).isFalse();
    assertThat(DAY.isPast(Instant.parse("2026-03-17T16:00:00Z"))).isTrue();
    assertThat(HOUR.isPast(Instant.parse("2026-03-17T03:00:00Z"))).isFalse();
    assertThat(HOUR.isPast(Instant.parse("2026-03-17T03:00:00.001Z"))).isTrue();
  }

  @Test
  void whatIsLeftIsCountedToTheMomentThatIsLate() {
    assertThat(DAY.left(Instant.parse("2026-03-17T15:00:00Z"))).isEqualTo(Duration.ofHours(1));
    assertThat(DAY.left(Instant.parse("2026-03-17T17:00:00Z"))).isEqualTo(Duration.ofHours(-1));
  }

  @Test
  void itIsToldByTheDayOrByTheLastMomentThatIsInTime() {
    assertThat(DAY).hasToString("2026-03-17");
    assertThat(HOUR).hasToString("2026-03-17T11:00+08:00");
    // Where a day begins at one, the one before is still told by its name.
    assertThat(due("2018-11-03", "2018-11-04T01:00:00-02:00")).hasToString("2018-11-03");
  }

  @Test
  void theEarlierIsTheLesser() {
    assertThat(Stream.of(DAY, HOUR).sorted().toList()).isEqualTo(List.of(HOUR, DAY));
  }

  @Test
  void aMomentThatADatabaseWouldRoundIsRefused() {
    OffsetDateTime last = DAY.before().minus(1, ChronoUnit.NANOS);

    assertThatExceptionOfType(UnusableValueException.class)
        .isThrownBy(() -> new Due(DAY.on(), last))
        .withMessageContaining("2026-03-17T23:59:59.999999999+08:00")
        .withMessageContaining("whole milliseconds");
  }
}
