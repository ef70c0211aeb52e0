package org.crmrules.time;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.crmrules.UnusableValueException;

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
    UnusableValueException.given(date, "date");
    UnusableValueException.given(kind, "kind");
    UnusableValueException.given(certainty, "certainty");
    shifts = UnusableValueException.all(shifts, "shifts");
    if (kind.isWork() == shifts.isEmpty()) {
      throw new UnusableValueException(
          "%s 的班次(%s)当且仅当这天上班(%s)时才能有。也许种类应当是另一个。",
          "The hours of %s (%s) must be given exactly if there is work (%s). Maybe the kind should be"
              + " another.",
          date,
          shifts,
          kind);
    }
  }

  /** True if there is work on it. */
  @JsonIgnore
  public boolean isWork() {
    return kind.isWork();
  }
}
