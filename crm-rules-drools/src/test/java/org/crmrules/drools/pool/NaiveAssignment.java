package org.crmrules.drools.pool;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crmrules.pool.Representative;

/**
 * The rule of P-05 once more, as slow and as plain as it can be said: everybody is compared with
 * everybody, everything is counted anew from the gifts made so far. For small batches only.
 */
final class NaiveAssignment {

  /** One customer and who got it. */
  record Gift(Demand demand, Seat seat) {}

  private final List<Seat> seats;
  private final List<Gift> gifts = new ArrayList<>();

  NaiveAssignment(List<Seat> seats) {
    this.seats = seats;
  }

  /** The gifts in order. */
  List<Gift> giveOut(List<Demand> demands) {
    List<Demand> waiting = new ArrayList<>(demands);
    while (!waiting.isEmpty()) {
      Demand first = waiting.get(0);
      for (Demand other : waiting) {
        if (isServedBefore(other, first)) {
          first = other;
        }
      }
      waiting.remove(first);
      give(first);
    }
    return gifts;
  }

  /** Whether this person could get this customer now. */
  boolean isEligible(Seat seat, Demand demand) {
    Representative person = seat.representative();
    if (seat.closed() || person.capacity().compareTo(BigDecimal.ZERO) == 0) {
      return false;
    }
    if (seat.cap() != null && person.openCustomers() + given(seat) >= seat.cap()) {
      return false;
    }
    return mayGet(person, demand);
  }

  static boolean mayGet(Representative person, Demand demand) {
    for (String barred : demand.barred()) {
      if (barred.equals(person.id())) {
        return false;
      }
    }
    for (String region : demand.regions()) {
      if (!person.regions().isEmpty() && !person.regions().contains(region)) {
        return false;
      }
    }
    for (String product : demand.products()) {
      if (!person.products().isEmpty() && !person.products().contains(product)) {
        return false;
      }
    }
    return true;
  }

  private void give(Demand demand) {
    Seat best = null;
    for (Seat seat : seats) {
      if (isEligible(seat, demand) && (best == null || isNextBefore(seat, best))) {
        best = seat;
      }
    }
    if (best != null) {
      gifts.add(new Gift(demand, best));
    }
  }

  private static boolean isServedBefore(Demand a, Demand b) {
    if (a.weight() != b.weight()) {
      return a.weight() > b.weight();
    }
    LocalDate sinceA = a.inPoolSince() == null ? LocalDate.MAX : a.inPoolSince();
    LocalDate sinceB = b.inPoolSince() == null ? LocalDate.MAX : b.inPoolSince();
    return sinceA.equals(sinceB)
        ? a.customerId().compareTo(b.customerId()) < 0
        : sinceA.isBefore(sinceB);
  }

  private boolean isNextBefore(Seat a, Seat b) {
    int byShare = share(a).compareTo(share(b));
    if (byShare != 0) {
      return byShare < 0;
    }
    if (lastGift(a) != lastGift(b)) {
      return lastGift(a) < lastGift(b);
    }
    Instant lastA = a.representative().lastAssignedAt();
    Instant lastB = b.representative().lastAssignedAt();
    Instant knownA = lastA == null ? Instant.MIN : lastA;
    Instant knownB = lastB == null ? Instant.MIN : lastB;
    return knownA.equals(knownB) ? a.id().compareTo(b.id()) < 0 : knownA.isBefore(knownB);
  }

  /** A hundred digits, far more than it takes to tell the small numbers of a test apart. */
  private BigDecimal share(Seat seat) {
    BigDecimal load = seat.representative().load();
    for (Gift gift : gifts) {
      if (gift.seat() == seat) {
        load = load.add(new BigDecimal(gift.demand().weight()));
      }
    }
    return load.divide(seat.representative().capacity(), new MathContext(100));
  }

  private int given(Seat seat) {
    return (int) gifts.stream().filter(gift -> gift.seat() == seat).count();
  }

  private int lastGift(Seat seat) {
    int last = -1;
    for (int i = 0; i < gifts.size(); i++) {
      if (gifts.get(i).seat() == seat) {
        last = i;
      }
    }
    return last;
  }
}
