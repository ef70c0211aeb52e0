package org.crmrules.drools.complaint.number;

import org.crmrules.complaint.NumberVerdict;
import org.crmrules.drools.runtime.Agreed;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Firing;

/** Combines what the numbering stages conclude. */
final class NumberCollector extends Collector implements NumberVerdict {

  private static final String MONTH = "month";

  private final Agreed<Integer> digits = new Agreed<>("位数", "numbers of digits");
  private final Agreed<NumberBeginning> beginning = new Agreed<>("编号开头", "beginnings of a number");
  private final Agreed<String> period = new Agreed<>("流水号的周期", "periods of a serial");
  private boolean widens;

  @Override
  public void beginsWithYearAndMonth() {
    beginning.conclude(NumberBeginning.YEAR_AND_MONTH, note("beginsWithYearAndMonth"));
  }

  @Override
  public void beginsWithDate() {
    beginning.conclude(NumberBeginning.DATE, note("beginsWithDate"));
  }

  @Override
  public void serialDigits(int count) {
    Firing firing = note("serialDigits", count);
    digits.conclude(NumberPolicy.digits(count), firing);
  }

  @Override
  public void restartsMonthly() {
    period.conclude(MONTH, note("restartsMonthly"));
  }

  @Override
  public void restartsYearly() {
    period.conclude("year", note("restartsYearly"));
  }

  @Override
  public void widensOnOverflow() {
    note("widensOnOverflow");
    widens = true;
  }

  /** How complaints are numbered; null if no rule said how many digits the serial has. */
  NumberPolicy policy() {
    return digits.value() == null
        ? null
        : new NumberPolicy(
            beginning.value() == null ? NumberBeginning.NOTHING : beginning.value(),
            digits.value(),
            MONTH.equals(period.value()),
            widens);
  }
}
