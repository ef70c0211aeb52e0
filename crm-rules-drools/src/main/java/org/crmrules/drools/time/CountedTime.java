package org.crmrules.drools.time;

import java.time.Instant;

/**
 * The integral of the time that counts: how much of it lies between two instants is the difference
 * of the two values. Because every clock is made of such differences, a pause outside counted time
 * is worth nothing, and splitting one changes nothing. Thread-safe.
 */
public interface CountedTime {

  /** How much counts from the origin to the instant; never falls as the instant rises. */
  long until(Instant instant);

  /** The earliest instant until which so much counts: the inverse. */
  Instant reached(long counted);

  /** How much one day, or one hour, of a limit is. */
  long unit();
}
