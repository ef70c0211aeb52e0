package org.crmrules.drools.complaint;

import org.crmrules.complaint.NumberVerdict;
import org.crmrules.drools.runtime.Agreed;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Firing;

/** Combines what the numbering stages conclude. */
final class NumberCollector extends Collector implements NumberVerdict {

  private final Agreed<Integer> digits = new Agreed<>("numbers of digits");
  private boolean yearAndMonth;
  private boolean monthly;
  private boolean widens;

  @Override
  public void beginsWithYearAndMonth() {
    note("beginsWithYearAndMonth");
    yearAndMonth = true;
  }

  @Override
  public void serialDigits(int count) {
    Firing firing = note("serialDigits", count);
    digits.conclude(NumberPolicy.digits(count), firing);
  }

  @Override
  public void restartsMonthly() {
    note("restartsMonthly");
    monthly = true;
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
        : new NumberPolicy(yearAndMonth, digits.value(), monthly, widens);
  }
}
