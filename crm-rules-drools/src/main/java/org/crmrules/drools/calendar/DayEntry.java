package org.crmrules.drools.calendar;

import java.time.LocalDate;
import java.util.List;
import org.crmrules.time.CalendarDay;
import org.crmrules.time.Certainty;
import org.crmrules.time.DayKind;
import org.crmrules.time.Shift;

/**
 * What a paper or a decision says of one day.
 *
 * @param kind null: nothing any more; a later paper took back what an earlier one said
 * @param name the holiday, or the reason
 * @param paper what it stands on
 * @param known the day on which it became known
 * @param shifts the hours of work; null: those of the week
 */
record DayEntry(DayKind kind, String name, String paper, LocalDate known, List<Shift> shifts) {

  CalendarDay day(LocalDate date, List<Shift> ofWeek) {
    List<Shift> worked = kind.isWork() ? shifts == null ? ofWeek : shifts : List.of();
    return new CalendarDay(date, kind, Certainty.ANNOUNCED, name, paper, worked);
  }
}
