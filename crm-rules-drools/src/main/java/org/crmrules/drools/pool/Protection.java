package org.crmrules.drools.pool;

import java.time.LocalDate;
import org.crmrules.drools.conclude.Outcomes;

/**
 * How long an owner is protected (P-14), in natural days; the first day does not count.
 *
 * @param days from the beginning, or from the last order
 * @param followUpDays from a follow-up; null: a follow-up does not protect
 * @param atMostDays without an order at most; null: no limit
 * @param warnDays from the warning to the end
 */
record Protection(int days, Integer followUpDays, Integer atMostDays, int warnDays) {

  /** By what the rules came to; null if no rule says how long, or how long before to warn. */
  static Protection of(Outcomes said) {
    Integer days = said.number("protectDays");
    Integer warn = said.number("warnDaysBefore");
    return days == null || warn == null
        ? null
        : new Protection(days, said.number("followUpDays"), said.number("atMostDays"), warn);
  }

  /**
   * The last day of the protection.
   *
   * @param start the day of the claim or of the last order
   * @param followUp the day of the last follow-up; null if there was none
   */
  LocalDate until(LocalDate start, LocalDate followUp) {
    LocalDate until = start.plusDays(days);
    if (followUp != null && followUpDays != null) {
      until = latest(until, followUp.plusDays(followUpDays));
    }
    LocalDate cap = atMostDays == null ? null : start.plusDays(atMostDays);
    return cap == null || until.isBefore(cap) ? until : cap;
  }

  /**
   * The day of the warning for a protection that ends on a day: the one that was given for it, or
   * the next that can be.
   *
   * @param until the last day of the protection
   * @param warned when the last warning was given; null if never
   */
  LocalDate warnOn(LocalDate until, LocalDate warned, LocalDate today) {
    LocalDate due = until.minusDays(warnDays);
    // A warning from before that day was for an end that has moved since.
    return warned != null && !warned.isBefore(due) ? warned : latest(due, today);
  }

  /** The first day without an owner after a warning: its days are full ones. */
  LocalDate recallOn(LocalDate warning) {
    return warning.plusDays(warnDays).plusDays(1);
  }

  /** The later of two days, of which the other one may be null. */
  static LocalDate latest(LocalDate day, LocalDate other) {
    return other == null || day.isAfter(other) ? day : other;
  }
}
