package org.crmrules.drools.supplier;

import java.util.List;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.LevelBounds;
import org.crmrules.supplier.RatingVerdict;

/** Combines what the rating stages conclude. */
final class RatingCollector extends Collector implements RatingVerdict {

  private final LevelBounds bounds;

  /**
   * @param ratings best first
   */
  RatingCollector(List<String> ratings) {
    this.bounds = new LevelBounds(ratings);
  }

  @Override
  public void atLeast(String rating) {
    bounds.atLeast(rating, note("atLeast", rating));
  }

  @Override
  public void atMost(String rating) {
    bounds.atMost(rating, note("atMost", rating));
  }

  /** The rating; null if no rule concluded any. To be asked once, and not after a pass over. */
  String settle() {
    return bounds.settle();
  }

  /** There is no rating. */
  void passOverAll() {
    bounds.passOverAll();
  }
}
