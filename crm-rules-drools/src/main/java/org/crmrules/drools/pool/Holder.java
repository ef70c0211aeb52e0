package org.crmrules.drools.pool;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;

/** A representative while a batch is given out. Not thread-safe. */
final class Holder {

  /**
   * Who is next: the lowest load in proportion to capacity, then whose last customer is longest
   * ago, then by id (P-05). A gift of this batch is more recent than anything before the batch.
   */
  static final Comparator<Holder> NEXT_FIRST =
      ((Comparator<Holder>) Holder::compareShare)
          .thenComparingInt(holder -> holder.lastGift)
          .thenComparing(
              Holder::lastAssignedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
          .thenComparing(Holder::id);

  private final Seat seat;
  private final Set<String> regions;
  private final Set<String> products;
  private BigDecimal load;
  private int given;
  private int lastGift;

  Holder(Seat seat) {
    this.seat = seat;
    this.regions = Set.copyOf(seat.representative().regions());
    this.products = Set.copyOf(seat.representative().products());
    this.load = seat.representative().load();
  }

  String id() {
    return seat.id();
  }

  boolean hasRoom() {
    return seat.takesOneMore(given);
  }

  boolean mayGet(Demand demand) {
    return !demand.barred().contains(id())
        && (regions.isEmpty() || regions.containsAll(demand.regions()))
        && (products.isEmpty() || products.containsAll(demand.products()));
  }

  /** Takes a customer as the gift of this number, counted from 1 in the batch. */
  void take(Demand demand, int gift) {
    load = load.add(BigDecimal.valueOf(demand.weight()));
    given++;
    lastGift = gift;
  }

  Handout.Tally tally() {
    return new Handout.Tally(
        id(), seat.representative().load(), load, seat.representative().capacity(), given);
  }

  private Instant lastAssignedAt() {
    return seat.representative().lastAssignedAt();
  }

  /** Across, because a quotient would have to be rounded: a/b is below c/d if ad is below cb. */
  private int compareShare(Holder other) {
    BigDecimal mine = load.multiply(other.seat.representative().capacity());
    return mine.compareTo(other.load.multiply(seat.representative().capacity()));
  }
}
