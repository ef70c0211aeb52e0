package org.crmrules.drools.pool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Gives customers to representatives one after the other: the heaviest first, then the one longest
 * in the pool, then by id; each to the eligible person who is next by {@link Holder#NEXT_FIRST}
 * (P-05). The order of the collections does not matter.
 *
 * <p>Who is active or barred, and where the cap stands, is policy and comes in with the demands and
 * the seats.
 */
final class LowestLoadAssignment {

  private static final Comparator<Demand> SERVED_FIRST =
      Comparator.comparingInt(Demand::weight)
          .reversed()
          .thenComparing(Demand::inPoolSince, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Demand::customerId);

  private LowestLoadAssignment() {}

  /**
   * Gives out the customers.
   *
   * @throws IllegalArgumentException if a customer or a representative is there twice
   */
  static Handout assign(Collection<Demand> demands, Collection<Seat> seats) {
    requireOnce("customer", demands, Demand::customerId);
    requireOnce("representative", seats, Seat::id);
    List<Holder> holders =
        seats.stream().sorted(Comparator.comparing(Seat::id)).map(Holder::new).toList();
    NavigableSet<Holder> open = new TreeSet<>(Holder.NEXT_FIRST);
    holders.stream().filter(Holder::hasRoom).forEach(open::add);

    List<Handout.Gift> gifts = new ArrayList<>();
    List<String> unassigned = new ArrayList<>();
    for (Demand demand : demands.stream().sorted(SERVED_FIRST).toList()) {
      open.stream()
          .filter(holder -> holder.mayGet(demand))
          .findFirst()
          .ifPresentOrElse(
              holder -> {
                gifts.add(new Handout.Gift(demand.customerId(), holder.id(), demand.weight()));
                give(demand, holder, gifts.size(), open);
              },
              () -> unassigned.add(demand.customerId()));
    }
    return new Handout(gifts, unassigned, holders.stream().map(Holder::tally).toList());
  }

  /** Out of the set before the place in it changes, and back only if there is room for more. */
  private static void give(Demand demand, Holder holder, int gift, Set<Holder> open) {
    open.remove(holder);
    holder.take(demand, gift);
    if (holder.hasRoom()) {
      open.add(holder);
    }
  }

  private static <T> void requireOnce(
      String what, Collection<T> all, Function<? super T, String> id) {
    Set<String> seen = new HashSet<>();
    for (T one : all) {
      if (!seen.add(id.apply(one))) {
        throw new IllegalArgumentException(
            "The %s (%s) must be there only once. Maybe two sources were put together?"
                .formatted(what, id.apply(one)));
      }
    }
  }
}
