package org.crmrules.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.crmrules.UnusableValueException;

/**
 * Until when something is in time: a day, and the moment before which it is in time. There is no
 * last nanosecond of a day that a database could round into the next one: what keeps milliseconds
 * or more keeps it as it is, and where whole days count, anything that keeps seconds.
 *
 * <p>Thread-safe: immutable. The earlier one is the lesser.
 *
 * @param on the last day of which some part is in time, in the zone of the pack
 * @param before the first moment that is late, in whole milliseconds: where whole days count, the
 *     midnight behind {@code on}; where hours count, one millisecond behind the moment at which
 *     they have run out, which is in time itself
 */
public record Due(LocalDate on, @WithOffset OffsetDateTime before) implements Comparable<Due> {

  private static final int NANOS_OF_MILLI = 1_000_000;
  private static final Comparator<Due> EARLIEST_FIRST =
      Comparator.comparing(Due::before, OffsetDateTime.timeLineOrder()).thenComparing(Due::on);

  /**
   * A day, or a moment.
   *
   * @throws UnusableValueException if the moment is not one of whole milliseconds
   */
  public Due {
    UnusableValueException.given(on, "on");
    UnusableValueException.given(before, "before");
    if (before.getNano() % NANOS_OF_MILLI != 0) {
      throw new UnusableValueException(
          "到期之前的时刻(%s)必须是整毫秒。也许应当是下一个毫秒。",
          "The moment (%s) before which something is due must be of whole milliseconds. Maybe"
              + " the next millisecond was meant.",
          before);
    }
  }

  /** True if it is too late at this instant. */
  public boolean isPast(Instant at) {
    return !at.isBefore(before.toInstant());
  }

  /** How much time there is at this instant, around the clock; negative if it is too late. */
  public Duration left(Instant at) {
    return Duration.between(at, before.toInstant());
  }

  @Override
  public int compareTo(Due other) {
    return EARLIEST_FIRST.compare(this, other);
  }

  /** The day where it is due by the end of one, else the last millisecond that is in time. */
  @Override
  public String toString() {
    boolean day = on.isBefore(before.toLocalDate());
    return day ? on.toString() : before.minus(1, ChronoUnit.MILLIS).toString();
  }
}
