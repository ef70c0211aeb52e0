package org.crmrules.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SortedSet;

/**
 * Tells which days and hours are worked. Immutable and thread-safe; every day has an answer, also
 * the far past and the far future.
 */
public interface WorkCalendar {

  /** Which calendar this is. */
  CalendarRef ref();

  /** The zone that its days and hours are in. */
  ZoneId zone();

  /** What kind of day this is. */
  CalendarDay day(LocalDate date);

  /**
   * The days on which something about it became known: an announcement, a decision of the company.
   */
  SortedSet<LocalDate> learnedOn();

  /**
   * The calendar as it was known on a day. What was announced or decided later is not in it, so an
   * answer that was given then can be given again.
   */
  WorkCalendar asKnownOn(LocalDate day);
}
