package org.crmrules.drools.pool;

import java.util.List;
import org.crmrules.drools.runtime.Codes;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Shortest;
import org.crmrules.pool.Representative;
import org.crmrules.pool.SeatVerdict;

/** Combines what the capacity stages conclude about a representative. */
final class SeatCollector extends Collector implements SeatVerdict {

  private final Shortest cap = new Shortest("持有客户数上限", "number of customers held at most");
  private final Codes causes = Codes.byName();

  @Override
  public void closed(String cause) {
    causes.add(cause, note("closed", cause));
  }

  @Override
  public void holdsAtMost(int customers) {
    cap.conclude(customers, 0, note("holdsAtMost", customers));
  }

  @Override
  public Object conclusion() {
    if (!causes.isEmpty()) {
      cap.passOver();
    }
    return null;
  }

  Seat seat(Representative representative) {
    return new Seat(representative, !causes.isEmpty(), cap.value());
  }

  /** Why the person gets no customers, in alphabetical order. */
  List<String> causes() {
    return causes.inOrder();
  }
}
