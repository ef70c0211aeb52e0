package org.crmrules.drools.runtime;

import java.util.Comparator;
import java.util.List;
import org.crmrules.Reason;

/** What a question brought about. */
public final class Answer {

  private final List<Firing> firings;

  Answer(List<Firing> firings) {
    this.firings = firings.stream().sorted(Comparator.comparingInt(Firing::order)).toList();
  }

  /**
   * The reasons, in the order of stage and rule. To be read after every collector has settled which
   * conclusions were passed over.
   */
  public List<Reason> reasons() {
    return firings.stream().map(Firing::toReason).toList();
  }
}
