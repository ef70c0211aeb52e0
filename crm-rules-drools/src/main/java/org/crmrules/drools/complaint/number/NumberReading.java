package org.crmrules.drools.complaint.number;

import java.time.YearMonth;
import java.util.Locale;
import org.crmrules.UnusableValueException;
import org.crmrules.complaint.NumberParts;

/**
 * Reads numbers that a policy gave, into parts and never into a date.
 *
 * @param policy how they were made
 */
record NumberReading(NumberPolicy policy) {

  private static final String MOST = Integer.toString(Integer.MAX_VALUE);
  private static final int YEAR = 0;
  private static final int MONTH = 2;
  private static final int DAY = 4;

  /** A year of a century that knows every day which that year has in any century. */
  private static final int CENTURY = 2000;

  /**
   * The parts of a number.
   *
   * @throws UnusableValueException if the policy gives no such number; says what is expected
   */
  NumberParts of(String number) {
    int begins = policy.beginning().digits();
    int least = begins + policy.serialDigits();
    if (!number.matches(String.format(Locale.ROOT, "[0-9]{%d,}", least))) {
      throw new UnusableValueException(
          "必须至少有 %d 位数字 0 到 9", "must have at least %d digits, 0 to 9", least);
    }
    String serial = number.substring(begins);
    boolean widened = serial.length() > policy.serialDigits();
    if (widened && (!policy.widensOnOverflow() || serial.startsWith("0"))) {
      throw new UnusableValueException(
          "流水号必须是 %d 位,放不下时才能多",
          "must have a serial of %d digits, more only where they are needed",
          policy.serialDigits());
    }
    boolean hasMonth = begins > MONTH;
    boolean hasDay = begins > DAY;
    Integer year = hasMonth ? two(number, YEAR) : null;
    Integer month = hasMonth ? two(number, MONTH) : null;
    Integer day = hasDay ? two(number, DAY) : null;
    if (hasMonth && (month < 1 || month > 12)) {
      throw new UnusableValueException(
          "月份必须是 01 到 12,而不是 %02d", "must have a month of 01 to 12, not %02d", month);
    }
    if (hasDay && !YearMonth.of(CENTURY + year, month).isValidDay(day)) {
      throw new UnusableValueException(
          "日期必须在当月之内,而不是 %02d", "must have a day of its month, not %02d", day);
    }
    return new NumberParts(year, month, day, serial(serial), widened);
  }

  private static Integer two(String number, int at) {
    return Integer.valueOf(number.substring(at, at + 2));
  }

  private static int serial(String digits) {
    boolean tooLarge =
        digits.length() > MOST.length()
            || digits.length() == MOST.length() && digits.compareTo(MOST) > 0;
    int serial = tooLarge ? 0 : Integer.parseInt(digits);
    if (serial < 1) {
      throw new UnusableValueException("流水号必须在 1 到 %s 之间", "must have a serial of 1 to %s", MOST);
    }
    return serial;
  }
}
