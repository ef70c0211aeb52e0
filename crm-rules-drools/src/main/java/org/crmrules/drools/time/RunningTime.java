package org.crmrules.drools.time;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.crmrules.drools.time.Timeline.Stretch;

/**
 * What counts of a clock: the stretches in which it runs, each as what is counted until its begin
 * and until its end. Counted once, for whatever is asked of one reading.
 */
final class RunningTime {

  private static final int NANOS_OF_MILLI = 1_000_000;

  private final CountedTime counting;
  private final long[] bounds;

  /** What is counted until the time goes on without any stop. */
  private final long onwards;

  private RunningTime(CountedTime counting, long[] bounds, long onwards) {
    this.counting = counting;
    this.bounds = bounds;
    this.onwards = onwards;
  }

  /**
   * Of what runs and counts; the first day, where it counts, also before the start.
   *
   * @param line of a clock that has started
   */
  static RunningTime of(Timeline line, Instant begin, CountedTime counting) {
    List<Stretch> stretches = line.stretches();
    long[] bounds = new long[2 * stretches.size() + 2];
    int size = 0;
    if (begin.isBefore(line.start())) {
      bounds[size++] = counting.until(begin);
      bounds[size++] = counting.until(line.start());
    }
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      Instant from = later(stretch.from(), begin);
      if (stretch.runs() && from.isBefore(stretch.to())) {
        bounds[size++] = counting.until(from);
        bounds[size++] = counting.until(stretch.to());
      }
    }
    return new RunningTime(
        counting, Arrays.copyOf(bounds, size), counting.until(later(line.until(), begin)));
  }

  /** Of a clock that nothing stops. */
  static RunningTime from(Instant begin, CountedTime counting) {
    return new RunningTime(counting, new long[0], counting.until(begin));
  }

  /** How much was counted. */
  long counted() {
    long counted = 0;
    for (int i = 0; i < bounds.length; i += 2) {
      counted += bounds[i + 1] - bounds[i];
    }
    return counted;
  }

  /** When so much is counted, if the clock runs on from its last moment. */
  Instant reached(long target) {
    long rest = target;
    for (int i = 0; i < bounds.length; i += 2) {
      long gained = bounds[i + 1] - bounds[i];
      if (gained >= rest) {
        return inMillis(counting.reached(bounds[i] + rest));
      }
      rest -= gained;
    }
    return inMillis(counting.reached(onwards + rest));
  }

  /** Rounded up: hosts keep milliseconds or microseconds, and nothing may come earlier for that. */
  private static Instant inMillis(Instant reached) {
    int beyond = reached.getNano() % NANOS_OF_MILLI;
    return beyond == 0 ? reached : reached.plusNanos(NANOS_OF_MILLI - beyond);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }
}
