package org.crmrules.complaint;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.Concludes;

/** What a rule of a numbering stage can conclude. Two different answers are a conflict. */
@Term(zh = "编号", en = "numbers")
public interface NumberVerdict {

  /** The number begins with year and month of acceptance, two digits each. */
  @Term(zh = "以受理年月(各两位)开头", en = "begins with year and month, two digits each")
  @Concludes(
      value = "beginning",
      as = As.IS,
      with = "YEAR_AND_MONTH",
      zh = "编号开头",
      en = "beginnings of a number")
  void beginsWithYearAndMonth();

  /** The number begins with year, month and day of acceptance, two digits each (C-60). */
  @Term(zh = "以受理年月日(各两位)开头", en = "begins with year, month and day, two digits each")
  @Concludes(value = "beginning", as = As.IS, with = "DATE")
  void beginsWithDate();

  /** The serial has so many digits, 1 to 9. */
  @Term(zh = "流水号位数", en = "digits of the serial")
  @Concludes(as = As.IS, zh = "位数", en = "numbers of digits")
  void serialDigits(@Min(1) @Max(9) int digits);

  /** The serial begins again at 1 every month. */
  @Term(zh = "流水号每月从 1 起", en = "the serial begins again every month")
  @Concludes(
      value = "period",
      as = As.IS,
      with = "month",
      zh = "流水号的周期",
      en = "periods of a serial")
  void restartsMonthly();

  /** The serial begins again at 1 every year; so it does if no rule says anything. */
  @Term(zh = "流水号每年从 1 起", en = "the serial begins again every year")
  @Concludes(value = "period", as = As.IS, with = "year")
  void restartsYearly();

  /** A serial that does not fit gets more digits, and the number says so. */
  @Term(zh = "流水号超出位数时加位", en = "a serial that does not fit gets more digits")
  @Concludes
  void widensOnOverflow();
}
