package org.crmrules.drools.runtime;

import java.util.List;
import java.util.function.UnaryOperator;
import org.crmrules.Reason;
import org.crmrules.Reasons;

/** What a question brought about. */
public final class Answer {

  private final Firings firings;

  /**
   * @param firings in the order of stage and rule
   */
  Answer(Firings firings) {
    this.firings = firings;
  }

  /**
   * The reasons, in the order of stage and rule. To be read after every collector has settled which
   * conclusions were passed over; from then on nothing can be.
   */
  public List<Reason> reasons() {
    Firings settled = firings;
    settled.settle();
    return Reasons.of(settled.size(), place -> settled.get(place).toReason());
  }

  /** True if it is the same whenever the same rules fire. */
  boolean isConstant() {
    return firings.isConstant();
  }

  /**
   * What to keep of it for other questions.
   *
   * @param shared gives one of those that are equal
   */
  <T> Remembered<T> remembered(T value, List<?> facts, UnaryOperator<KeptFiring> shared) {
    return new Remembered<>(value, facts, firings, shared);
  }
}
