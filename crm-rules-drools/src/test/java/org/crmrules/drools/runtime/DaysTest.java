package org.crmrules.drools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days of instants, on both sides of midnight and in days of other lengths. */
class DaysTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** In 2026 the last Sunday of March has twenty-three hours there. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-28T22:59:59Z, 2026-03-28",
    "2026-03-28T23:00:00Z, 2026-03-29",
    "2026-03-29T21:59:59.999999999Z, 2026-03-29",
    "2026-03-29T22:00:00Z, 2026-03-30"
  })
  void aDayEndsAtMidnight(Instant instant, LocalDate day) {
    for (LocalDate last : new LocalDate[] {day, day.minusDays(1), day.plusDays(1)}) {
      assertThat(new Days(BERLIN, last).of(instant)).isEqualTo(day);
    }
  }

  @Test
  void theDayOfOneQuestionIsNotThatOfTheNext() {
    Days days = new Days(BERLIN, LocalDate.EPOCH);

    assertThat(days.of(Instant.parse("2026-03-28T22:59:59Z"))).isEqualTo("2026-03-28");
    assertThat(days.of(Instant.parse("2026-03-28T23:00:00Z"))).isEqualTo("2026-03-29");
    assertThat(days.of(Instant.parse("2026-03-28T22:59:59Z"))).isEqualTo("2026-03-28");
  }

  /** Many questions about one day get one and the same object. */
  @Test
  void aDayThatIsAskedForAgainIsNotMadeAgain() {
    Days days = new Days(BERLIN, LocalDate.EPOCH);
    LocalDate day = days.of(Instant.parse("2026-03-28T12:00:00Z"));

    assertThat(days.of(Instant.parse("2026-03-28T13:00:00Z"))).isSameAs(day);
  }

  @Property(tries = 200)
  void itIsTheDayOfTheZone(
      @ForAll @LongRange(min = 0, max = 4_000_000_000L) long first,
      @ForAll @LongRange(min = -100_000, max = 100_000) long later) {
    Days days = new Days(BERLIN, LocalDate.EPOCH);

    for (long second : new long[] {first, first + later, first}) {
      Instant instant = Instant.ofEpochSecond(second);
      assertThat(days.of(instant)).isEqualTo(instant.atZone(BERLIN).toLocalDate());
    }
  }
}
