package org.crmrules.drools.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.crmrules.time.ClockStatus;
import org.crmrules.time.Due;

class NaturalDaysLawsTest {

  // Since 2012 no zone has skipped a day or gone back over midnight into the day before.
  private static final Instant FIRST = Instant.parse("2012-01-02T00:00:00Z");
  private static final Instant LAST = Instant.parse("2040-01-01T00:00:00Z");

  /** A moment somewhere. */
  record Moment(Instant instant, ZoneId zone) {}

  @Property
  void nothingIsDueBeforeItIsAccepted(
      @ForAll("moments") Moment accepted, @ForAll @IntRange(min = 1, max = 400) int days) {
    assertThat(due(accepted, days).toInstant()).isAfterOrEqualTo(accepted.instant());
  }

  @Property
  void theLastMomentIsTheLastOneOfItsDay(
      @ForAll("moments") Moment accepted, @ForAll @IntRange(min = 1, max = 400) int days) {
    Due due = NaturalClock.due(accepted.instant(), days, accepted.zone());

    assertThat(due.on())
        .isEqualTo(accepted.instant().atZone(accepted.zone()).toLocalDate().plusDays(days));
    assertThat(due.before().toInstant().atZone(accepted.zone()))
        .isEqualTo(due.on().plusDays(1).atStartOfDay(accepted.zone()));
    assertThat(due).hasToString(due.on().toString());
  }

  @Property
  void whatIsAcceptedLaterIsDueNoEarlier(
      @ForAll("moments") Moment accepted,
      @ForAll @IntRange(max = 200_000) int seconds,
      @ForAll @IntRange(min = 1, max = 400) int days) {
    Moment later = new Moment(accepted.instant().plusSeconds(seconds), accepted.zone());

    assertThat(due(later, days).toInstant()).isAfterOrEqualTo(due(accepted, days).toInstant());
  }

  @Property
  void oneMoreDayIsAboutADayLater(
      @ForAll("moments") Moment accepted, @ForAll @IntRange(min = 1, max = 400) int days) {
    assertThat(Duration.between(due(accepted, days), due(accepted, days + 1)))
        .isBetween(Duration.ofHours(20), Duration.ofHours(28));
  }

  @Property
  void whatWasMetStaysMetAndWhatWasLateStaysLate(
      @ForAll("moments") Moment accepted,
      @ForAll @IntRange(min = 1, max = 30) int days,
      @ForAll @IntRange(max = 4_000_000) int secondsToSignOff,
      @ForAll @IntRange(max = 4_000_000) int secondsToQuestion,
      @ForAll @IntRange(max = 4_000_000) int secondsMore) {
    Instant signedOff = accepted.instant().plusSeconds(secondsToSignOff);
    Instant asked = accepted.instant().plusSeconds(secondsToQuestion);
    OffsetDateTime due = due(accepted, days);
    ClockStatus before =
        NaturalClock.status(accepted.instant(), signedOff, asked, days, accepted.zone());
    ClockStatus after =
        NaturalClock.status(
            accepted.instant(), signedOff, asked.plusSeconds(secondsMore), days, accepted.zone());

    switch (before) {
      case MET, MET_LATE -> assertThat(after).isEqualTo(before);
      case OVERDUE -> assertThat(after).isIn(ClockStatus.OVERDUE, ClockStatus.MET_LATE);
      default -> assertThat(before).isEqualTo(ClockStatus.RUNNING);
    }
  }

  /** Half of them close to a change of the clock, if the zone has one. */
  @Provide
  Arbitrary<Moment> moments() {
    List<ZoneId> zones = ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
    return Combinators.combine(
            Arbitraries.of(zones),
            Arbitraries.longs().between(FIRST.getEpochSecond(), LAST.getEpochSecond()),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(-90_000, 90_000))
        .as(
            (zone, second, close, offset) -> {
              Instant instant = Instant.ofEpochSecond(second);
              ZoneOffsetTransition change = zone.getRules().nextTransition(instant);
              return close && change != null
                  ? new Moment(change.getInstant().plusSeconds(offset), zone)
                  : new Moment(instant, zone);
            });
  }

  private static OffsetDateTime due(Moment accepted, int days) {
    return NaturalClock.due(accepted.instant(), days, accepted.zone()).before();
  }
}
