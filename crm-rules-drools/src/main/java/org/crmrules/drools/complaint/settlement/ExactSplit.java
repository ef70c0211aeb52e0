package org.crmrules.drools.complaint.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.crmrules.settlement.CostAllocation.Part;
import org.crmrules.settlement.CostShare;

/**
 * Splits an amount into whole cents that add up to it exactly. Every part is rounded half up, the
 * last one takes what is left; where the rounding up of many would take more than there is, those
 * that come later get what is left, so that no part is below 0. Immutable and thread-safe.
 */
final class ExactSplit {

  private static final int CENTS = 2;

  private final BigDecimal total;
  private final List<CostShare> shares;
  private final CostShare last;

  /**
   * @param total at least 0, in whole cents
   * @param shares each at least 0, together 1
   * @param last one of them: who takes what is left
   */
  ExactSplit(BigDecimal total, List<CostShare> shares, CostShare last) {
    this.total = total.setScale(CENTS);
    this.shares = shares;
    this.last = last;
  }

  /** The parts in the order of the shares. */
  List<Part> parts() {
    Part[] parts = new Part[shares.size()];
    BigDecimal left = total;
    for (int i = 0; i < parts.length; i++) {
      CostShare share = shares.get(i);
      if (share != last) {
        BigDecimal amount =
            total.multiply(share.ratio()).setScale(CENTS, RoundingMode.HALF_UP).min(left);
        parts[i] = new Part(share.party(), amount);
        left = left.subtract(amount);
      }
    }
    parts[shares.indexOf(last)] = new Part(last.party(), left);
    return List.of(parts);
  }
}
