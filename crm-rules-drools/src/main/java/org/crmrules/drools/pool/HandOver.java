package org.crmrules.drools.pool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.crmrules.Work;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pool.HandoverDecision.Transfer;
import org.crmrules.pool.Leaver;
import org.crmrules.pool.PoolCustomer;

/** The customers that somebody who leaves still holds, and to whom each of them goes. */
final class HandOver {

  private final RunningPack pack;
  private final Leaver leaver;
  private final List<PoolCustomer> held;
  private final Map<String, List<PoolCustomer>> identities;

  HandOver(RunningPack pack, Leaver leaver, Collection<PoolCustomer> customers) {
    this.pack = pack;
    this.leaver = leaver;
    this.held =
        customers.stream()
            .filter(c -> isOwner(c) || leaver.id().equals(c.careOwnerId()))
            .sorted(Comparator.comparing(PoolCustomer::id))
            .toList();
    this.identities = held.isEmpty() ? Map.of() : Identities.of(customers);
  }

  /** What the person still owns or cares for, by id. */
  List<String> left() {
    return held.stream().map(PoolCustomer::id).toList();
  }

  /**
   * To whom each goes.
   *
   * @param receiver who takes over; null if that is the pool
   */
  List<Transfer> transfers(String receiver) {
    List<Transfer> transfers = new ArrayList<>();
    Work.each(
        PoolFacts.ASKING, held, c -> transfers.add(new Transfer(c.id(), receiverOf(c, receiver))));
    return transfers;
  }

  /**
   * Whoever owns the customer on another record; who only visits it takes nothing from an owner.
   */
  private String receiverOf(PoolCustomer customer, String receiver) {
    if (!isOwner(customer)) {
      return receiver == null ? customer.ownerId() : receiver;
    }
    return identities.getOrDefault(customer.id(), List.of()).stream()
        .filter(other -> other.ownerId() != null && !isOwner(other))
        .filter(other -> InPool.isOwned(pack, other))
        .map(PoolCustomer::ownerId)
        .findFirst()
        .orElse(receiver);
  }

  private boolean isOwner(PoolCustomer customer) {
    return leaver.id().equals(customer.ownerId());
  }
}
