package org.crmrules.drools.runtime;

import java.util.List;
import org.crmrules.Reason;

/** What a question brought about. */
public final class Answer {

  private final List<Firing> firings;

  /**
   * @param firings in the order of stage and rule
   */
  Answer(List<Firing> firings) {
    this.firings = firings;
  }

  /**
   * The reasons, in the order of stage and rule. To be read after every collector has settled which
   * conclusions were passed over.
   */
  public List<Reason> reasons() {
    Reason[] reasons = new Reason[firings.size()];
    for (int i = 0; i < reasons.length; i++) {
      reasons[i] = firings.get(i).toReason();
    }
    return List.of(reasons);
  }
}
