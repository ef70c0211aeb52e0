package org.crmrules.drools.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What was said of single days, and when. Of what is said twice of a day, the later counts. */
final class DayEntries {

  private final Map<LocalDate, List<DayEntry>> byDate = new HashMap<>();

  /** To be called while a calendar is read, and no more after it. */
  void add(LocalDate date, DayEntry entry) {
    List<DayEntry> entries = byDate.computeIfAbsent(date, d -> new ArrayList<>(1));
    entries.add(entry);
    entries.sort(Comparator.comparing(DayEntry::known));
  }

  /** The last word on a day as of another; null if there is none. */
  DayEntry on(LocalDate date, LocalDate knownOn) {
    DayEntry last = null;
    for (DayEntry entry : byDate.getOrDefault(date, List.of())) {
      if (!entry.known().isAfter(knownOn)) {
        last = entry;
      }
    }
    return last == null || last.kind() == null ? null : last;
  }

  SortedSet<LocalDate> learnedOn() {
    SortedSet<LocalDate> days = new TreeSet<>();
    byDate.values().forEach(entries -> entries.forEach(e -> days.add(e.known())));
    return days;
  }
}
