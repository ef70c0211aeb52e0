package org.crmrules.time;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.crmrules.Visible;

/**
 * What a calendar answers about a day. Thread-safe: immutable.
 *
 * @param date the day
 * @param kind what kind of day it is
 * @param certainty whether it is announced
 * @param name why it is not an ordinary day, for example {@code 国庆节}; null if it is one
 * @param paper what it stands on: the announcement, or the decision of the company; null for a day
 *     that only the week decides
 * @param shifts the hours of work, in order and apart from each other; empty if there is no work
 */
public record CalendarDay(
    LocalDate date,
    DayKind kind,
    Certainty certainty,
    String name,
    String paper,
    List<Shift> shifts) {

  public CalendarDay {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(certainty, "certainty");
    shifts = List.copyOf(shifts);
    if (kind.isWork() == shifts.isEmpty()) {
      throw new IllegalArgumentException(
          Visible.sentence(
              "The hours of %s (%s) must be given exactly if there is work (%s).",
              date, shifts, kind));
    }
  }

  /** True if there is work on it. */
  @JsonIgnore
  public boolean isWork() {
    return kind.isWork();
  }
}
