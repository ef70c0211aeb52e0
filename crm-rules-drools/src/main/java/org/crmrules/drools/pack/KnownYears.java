package org.crmrules.drools.pack;

import java.time.Instant;
import java.time.LocalDate;
import org.crmrules.Bilingual;

/**
 * The years that days and instants may lie in, wherever one comes in: far enough for everything
 * that business remembers and plans, and near enough that no count of days, months or seconds
 * overflows. A date such as 0001-01-01 that stands for "never" is not one; what never happened is
 * left out.
 */
public final class KnownYears {

  private static final int FIRST = 1900;
  private static final int LAST = 2299;
  private static final Instant BEGIN = Instant.parse(FIRST + "-01-01T00:00:00Z");
  private static final Instant END = Instant.parse(LAST + 1 + "-01-01T00:00:00Z");

  /** What a day or an instant must be. */
  public static final Bilingual RULE =
      new Bilingual(
              "必须在 %s 年到 %s 年之间。也许它表示“从未”或“不限”,那就不要写。",
              "must be in the years %s to %s. Maybe it stands for never or for no end: then leave"
                  + " it out.")
          .with(Integer.toString(FIRST), Integer.toString(LAST));

  private KnownYears() {}

  /** The first day of them. */
  public static LocalDate firstDay() {
    return LocalDate.of(FIRST, 1, 1);
  }

  /** The last day of them. */
  public static LocalDate lastDay() {
    return LocalDate.of(LAST, 12, 31);
  }

  /** True if the day lies in them. */
  public static boolean include(LocalDate day) {
    return day.getYear() >= FIRST && day.getYear() <= LAST;
  }

  /** True if the instant lies in them, in UTC. */
  public static boolean include(Instant instant) {
    return !instant.isBefore(BEGIN) && instant.isBefore(END);
  }
}
