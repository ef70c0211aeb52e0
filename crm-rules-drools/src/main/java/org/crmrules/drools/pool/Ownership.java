package org.crmrules.drools.pool;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pool.PoolCustomer;

/**
 * All records of one customer with one owner (P-06): what happened on any of them happened to the
 * customer. All with the elapsed days as of the day of the question.
 *
 * @param record the one that is asked about
 * @param others the other records of the same customer
 */
record Ownership(PoolCustomer record, List<PoolCustomer> others) {

  /** The record with what is known of its customer by the others. */
  PoolCustomer whole(RunningPack pack) {
    if (others.isEmpty() || record.ownerId() == null) {
      return record;
    }
    List<PoolCustomer> mine =
        others.stream()
            .filter(other -> record.ownerId().equals(other.ownerId()))
            .filter(other -> InPool.isOwned(pack, other))
            .toList();
    return record.toBuilder()
        .keyAccount(any(PoolCustomer::keyAccount))
        .openComplaints(highest(PoolCustomer::openComplaints))
        .openContracts(highest(PoolCustomer::openContracts))
        .daysOwned(of(mine, PoolCustomer::daysOwned, Comparator.reverseOrder()))
        .daysSinceFollowUp(latest(mine, PoolCustomer::daysSinceFollowUp))
        .daysSinceOrder(latest(others, PoolCustomer::daysSinceOrder))
        .daysSinceWarning(latest(mine, PoolCustomer::daysSinceWarning))
        .build();
  }

  private boolean any(Function<PoolCustomer, Boolean> mark) {
    return Stream.concat(Stream.of(record), others.stream()).anyMatch(mark::apply);
  }

  private int highest(Function<PoolCustomer, Integer> count) {
    return of(others, count, Comparator.reverseOrder());
  }

  private Integer latest(List<PoolCustomer> with, Function<PoolCustomer, Integer> days) {
    return of(with, days, Comparator.naturalOrder());
  }

  /** The first of what is known by the record and these; null if nothing is. */
  private Integer of(
      List<PoolCustomer> with, Function<PoolCustomer, Integer> days, Comparator<Integer> order) {
    return Stream.concat(Stream.of(record), with.stream())
        .map(days)
        .filter(Objects::nonNull)
        .min(order)
        .orElse(null);
  }
}
