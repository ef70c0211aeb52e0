package org.crmrules.drools.pool;

import java.util.HashSet;
import java.util.Set;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Shortest;
import org.crmrules.pool.InquiryVerdict;
import org.crmrules.pool.Need;

/** Combines what the inquiry stages conclude about an inquiry. */
final class InquiryCollector extends Collector implements InquiryVerdict {

  private final boolean hasCalendar;
  private final Set<String> regions = new HashSet<>();
  private final Set<String> products = new HashSet<>();
  private final Shortest feedback =
      new Shortest("反馈的工作日数", "number of working days for the feedback");

  /**
   * @param hasCalendar true if the pack names a calendar, so that it can count work
   */
  InquiryCollector(boolean hasCalendar) {
    this.hasCalendar = hasCalendar;
  }

  @Override
  public void region(String region) {
    note("region", region);
    regions.add(region);
  }

  @Override
  public void product(String product) {
    note("product", product);
    products.add(product);
  }

  @Override
  public void feedbackWithinWorkingDays(int days) {
    if (!hasCalendar) {
      throw new UnusableValueException(
          "反馈期限(%d 个工作日)要有日历才能计算。也许 pack.yaml 里应当写 calendar: company。",
          "The feedback (%d working days) must have a calendar to count work."
              + " Maybe pack.yaml should say calendar: company.",
          days);
    }
    feedback.conclude(days, 1, note("feedbackWithinWorkingDays", days));
  }

  /** What its colleague must have. */
  Need need() {
    return new Need(regions, products, Set.of());
  }

  /** Within how many working days; null if no rule concluded any. */
  Integer feedback() {
    return feedback.value();
  }
}
