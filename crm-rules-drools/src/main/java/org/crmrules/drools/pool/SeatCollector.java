package org.crmrules.drools.pool;

import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Shortest;
import org.crmrules.pool.Representative;
import org.crmrules.pool.SeatVerdict;

/** Combines what the capacity stages conclude about a representative. */
final class SeatCollector extends Collector implements SeatVerdict {

  private final Shortest cap = new Shortest("number of customers held at most");
  private boolean closed;

  @Override
  public void closed(String cause) {
    note("closed", cause);
    closed = true;
  }

  @Override
  public void holdsAtMost(int customers) {
    cap.conclude(customers, 0, note("holdsAtMost", customers));
  }

  @Override
  public Object conclusion() {
    if (closed) {
      cap.passOver();
    }
    return null;
  }

  Seat seat(Representative representative) {
    return new Seat(representative, closed, cap.value());
  }
}
