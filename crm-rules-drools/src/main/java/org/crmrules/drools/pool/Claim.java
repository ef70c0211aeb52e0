package org.crmrules.drools.pool;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crmrules.Reason;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.pool.ClaimDecision;
import org.crmrules.pool.ClaimVerdict;
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

  private static final QuestionKind<Person> PERSON =
      QuestionKind.of(SeatVerdict.class, ClaimVerdict.class).telling(Person::of);
  private static final String NO_CAPACITY = "NO_CAPACITY";

  /**
   * What the rules say about the person.
   *
   * @param closed why the person gets no customers
   * @param holdsAtMost null if there is no limit
   * @param claimsADay null if there is no limit
   */
  private record Person(
      List<String> closed,
      Integer holdsAtMost,
      Integer claimsADay,
      List<String> refused,
      List<String> teams) {

    static Person of(Said all) {
      Outcomes seat = all.of(SeatVerdict.class);
      Outcomes claim = all.of(ClaimVerdict.class);
      return new Person(
          seat.texts("closed"),
          seat.number("holdsAtMost"),
          claim.number("claimsADay"),
          claim.texts("refuse"),
          claim.texts("onlyTeam"));
    }
  }

  private final RunningPack pack;
  private final PoolCustomer customer;
  private final Representative person;

  /** The ids of its records that somebody owns. */
  private final List<String> owned;

  /** The customer, and its other records that nobody owns (P-06). */
  private final List<Claimed> records;

  private final Told<Person> aboutPerson;
  private final Person said;
  private final List<Obstacle> obstacles = new ArrayList<>(2);

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
    this.owned =
        others.isEmpty()
            ? List.of()
            : others.stream()
                .filter(other -> InPool.isOwned(pack, other))
                .map(PoolCustomer::id)
                .toList();
    this.records =
        others.isEmpty()
            ? List.of(Claimed.of(pack, customer))
            : PoolFacts.sinceTheFirst(
                    Stream.concat(
                            Stream.of(customer),
                            others.stream().filter(other -> !owned.contains(other.id())))
                        .toList())
                .stream()
                .map(record -> Claimed.of(pack, record))
                .toList();
    this.aboutPerson = pack.ask(PERSON, List.of(person));
    this.said = aboutPerson.value();
  }

  ClaimDecision decision(Instant asOf) {
    stateOfTheCustomer();
    whatItNeeds();
    whatThePersonCanTake();
    return new ClaimDecision(
        customer.id(),
        person.id(),
        obstacles,
        records.size() == 1 ? List.of() : records.stream().skip(1).map(Claimed::id).toList(),
        weight(),
        said.holdsAtMost(),
        said.claimsADay(),
        reasons(),
        pack.policy(),
        asOf);
  }

  private List<Reason> reasons() {
    Told<?>[] all = new Told<?>[records.size() + 1];
    for (int i = 0; i < records.size(); i++) {
      all[i] = records.get(i).told();
    }
    all[records.size()] = aboutPerson;
    return Told.reasons(all);
  }

  private Integer weight() {
    Integer most = null;
    for (int i = 0; i < records.size(); i++) {
      Integer weight = records.get(i).weight();
      most = most == null || weight != null && weight > most ? weight : most;
    }
    return most;
  }

  private void stateOfTheCustomer() {
    Claimed claimed = records.get(0);
    InPool pool = claimed.pool();
    unless(pool.status() != PoolStatus.OWNED, Kind.OWNED, List.of());
    unlessEmpty(Kind.DUPLICATE, owned);
    unlessEmpty(Kind.HELD_BACK, declared(any(Claimed::heldBack)));
    unlessEmpty(Kind.DATA_INCOMPLETE, pool.missing());
    unlessEmpty(Kind.REFUSED, declared(ClaimRules.together(any(Claimed::refused), said.refused())));
  }

  /** What any record says. */
  private List<String> any(Function<Claimed, List<String>> of) {
    return records.size() == 1
        ? of.apply(records.get(0))
        : records.stream().flatMap(record -> of.apply(record).stream()).toList();
  }

  private List<String> declared(List<String> causes) {
    return pack.manifest().inOrder("causes", causes);
  }

  private void whatItNeeds() {
    unlessEmpty(Kind.REGION, lacking(any(Claimed::regions), person.regions()));
    unlessEmpty(Kind.PRODUCT, lacking(any(Claimed::products), person.products()));
    List<String> teams = ClaimRules.together(any(Claimed::teams), said.teams());
    boolean inTeam = person.team() != null && teams.contains(person.team());
    unlessEmpty(Kind.TEAM, inTeam ? List.of() : inOrder(teams));
    boolean barred = any(Claimed::notTo).contains(person.id());
    unless(!barred, Kind.RECENT_OWNER, List.of());
  }

  private void whatThePersonCanTake() {
    List<String> closed = said.closed();
    if (person.capacity().signum() == 0) {
      closed = ClaimRules.together(closed, List.of(NO_CAPACITY));
    }
    unlessEmpty(Kind.CLOSED, closed);
    Integer cap = said.holdsAtMost();
    unless(cap == null || person.openCustomers() < cap, Kind.HOLDING_CAP, List.of());
    Integer claims = said.claimsADay();
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
  private List<String> lacking(List<String> needed, List<String> there) {
    if (needed.size() == 1) {
      return there.isEmpty() || there.contains(needed.get(0)) ? List.of() : needed;
    }
    return there.isEmpty() || needed.isEmpty()
        ? List.of()
        : inOrder(needed.stream().filter(one -> !there.contains(one)).toList());
  }

  private static List<String> inOrder(List<String> codes) {
    return codes.size() < 2 ? codes : codes.stream().distinct().sorted().toList();
  }
}
