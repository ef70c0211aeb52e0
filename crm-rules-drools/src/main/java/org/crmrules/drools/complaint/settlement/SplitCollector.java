package org.crmrules.drools.complaint.settlement;

import org.crmrules.drools.runtime.Agreed;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.settlement.SplitVerdict;

/** Takes who is to have what the rounding of a split leaves. */
final class SplitCollector extends Collector implements SplitVerdict {

  /** No code of a manifest is empty, so this is none. */
  private static final String LARGEST = "";

  private final Agreed<String> remainder =
      new Agreed<>("承担尾差的一方", "parties that take the remainder");

  @Override
  public void remainderTo(String party) {
    remainder.conclude(party, note("remainderTo", party));
  }

  @Override
  public void remainderToLargest() {
    remainder.conclude(LARGEST, note("remainderToLargest"));
  }

  /** Whether a rule said who takes it. */
  boolean concluded() {
    return remainder.value() != null;
  }

  /** Who takes it; null if it is the party with the largest share. */
  String party() {
    return LARGEST.equals(remainder.value()) ? null : remainder.value();
  }
}
