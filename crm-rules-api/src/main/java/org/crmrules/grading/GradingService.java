package org.crmrules.grading;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.crmrules.Result;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.PackService;

/** Grades customers by one pack. Thread-safe. */
public interface GradingService extends PackService<GradingService> {

  /**
   * The grade of a customer, by the version in force at the instant.
   *
   * @throws org.crmrules.InvalidFactException if the customer is null or not valid
   * @throws org.crmrules.DecisionException if the pack fails on it
   * @throws org.crmrules.UnusableValueException if the pack ranks customers among each other: then
   *     ask {@link #rank}
   */
  @Term(zh = "评级", en = "grade of a customer")
  GradingDecision grade(CustomerProfile customer, Instant asOf);

  /** The grades of many, one after the other, as the stream is read: each answered or not. */
  default Stream<Result<GradingDecision>> grade(Stream<CustomerProfile> customers, Instant asOf) {
    return Result.each("customers", customers, CustomerProfile::id, asOf, this::grade);
  }

  /**
   * What the customer lacks for every level that it does not have: of each field the smallest
   * change that gives it the level by itself, or else the smallest pair. Found by asking: nothing
   * is said that was not answered. Only fields that rules of the pack look at are changed, or that
   * its factors are computed from; none to unknown. A number moves in steps of a hundredth, or as
   * fine as it and the numbers of the rules are written, a list of codes by one code.
   *
   * <p>It asks hundreds of times, and thousands where it has to look for pairs: for one customer
   * that somebody looks at, not for a batch.
   *
   * @throws org.crmrules.InvalidFactException if the customer is null or not valid
   * @throws org.crmrules.DecisionException if the pack fails on it as it is
   * @throws org.crmrules.UnusableValueException if the pack ranks customers among each other: what
   *     one lacks there depends on what the others have
   */
  @Term(zh = "距其他等级差什么", en = "what is lacking for other levels")
  OtherLevels otherLevels(CustomerProfile customer, Instant asOf);

  /**
   * The grades of customers that are ranked among each other by what the pack declares under {@code
   * rankings}: equal numbers always get equal ranks, shares and percentiles, and the order in which
   * the customers come does not matter. A pack that ranks nobody grades each by itself.
   *
   * @throws org.crmrules.InvalidFactException if any of them is null, not valid or twice there, or
   *     has no group where the pack ranks within groups
   * @throws org.crmrules.DecisionException if the pack fails on one
   */
  @Term(zh = "排名与评级", en = "ranks and grades of all")
  PopulationGrades rank(Collection<CustomerProfile> customers, Instant asOf);

  /**
   * The same for more than can be held: of each customer only the id and the numbers that rank it
   * are kept. All are read twice; the grades come as the second reading is read. Who is not valid,
   * or whose id is there more than once, is not ranked and gets an error instead of a grade.
   *
   * <p>Who cannot have all of them in one place collects what ranks them, has each place rank all
   * by that, and grade its own: before the last reading a customer need have no more than that, and
   * at the last reading customers may be missing, who are ranked and get no grade here.
   *
   * @param customers gives the same customers whenever it is asked, in any order
   */
  Stream<Result<GradingDecision>> rank(Supplier<Stream<CustomerProfile>> customers, Instant asOf);

  /**
   * Looks at a grade again: is a review due, what does it come to, who has yet to agree, and when
   * is the next one? By the version in force at the instant.
   *
   * @param history the grade that the customer has, and what happened since; {@link
   *     GradeHistory#NONE} if it was never graded
   * @throws org.crmrules.InvalidFactException if anything given is null or not valid, is about
   *     another customer, or the grade is of another scheme
   * @throws org.crmrules.DecisionException if the pack has no rules on reviews, or fails
   * @throws org.crmrules.UnusableValueException if the pack ranks customers among each other and
   *     the history does not say what a ranking found, or if it says so and the pack finds it
   *     itself
   */
  @Term(zh = "重新评级", en = "review of a grade")
  ReviewDecision review(CustomerProfile customer, GradeHistory history, Instant asOf);

  /**
   * What has to be done for a customer by the plan of its level, by when, and what is overdue. By
   * the version in force at the instant.
   *
   * @param log whose log it is, from when on, and the level of the customer if it is known
   * @param contacts what was done, in any order
   * @throws org.crmrules.InvalidFactException if anything given is null or not valid, if a contact
   *     is there twice, is about another customer, is older than the log, lies after the as-of
   *     date, or is of an activity that the pack does not know
   * @throws org.crmrules.DecisionException if the pack has no rules on plans, or fails
   * @throws org.crmrules.UnusableValueException if no level is given and the pack ranks customers
   *     among each other
   */
  @Term(zh = "联系计划", en = "contacts that are due")
  ContactDecision contacts(
      CustomerProfile customer, ContactLog log, Collection<Contact> contacts, Instant asOf);
}
