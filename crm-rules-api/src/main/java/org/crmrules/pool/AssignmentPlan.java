package org.crmrules.pool;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.UnusableValueException;
import org.crmrules.pack.Term;

/**
 * Who gets which customer, and why. A plan only: nothing is assigned until the host does it.
 *
 * @param assignments in the order of service, the records of one customer one after the other
 * @param unassigned every record that nobody got, with the causes
 * @param loads every representative, in the order of the ids
 * @param certificate why nobody could be served more, or more evenly; see {@link FairnessVerifier}
 */
public record AssignmentPlan(
    List<Assignment> assignments,
    List<Unassigned> unassigned,
    List<Load> loads,
    FairnessCertificate certificate,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  /**
   * One record of a customer and who gets it. A customer that is on several records (P-06) has an
   * assignment for each, all to one person; it is one customer all the same, and counts once.
   *
   * @param customerId the record
   * @param demand the customer, its load and what it needs, by the first of its records
   * @param representativeId who gets it
   * @param reasons the rules behind weight and eligibility
   */
  public record Assignment(
      String customerId, CustomerDemand demand, String representativeId, List<Reason> reasons) {
    public Assignment {
      reasons = Reasons.copyOf(reasons);
    }

    /** A customer that is on one record. */
    public Assignment(CustomerDemand demand, String representativeId, List<Reason> reasons) {
      this(
          UnusableValueException.given(demand, "demand").customerId(),
          demand,
          representativeId,
          reasons);
    }

    /** Whether this is another record of a customer that is given out already, and adds nothing. */
    public boolean goesAlong() {
      return !customerId.equals(demand.customerId());
    }

    /** The load it brings; 0 for a further record. */
    public int weight() {
      return goesAlong() ? 0 : demand.weight();
    }
  }

  /** Why nobody got what could be given out; the names stand among the causes of the pack. */
  public enum NotGiven {
    /** Everybody is out of the question. */
    @Term(zh = "没有人可以接", en = "nobody can take it")
    NOBODY_ELIGIBLE,
    /** All who are not hold as many customers as they may. */
    @Term(zh = "可以接的人都已满", en = "all who can take it are full")
    NO_ROOM
  }

  /**
   * A record that nobody got.
   *
   * @param customerId the record
   * @param status where it stands; {@link PoolStatus#AVAILABLE} if it could be given out, but to
   *     nobody
   * @param causes why, as codes; of those that could be given out {@link NotGiven}, where they were
   *     given to others earlier in the order of service. {@code DUPLICATE} where another record of
   *     the same customer has an owner
   * @param demand its load and what it needs, by the first of its records; null unless it could be
   *     given out
   * @param duplicateOf the other records of the same customer because of which it is not given out:
   *     those that are owned, else those that are held back (P-06); in the order of the ids
   * @param reasons the rules behind it
   */
  public record Unassigned(
      String customerId,
      PoolStatus status,
      List<String> causes,
      CustomerDemand demand,
      List<Duplicate> duplicateOf,
      List<Reason> reasons) {
    public Unassigned {
      causes = UnusableValueException.all(causes, "causes");
      duplicateOf = UnusableValueException.all(duplicateOf, "duplicateOf");
      reasons = Reasons.copyOf(reasons);
    }

    /** A customer that is on one record. */
    public Unassigned(
        String customerId,
        PoolStatus status,
        List<String> causes,
        CustomerDemand demand,
        List<Reason> reasons) {
      this(customerId, status, causes, demand, List.of(), reasons);
    }

    /** Whether a customer waits on this record that could be given out; on its first one only. */
    public boolean waits() {
      return demand != null && demand.customerId().equals(customerId);
    }
  }

  /**
   * The load of a representative.
   *
   * @param representativeId the person
   * @param before the sum of weights that counts as held before: what is held, and the credit for
   *     the time away
   * @param after the same after the plan
   * @param valueBefore what the customers held before are worth, at least 0
   * @param valueAfter the same after the plan
   * @param capacity what it is measured against
   * @param customers how many customers the plan gives, on however many records
   * @param room how many it could give at most, at least 0; null if there is no limit
   * @param regions the regions the person serves; empty: every region
   * @param products the product lines the person sells; empty: every one
   * @param team the team of the person; null if none
   * @param credit the credit for the time away to carry to the next batch, at least 0
   * @param reasons the rules about this person
   */
  public record Load(
      String representativeId,
      BigDecimal before,
      BigDecimal after,
      BigDecimal valueBefore,
      BigDecimal valueAfter,
      BigDecimal capacity,
      int customers,
      Integer room,
      List<String> regions,
      List<String> products,
      String team,
      BigDecimal credit,
      List<Reason> reasons) {
    public Load {
      regions = UnusableValueException.all(regions, "regions");
      products = UnusableValueException.all(products, "products");
      reasons = Reasons.copyOf(reasons);
    }

    /** Somebody of no team. */
    public Load(
        String representativeId,
        BigDecimal before,
        BigDecimal after,
        BigDecimal valueBefore,
        BigDecimal valueAfter,
        BigDecimal capacity,
        int customers,
        Integer room,
        List<String> regions,
        List<String> products,
        BigDecimal credit,
        List<Reason> reasons) {
      this(
          representativeId,
          before,
          after,
          valueBefore,
          valueAfter,
          capacity,
          customers,
          room,
          regions,
          products,
          null,
          credit,
          reasons);
    }

    /** Whether the person can be given a customer with this need, full or not. */
    public boolean meets(Need need) {
      return need.isMetBy(representativeId, team, regions, products);
    }

    /** Whether the person took part in the plan at all. */
    public boolean takesPart() {
      return capacity.signum() > 0 && (room == null || room > 0);
    }

    private Representative carriedOn(Representative person, Instant asOf) {
      return person.toBuilder()
          .load(person.load().add(after).subtract(before))
          .openCustomers(person.openCustomers() + customers)
          .value(person.value().add(valueAfter).subtract(valueBefore))
          .credit(credit)
          .lastAssignedAt(customers > 0 ? asOf : person.lastAssignedAt())
          .build();
    }
  }

  public AssignmentPlan {
    assignments = UnusableValueException.all(assignments, "assignments");
    unassigned = UnusableValueException.all(unassigned, "unassigned");
    loads = UnusableValueException.all(loads, "loads");
  }

  /** The assignments without the further records of customers that are on several. */
  public List<Assignment> customers() {
    return assignments.stream().anyMatch(Assignment::goesAlong)
        ? assignments.stream().filter(a -> !a.goesAlong()).toList()
        : assignments;
  }

  /** How even the plan is, in figures. */
  public FairnessReport fairness() {
    return FairnessReport.of(this);
  }

  /**
   * The representatives as they are after the plan, for the next one: load, customers, value,
   * credit and the time of the last assignment are carried on, and nothing else changes.
   *
   * @param representatives those that the plan was made for
   * @return in the order given
   * @throws UnusableValueException if the plan does not know one of them
   */
  public List<Representative> after(Collection<Representative> representatives) {
    Map<String, Load> byId = new HashMap<>();
    loads.forEach(load -> byId.put(load.representativeId(), load));
    return representatives.stream()
        .map(
            person -> {
              Load load = byId.get(person.id());
              if (load == null) {
                throw new UnusableValueException(
                    "人员(%s)必须是分配方案中的。也许方案是为别人做的。",
                    "The representative (%s) must be one of the plan. Maybe it was made for others?",
                    person.id());
              }
              return load.carriedOn(person, asOf);
            })
        .toList();
  }

  /** The reasons of all assignments, of what was not assigned, and of the representatives. */
  @Override
  public List<Reason> reasons() {
    return Stream.of(
            assignments.stream().flatMap(a -> a.reasons().stream()),
            unassigned.stream().flatMap(u -> u.reasons().stream()),
            loads.stream().flatMap(l -> l.reasons().stream()))
        .flatMap(reasons -> reasons)
        .toList();
  }
}
