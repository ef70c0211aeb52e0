package org.crmrules.drools.pool;

import java.util.List;
import org.crmrules.drools.runtime.Agreed;
import org.crmrules.drools.runtime.Codes;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.pool.HandOverVerdict;

/** Combines what the hand-over stages conclude about somebody who leaves. */
final class HandOverCollector extends Collector implements HandOverVerdict {

  /** Who takes over; the pool if there is no id. */
  private record Receiver(String id) {
    @Override
    public String toString() {
      return id == null ? "公海 (the pool)" : id;
    }
  }

  private final Codes causes;
  private final Agreed<Receiver> receiver = new Agreed<>("接收方", "receivers");
  private boolean overdue;

  HandOverCollector(List<String> declaredCauses) {
    this.causes = Codes.in(declaredCauses);
  }

  @Override
  public void blocked(String cause) {
    causes.add(cause, note("blocked", cause));
  }

  @Override
  public void overdue() {
    note("overdue");
    overdue = true;
  }

  @Override
  public void receiver(String representativeId) {
    receiver.conclude(new Receiver(representativeId), note("receiver", representativeId));
  }

  @Override
  public void toPool() {
    receiver.conclude(new Receiver(null), note("toPool"));
  }

  /** Who takes over; null if it is the pool, or if no rule says who. */
  String receiver() {
    return receiver.value() == null ? null : receiver.value().id();
  }

  /** Why it is not complete, as the causes are declared. */
  List<String> causes() {
    return causes.inOrder();
  }

  boolean isOverdue() {
    return overdue;
  }
}
