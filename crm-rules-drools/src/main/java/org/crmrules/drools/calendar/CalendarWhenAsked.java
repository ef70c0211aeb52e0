package org.crmrules.drools.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.crmrules.time.CalendarDay;
import org.crmrules.time.CalendarRef;
import org.crmrules.time.WorkCalendar;

/** A calendar that is read when somebody asks it something. Thread-safe. */
final class CalendarWhenAsked implements WorkCalendar {

  private final Supplier<WorkCalendar> reading;

  /** Threads may read it twice; the two say the same. */
  private volatile WorkCalendar read;

  CalendarWhenAsked(Supplier<WorkCalendar> reading) {
    this.reading = reading;
  }

  private WorkCalendar read() {
    WorkCalendar there = read;
    if (there == null) {
      there = reading.get();
      read = there;
    }
    return there;
  }

  @Override
  public CalendarRef ref() {
    return read().ref();
  }

  @Override
  public ZoneId zone() {
    return read().zone();
  }

  @Override
  public CalendarDay day(LocalDate date) {
    return read().day(date);
  }

  @Override
  public SortedSet<LocalDate> learnedOn() {
    return read().learnedOn();
  }

  @Override
  public WorkCalendar asKnownOn(LocalDate day) {
    return read().asKnownOn(day);
  }
}
