package org.crmrules.drools.complaint.number;

import java.time.LocalDate;
import java.util.Objects;
import org.crmrules.UnusableValueException;

/**
 * How complaints are numbered (C-13, C-14, C-60).
 *
 * @param beginning what stands before the serial
 * @param serialDigits digits of the serial, 1 to 9
 * @param restartsMonthly true if the serial begins again every month, otherwise every year
 * @param widensOnOverflow true if a serial that does not fit gets more digits
 */
record NumberPolicy(
    NumberBeginning beginning,
    int serialDigits,
    boolean restartsMonthly,
    boolean widensOnOverflow) {

  private static final int DIGITS_OF_YEAR = 2;

  NumberPolicy {
    Objects.requireNonNull(beginning, "beginning");
    digits(serialDigits);
  }

  /**
   * The digits of a serial.
   *
   * @throws UnusableValueException if they are not 1 to 9
   */
  static int digits(int serialDigits) {
    if (serialDigits < 1 || serialDigits > 9) {
      throw new UnusableValueException(
          "流水号位数(%d)必须在 1 到 9 之间。也许编号阶段里有笔误?",
          "The digits of the serial (%d) must be 1 to 9. Maybe a numbering stage has a slip?",
          serialDigits);
    }
    return serialDigits;
  }

  /** Whether the serial has a number: it fits its digits, or may widen. */
  boolean takes(int serial) {
    return widensOnOverflow || Integer.toString(serial).length() <= serialDigits;
  }

  /** Within which the serial of a day runs: its month, or its year, of two digits each. */
  String scope(LocalDate acceptedOn) {
    String month = NumberBeginning.YEAR_AND_MONTH.of(acceptedOn);
    return restartsMonthly ? month : month.substring(0, DIGITS_OF_YEAR);
  }

  /**
   * The number of a complaint.
   *
   * @param acceptedOn the day of acceptance
   * @param serial which complaint of the scope it is, from 1 on
   * @throws UnusableValueException if the serial is less than 1, or does not fit and may not widen
   */
  SerialNumber number(LocalDate acceptedOn, int serial) {
    if (serial < 1) {
      throw new UnusableValueException(
          "流水号(%d)不能小于 1。也许第一个从 0 数起了?",
          "The serial (%d) must be at least 1. Maybe the first of a scope was counted as 0?",
          serial);
    }
    String scope = scope(acceptedOn);
    String digits = Integer.toString(serial);
    if (!takes(serial)) {
      throw new UnusableValueException(
          "流水号(%d)必须放得进 %d 位(编号范围 %s)。也许应当允许溢出时加位?",
          "The serial (%d) must fit %d digits in scope %s. Maybe let it widen on overflow?",
          serial,
          serialDigits,
          scope);
    }
    String zeros = "0".repeat(Math.max(0, serialDigits - digits.length()));
    return new SerialNumber(
        beginning.of(acceptedOn) + zeros + digits, scope, digits.length() > serialDigits);
  }
}
