package org.crmrules.drools.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Days as a wall clock shows them, each of them worth the same: from 18:00 to 18:00 is one, also
 * where the clock was changed in between. An hour that comes twice counts the first time, one that
 * is left out counts with the moment after its change, and a day that the zone skipped is none.
 * Within a day it counts in milliseconds, rounded down, so that sums are exact.
 */
final class NaturalDayCount implements CountedTime {

  private static final long SECONDS_OF_DAY = 86_400;
  private static final long MILLIS_OF_SECOND = 1_000;

  private final ZoneRules rules;

  /** The days that the zone skipped, in order; hardly ever any. */
  private final long[] skipped;

  /** The epoch second from which on the clock is never changed again, with room around it. */
  private final long settled;

  /** What the clock is ahead of UTC by, in seconds, from then on. */
  private final int offset;

  NaturalDayCount(ZoneId zone) {
    this.rules = zone.getRules();
    this.skipped =
        rules.getTransitions().stream()
            .filter(ZoneOffsetTransition::isGap)
            .flatMapToLong(NaturalDayCount::skippedBy)
            .toArray();
    List<ZoneOffsetTransition> changes = rules.getTransitions();
    ZoneOffsetTransition last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
    boolean again = !rules.getTransitionRules().isEmpty();
    this.settled =
        again ? Long.MAX_VALUE : last == null ? 0 : last.toEpochSecond() + 2 * SECONDS_OF_DAY;
    this.offset =
        (last == null ? rules.getOffset(Instant.EPOCH) : last.getOffsetAfter()).getTotalSeconds();
  }

  private static LongStream skippedBy(ZoneOffsetTransition gap) {
    LocalDateTime from = gap.getDateTimeBefore();
    boolean whole = from.toLocalTime().equals(LocalTime.MIDNIGHT);
    return LongStream.range(
        from.toLocalDate().toEpochDay() + (whole ? 0 : 1),
        gap.getDateTimeAfter().toLocalDate().toEpochDay());
  }

  @Override
  public long until(Instant instant) {
    if (instant.getEpochSecond() >= settled) {
      return (instant.getEpochSecond() + offset) * MILLIS_OF_SECOND
          + instant.getNano() / DayCount.NANOS_OF_MILLI
          - skipped.length * DayCount.DAY;
    }
    LocalDateTime shown = shown(instant);
    long day = shown.toLocalDate().toEpochDay();
    return (day - skippedBefore(day)) * DayCount.DAY
        + shown.toLocalTime().toNanoOfDay() / DayCount.NANOS_OF_MILLI;
  }

  /** What a wall clock shows that nobody turns back, and puts forward only after the moment. */
  private LocalDateTime shown(Instant instant) {
    ZoneOffset offset = rules.getOffset(instant);
    LocalDateTime shown = LocalDateTime.ofInstant(instant, offset);
    ZoneOffsetTransition change = rules.getTransition(shown);
    if (change == null && shown.getNano() == 0) {
      change = rules.getTransition(shown.minusNanos(1));
      return change != null && change.isGap() ? change.getDateTimeBefore() : shown;
    }
    boolean again = change != null && offset.equals(change.getOffsetAfter());
    return again ? change.getDateTimeBefore() : shown;
  }

  private long skippedBefore(long day) {
    int before = 0;
    while (before < skipped.length && skipped[before] < day) {
      before++;
    }
    return before;
  }

  @Override
  public Instant reached(long counted) {
    long day = Math.floorDiv(counted - 1, DayCount.DAY);
    long millis = counted - day * DayCount.DAY;
    for (long gone : skipped) {
      day += gone <= day ? 1 : 0;
    }
    long second = day * SECONDS_OF_DAY + millis / MILLIS_OF_SECOND;
    if (second - SECONDS_OF_DAY >= settled) {
      return Instant.ofEpochSecond(
          second - offset, millis % MILLIS_OF_SECOND * DayCount.NANOS_OF_MILLI);
    }
    LocalDateTime shown =
        LocalDate.ofEpochDay(day).atStartOfDay().plusNanos(millis * DayCount.NANOS_OF_MILLI);
    LocalDateTime before = shown.minusNanos(1);
    ZoneOffsetTransition change = rules.getTransition(before);
    return change != null && change.isGap()
        ? change.getInstant().plusMillis(1)
        : before
            .toInstant(change == null ? rules.getOffset(before) : change.getOffsetBefore())
            .plusNanos(1);
  }

  @Override
  public long unit() {
    return DayCount.DAY;
  }
}
