package org.crmrules.drools.pool;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crmrules.drools.runtime.Answer;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pool.ClaimDecision;
import org.crmrules.pool.Identity;
import org.crmrules.pool.Need;
import org.crmrules.pool.Obstacle;
import org.crmrules.pool.Obstacle.Kind;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolStatus;
import org.crmrules.pool.Representative;

/**
 * One claim by one pack. The rules see the customer alone and the person alone, as in an
 * assignment; what they ask for is compared here.
 */
final class Claim {

  private static final String NO_CAPACITY = "NO_CAPACITY";

  private final RunningPack pack;
  private final PoolCustomer customer;
  private final Representative person;
  private final PoolCollector pool;
  private final DemandCollector demand = new DemandCollector();
  private final SeatCollector seat = new SeatCollector();
  private final ClaimCollector claim;
  private final List<Answer> answers;
  private final List<Obstacle> obstacles = new ArrayList<>();

  /**
   * Asks the rules.
   *
   * @param customer with the elapsed days as of the day of the question
   */
  Claim(RunningPack pack, PoolCustomer customer, Representative person) {
    this.pack = pack;
    this.customer = customer;
    this.person = person;
    this.pool = intake();
    this.claim = new ClaimCollector(pack.manifest().declared("causes"));
    this.answers =
        List.of(
            pack.ask(PoolFacts.about(customer), pool, demand, claim),
            pack.ask(List.of(person), seat, claim));
    demand.passOverClaimOnly();
  }

  ClaimDecision decision(List<PoolCustomer> others, Instant asOf) {
    stateOfTheCustomer(others);
    whatItNeeds();
    whatThePersonCanTake();
    return new ClaimDecision(
        customer.id(),
        person.id(),
        obstacles,
        demand.weight(),
        seat.seat(person).cap(),
        claim.claimsADay(),
        answers.stream().flatMap(answer -> answer.reasons().stream()).toList(),
        pack.policy(),
        asOf);
  }

  private void stateOfTheCustomer(List<PoolCustomer> others) {
    unless(pool.status() != PoolStatus.OWNED, Kind.OWNED, List.of());
    unlessEmpty(Kind.DUPLICATE, ownedTwins(others));
    unlessEmpty(Kind.HELD_BACK, pool.heldBack());
    unlessEmpty(Kind.DATA_INCOMPLETE, pool.missing());
    unlessEmpty(Kind.REFUSED, claim.causes());
  }

  private void whatItNeeds() {
    Need need = demand.need();
    unlessEmpty(Kind.REGION, lacking(need.regions(), person.regions()));
    unlessEmpty(Kind.PRODUCT, lacking(need.products(), person.products()));
    List<String> teams = claim.teams();
    boolean inTeam = person.team() != null && teams.contains(person.team());
    unless(teams.isEmpty() || inTeam, Kind.TEAM, teams);
    unless(!need.notTo().contains(person.id()), Kind.RECENT_OWNER, List.of());
  }

  private void whatThePersonCanTake() {
    Seat taken = seat.seat(person);
    boolean incapable = person.capacity().signum() == 0;
    unlessEmpty(
        Kind.CLOSED,
        Stream.concat(seat.causes().stream(), incapable ? Stream.of(NO_CAPACITY) : Stream.of())
            .toList());
    unless(
        taken.closed() || taken.cap() == null || person.openCustomers() < taken.cap(),
        Kind.HOLDING_CAP,
        List.of());
    Integer claims = claim.claimsADay();
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

  /** Other customers on file that are the same one, and that somebody owns. */
  private List<String> ownedTwins(List<PoolCustomer> others) {
    Identity identity = Identity.of(customer);
    return others.stream()
        .filter(other -> !other.id().equals(customer.id()))
        .filter(other -> Identity.of(other).isSameAs(identity))
        .filter(this::isOwned)
        .map(PoolCustomer::id)
        .sorted()
        .toList();
  }

  private boolean isOwned(PoolCustomer other) {
    PoolCollector standing = intake();
    pack.ask(PoolFacts.about(other), standing);
    return standing.status() == PoolStatus.OWNED;
  }

  private PoolCollector intake() {
    return new PoolCollector(pack.manifest().declared("causes"));
  }
}
