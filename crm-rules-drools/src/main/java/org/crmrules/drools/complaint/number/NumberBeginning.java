package org.crmrules.drools.complaint.number;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a number begins with: parts of the day of acceptance, two digits each. */
enum NumberBeginning {
  /** Nothing: the number is its serial, and unique in its scope only. */
  NOTHING(""),
  /** Year and month (C-13). */
  YEAR_AND_MONTH("uuMM"),
  /** Year, month and day (C-60). */
  DATE("uuMMdd");

  private final String pattern;

  // The root locale, because a number has the digits 0 to 9 wherever the engine runs.
  private final DateTimeFormatter format;

  NumberBeginning(String pattern) {
    this.pattern = pattern;
    this.format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }

  int digits() {
    return pattern.length();
  }

  String of(LocalDate acceptedOn) {
    return format.format(acceptedOn);
  }
}
