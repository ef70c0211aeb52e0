package org.crmrules.drools.time;

import java.time.Instant;

/** Every moment counts, in nanoseconds: the hours of a clock that never rests. */
final class AroundTheClock implements CountedTime {

  static final long NANOS = 1_000_000_000L;
  private static final long HOUR = 3_600 * NANOS;

  @Override
  public long until(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), NANOS), (long) instant.getNano());
  }

  @Override
  public Instant reached(long counted) {
    return Instant.ofEpochSecond(Math.floorDiv(counted, NANOS), Math.floorMod(counted, NANOS));
  }

  @Override
  public long unit() {
    return HOUR;
  }
}
