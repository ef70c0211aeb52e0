package org.crmrules.drools.assignment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.crmrules.pool.Need;

/**
 * Somebody who can be given customers. In the order in which equals are served: whose last customer
 * is longest ago, then by id (P-05).
 *
 * @param id the person
 * @param load what counts as held, at least 0, at most 6 places
 * @param value what the customers held are worth, at least 0
 * @param capacity what it is measured against, at least 0, at most 6 places; 0: no new customers
 * @param room how many customers more, at least 0; null if there is no limit
 * @param regions the regions the person serves; empty: every region
 * @param products the product lines the person sells; empty: every one
 * @param team the team of the person; null if none
 * @param lastAssignedAt when the person was last given a customer; null if never
 */
public record Person(
    String id,
    BigDecimal load,
    BigDecimal value,
    BigDecimal capacity,
    Integer room,
    List<String> regions,
    List<String> products,
    String team,
    Instant lastAssignedAt)
    implements Comparable<Person> {

  private static final int PLACES = 6;
  private static final Comparator<Person> LONGEST_WAIT_FIRST =
      Comparator.comparing(
              Person::lastAssignedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
          .thenComparing(Person::id);

  /** Somebody of no team. */
  public Person(
      String id,
      BigDecimal load,
      BigDecimal value,
      BigDecimal capacity,
      Integer room,
      List<String> regions,
      List<String> products,
      Instant lastAssignedAt) {
    this(id, load, value, capacity, room, regions, products, null, lastAssignedAt);
  }

  @Override
  public int compareTo(Person other) {
    return LONGEST_WAIT_FIRST.compare(this, other);
  }

  boolean takesPart() {
    return capacity.signum() > 0 && (room == null || room > 0);
  }

  /** Whether the person can be given a customer with this need, full or not. */
  boolean canBeGiven(Need need) {
    return takesPart() && need.isMetBy(id, team, regions, products);
  }

  long loadInMillionths() {
    return millionths(load);
  }

  long capacityInMillionths() {
    return millionths(capacity);
  }

  static long millionths(long weight) {
    return Math.multiplyExact(weight, 1_000_000L);
  }

  private static long millionths(BigDecimal number) {
    return number.movePointRight(PLACES).setScale(0, RoundingMode.UNNECESSARY).longValueExact();
  }
}
