package org.crmrules.drools.pool;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crmrules.Reason;
import org.crmrules.pool.CustomerDemand;
import org.crmrules.pool.Duplicate;
import org.crmrules.pool.Need;
import org.crmrules.pool.PoolStatus;

/**
 * All records of one customer (P-06), most often one, as they are given out.
 *
 * @param records in the order of the ids, at least one
 */
record OneCustomer(List<Standing> records) {

  private static final String DUPLICATE = "DUPLICATE";

  /** Where a record stands: owned or held back is a customer, by whichever of the records. */
  PoolStatus status(Standing record) {
    PoolStatus alone = record.status();
    if (alone == PoolStatus.OWNED || records.size() == 1) {
      return alone;
    }
    if (any(PoolStatus.OWNED)) {
      return PoolStatus.DUPLICATE;
    }
    if (any(PoolStatus.HELD_BACK)) {
      return PoolStatus.HELD_BACK;
    }
    return alone == PoolStatus.AVAILABLE && any(PoolStatus.CLAIM_ONLY)
        ? PoolStatus.CLAIM_ONLY
        : alone;
  }

  private boolean any(PoolStatus status) {
    return with(status).findAny().isPresent();
  }

  private Stream<Standing> with(PoolStatus status) {
    return records.stream().filter(record -> record.status() == status);
  }

  /** Why a record is not given out. */
  List<String> causes(Standing record, List<String> declaredCauses) {
    return switch (status(record)) {
      case OWNED, AVAILABLE, CLAIM_ONLY -> List.of();
      case DUPLICATE -> List.of(DUPLICATE);
      case DATA_INCOMPLETE -> record.obstacles();
      case HELD_BACK ->
          declaredCauses.stream()
              .filter(cause -> records.stream().anyMatch(r -> r.heldBack().contains(cause)))
              .toList();
    };
  }

  /** The other records because of which one is not given out; of an owned one other owned ones. */
  List<Duplicate> duplicateOf(Standing record) {
    PoolStatus because =
        switch (status(record)) {
          case OWNED, DUPLICATE -> PoolStatus.OWNED;
          case HELD_BACK -> PoolStatus.HELD_BACK;
          case AVAILABLE, CLAIM_ONLY, DATA_INCOMPLETE -> null;
        };
    return with(because)
        .filter(other -> other != record)
        .map(Standing::record)
        .map(other -> new Duplicate(other.id(), other.ownerId()))
        .toList();
  }

  /** The records that can be given out, in the order of the ids. */
  List<Standing> available() {
    return records.stream().filter(r -> status(r) == PoolStatus.AVAILABLE).toList();
  }

  /** The rules behind a record that is given out: those about all that the customer needs. */
  List<Reason> reasons(Standing record) {
    return records.size() == 1
        ? record.reasons()
        : records.stream().flatMap(r -> r.reasons().stream()).distinct().toList();
  }

  /**
   * What the customer needs, by the name of its first record: the heaviest weight, the earliest
   * turn and entry, the highest value, and all that any record needs.
   *
   * @param demands of the records that can be given out, at least one
   */
  CustomerDemand demand(List<CustomerDemand> demands) {
    if (records.size() == 1) {
      return demands.get(0);
    }
    return new CustomerDemand(
        demands.get(0).customerId(),
        demands.stream().mapToInt(CustomerDemand::weight).max().orElseThrow(),
        most(demands, CustomerDemand::value, Comparator.<BigDecimal>naturalOrder()),
        records.stream().map(r -> r.need()).reduce(Need.NONE, Need::and),
        most(demands, CustomerDemand::inPoolSince, Comparator.<LocalDate>reverseOrder()),
        most(demands, CustomerDemand::turn, Comparator.<Integer>reverseOrder()));
  }

  private static <T> T most(
      Collection<CustomerDemand> demands, Function<CustomerDemand, T> part, Comparator<T> order) {
    return demands.stream().map(part).filter(Objects::nonNull).max(order).orElse(null);
  }
}
