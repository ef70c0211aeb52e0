package org.crmrules.drools.pool;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.pool.ClaimDecision;
import org.crmrules.pool.ClaimVerdict;
import org.crmrules.pool.Duplicate;
import org.crmrules.pool.Need;
import org.crmrules.pool.Obstacle;
import org.crmrules.pool.Obstacle.Kind;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolStatus;
import org.crmrules.pool.Representative;
import org.crmrules.pool.SeatVerdict;

/**
 * One claim by one pack. The rules see each record of the customer alone and the person alone, as
 * in an assignment; what they ask for is compared here.
 */
final class Claim {

  private static final QuestionKind<Said> PERSON =
      QuestionKind.of(SeatVerdict.class, ClaimVerdict.class);
  private static final String NO_CAPACITY = "NO_CAPACITY";

  private final RunningPack pack;
  private final PoolCustomer customer;
  private final Representative person;
  private final List<Duplicate> owned = new ArrayList<>();

  /** The customer, and its other records that nobody owns (P-06). */
  private final List<Claimed> records = new ArrayList<>();

  private final Told<Said> aboutPerson;
  private final Seat seat;
  private final Outcomes limits;
  private final List<Obstacle> obstacles = new ArrayList<>();

  /**
   * Asks the rules.
   *
   * @param customer with the elapsed days as of the day of the question
   * @param others its other records, likewise
   */
  Claim(RunningPack pack, PoolCustomer customer, List<PoolCustomer> others, Representative person) {
    this.pack = pack;
    this.customer = customer;
    this.person = person;
    List<PoolCustomer> free = new ArrayList<>(List.of(customer));
    for (PoolCustomer other : others) {
      if (InPool.isOwned(pack, other)) {
        owned.add(new Duplicate(other.id(), other.ownerId()));
      } else {
        free.add(other);
      }
    }
    PoolFacts.sinceTheFirst(free).forEach(record -> records.add(new Claimed(pack, record)));
    this.aboutPerson = pack.ask(PERSON, List.of(person));
    this.seat = Seat.of(aboutPerson.value(), person);
    this.limits = aboutPerson.value().of(ClaimVerdict.class);
  }

  ClaimDecision decision(Instant asOf) {
    stateOfTheCustomer();
    whatItNeeds();
    whatThePersonCanTake();
    return new ClaimDecision(
        customer.id(),
        person.id(),
        obstacles,
        records.stream().skip(1).map(Claimed::id).toList(),
        records.stream()
            .map(Claimed::weight)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null),
        seat.cap(),
        limits.number("claimsADay"),
        Stream.concat(
                records.stream().flatMap(record -> record.reasons().stream()),
                aboutPerson.reasons().stream())
            .distinct()
            .toList(),
        pack.policy(),
        asOf);
  }

  private void stateOfTheCustomer() {
    Claimed claimed = records.get(0);
    unless(claimed.pool().status() != PoolStatus.OWNED, Kind.OWNED, List.of());
    unlessEmpty(Kind.DUPLICATE, owned.stream().map(Duplicate::customerId).toList());
    unlessEmpty(Kind.HELD_BACK, causes(Claimed::heldBack));
    unlessEmpty(Kind.DATA_INCOMPLETE, claimed.pool().missing());
    unlessEmpty(
        Kind.REFUSED,
        causes(
            record ->
                Stream.concat(record.refused().stream(), limits.texts("refuse").stream())
                    .toList()));
  }

  /** What any record says, as it is declared. */
  private List<String> causes(Function<Claimed, List<String>> of) {
    Set<String> said =
        records.stream().flatMap(record -> of.apply(record).stream()).collect(Collectors.toSet());
    return pack.manifest().inOrder("causes", said);
  }

  private void whatItNeeds() {
    Need need = records.stream().map(Claimed::need).reduce(Demanded.kept(limits), Need::and);
    unlessEmpty(Kind.REGION, lacking(need.regions(), person.regions()));
    unlessEmpty(Kind.PRODUCT, lacking(need.products(), person.products()));
    List<String> teams = need.teams().stream().sorted().toList();
    boolean inTeam = person.team() != null && teams.contains(person.team());
    unless(teams.isEmpty() || inTeam, Kind.TEAM, teams);
    unless(!need.notTo().contains(person.id()), Kind.RECENT_OWNER, List.of());
  }

  private void whatThePersonCanTake() {
    boolean incapable = person.capacity().signum() == 0;
    unlessEmpty(
        Kind.CLOSED,
        Stream.concat(seat.causes().stream(), incapable ? Stream.of(NO_CAPACITY) : Stream.of())
            .toList());
    unless(seat.cap() == null || person.openCustomers() < seat.cap(), Kind.HOLDING_CAP, List.of());
    Integer claims = limits.number("claimsADay");
    unless(claims == null || person.claimsToday() < claims, Kind.CLAIMS_TODAY, List.of());
  }

  private void unless(boolean free, Kind kind, List<String> details) {
    if (!free) {
      obstacles.add(new Obstacle(kind, details));
    }
  }

  private void unlessEmpty(Kind kind, List<String> details) {
    unless(details.isEmpty(), kind, details);
  }

  /** What is needed and not there; who has no list has everything. */
  private static List<String> lacking(Set<String> needed, Collection<String> there) {
    return there.isEmpty()
        ? List.of()
        : needed.stream().filter(one -> !there.contains(one)).sorted().toList();
  }
}
