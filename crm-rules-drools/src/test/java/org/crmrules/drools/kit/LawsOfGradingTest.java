package org.crmrules.drools.kit;

import static org.crmrules.drools.kit.Lying.isFoundOut;
import static org.crmrules.drools.kit.ShippedRules.RULES;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crmrules.drools.kit.ShippedRules.Of;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradeOutcome;
import org.crmrules.grading.GradeOutcome.Graded;
import org.crmrules.grading.GradeOutcome.Ungraded;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.GradingService;
import org.crmrules.grading.PopulationGrades;
import org.crmrules.testkit.Facts;
import org.crmrules.testkit.Laws;
import org.crmrules.testkit.fact.Records;
import org.crmrules.testkit.law.GradePromise;
import org.crmrules.testkit.law.GradingLaws;

/** The laws of grading hold of every pack that we ship, and find out each lie. */
class LawsOfGradingTest {

  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final List<String> BEST_FIRST = List.of("A", "B", "C", "D");
  private static final List<CustomerProfile> CUSTOMERS =
      List.of(customer("C1", "1000000"), customer("C2", "200000"), customer("C3", null));

  @Provide
  Arbitrary<Of<List<CustomerProfile>>> customers() {
    return ShippedRules.list("grade", CustomerProfile.class, 5);
  }

  @Property(tries = 150)
  void theLawsHoldOfEveryShippedPack(@ForAll("customers") Of<List<CustomerProfile>> some) {
    Laws.grading(RULES.grading(some.pack()), some.facts().asOf()).holdFor(some.fact());
  }

  /** Those that stand in its manifest; that they are proved is tested elsewhere. */
  @Property(tries = 150)
  void whatIsPromisedOfAmountsIsKept(@ForAll("two") List<CustomerProfile> two) {
    for (String field : List.of("amountLast12Months", "contributionScore", "potentialScore")) {
      laws().keeps(GradePromise.neverFalls(field), BEST_FIRST, two.get(0), two.get(1));
    }
    laws()
        .keeps(
            GradePromise.neverRises("monthsSinceLastTransaction"),
            BEST_FIRST,
            two.get(0),
            two.get(1));
  }

  @Provide
  Arbitrary<List<CustomerProfile>> two() {
    return Facts.of(RULES, "customer-amount").at(NOW).list(CustomerProfile.class, 2, 2);
  }

  @Example
  void whoIsForgottenIsFoundOut() {
    isFoundOut(
        () ->
            lying((graded, about) -> with(graded, graded.customers().subList(1, 3)))
                .everybodyIsGraded(CUSTOMERS),
        "Everybody gets one decision, in the order in which they come.");
  }

  @Example
  void whoGetsNoGradeAndNoReasonIsFoundOut() {
    isFoundOut(
        () ->
            lying((graded, about) -> graded("C3", graded, new Ungraded(List.of())))
                .everybodyIsGraded(CUSTOMERS),
        "Whoever gets no grade is told what is missing.");
  }

  @Example
  void whoAnswersOtherwiseTheNextTimeIsFoundOut() {
    List<Object> asked = new ArrayList<>();

    isFoundOut(
        () ->
            lying(
                    (graded, about) -> {
                      asked.add(about);
                      return asked.size() % 2 == 0 ? graded : graded("C1", graded, new Graded("D"));
                    })
                .askedAgain(CUSTOMERS),
        "The same question has the same answer.");
  }

  @Example
  void whoGoesByTheOrderIsFoundOut() {
    isFoundOut(
        () ->
            lying(
                    (graded, about) ->
                        graded(graded.customers().get(0).customerId(), graded, new Graded("A")))
                .anyOrder(CUSTOMERS),
        "The order in which customers come does not matter.");
  }

  @Example
  void whoGradesAloneOtherwiseThanAmongOthersIsFoundOut() {
    isFoundOut(
        () -> lying((graded, about) -> graded("C2", graded, new Graded("D"))).oneByOne(CUSTOMERS),
        "One by one and in a batch everybody is graded alike.");
  }

  @Example
  void whoGradesByTheIdIsFoundOut() {
    isFoundOut(
        () ->
            lying((graded, about) -> graded("C2", graded, new Graded("A")))
                .equalsAreEqual(CUSTOMERS),
        "Customers that differ in the id alone are graded alike.");
  }

  @Example
  void aPromiseThatIsBrokenIsFoundOut() {
    isFoundOut(
        () ->
            laws()
                .keeps(
                    GradePromise.neverRises("amountLast12Months"),
                    BEST_FIRST,
                    CUSTOMERS.get(0),
                    CUSTOMERS.get(1)),
        "The grade never rises when amountLast12Months rises.");
  }

  /** The day of the last transaction is not asked for the months where these are promised. */
  @Example
  void aPromiseOfCountedMonthsIsHeldOverTheMonthsAlone() {
    CustomerProfile fresh =
        customer("C1", "1000000").toBuilder()
            .lastTransactionOn(LocalDate.of(2026, 3, 1))
            .monthsSinceLastTransaction(0)
            .build();
    CustomerProfile stale =
        customer("C2", "1000000").toBuilder().monthsSinceLastTransaction(12).build();

    isFoundOut(
        () ->
            laws()
                .keeps(
                    GradePromise.neverFalls("monthsSinceLastTransaction"),
                    BEST_FIRST,
                    fresh,
                    stale),
        "The grade never falls when monthsSinceLastTransaction rises.");
  }

  @Example
  void whatIsWeighedThoughItMustNotBeIsFoundOut() {
    isFoundOut(
        () -> laws().ignores("amountLast12Months", CUSTOMERS.get(0), CUSTOMERS.get(1)),
        "What must not be weighed moves no grade: amountLast12Months.");
  }

  private static GradingLaws laws() {
    return Laws.grading(RULES.grading("customer-amount"), NOW);
  }

  private static GradingLaws lying(
      BiFunction<PopulationGrades, List<Object>, PopulationGrades> lie) {
    return Laws.grading(
        Lying.about(
            GradingService.class,
            RULES.grading("customer-amount"),
            "rank",
            (answer, about) ->
                answer instanceof PopulationGrades graded ? lie.apply(graded, about) : answer),
        NOW);
  }

  private static PopulationGrades graded(String id, PopulationGrades graded, GradeOutcome outcome) {
    return with(
        graded,
        graded.customers().stream()
            .map(d -> d.customerId().equals(id) ? with(d, outcome) : d)
            .toList());
  }

  private static PopulationGrades with(PopulationGrades graded, List<GradingDecision> customers) {
    return Records.with(graded, "customers", customers);
  }

  private static GradingDecision with(GradingDecision decision, GradeOutcome outcome) {
    return Records.with(decision, "outcome", outcome);
  }

  private static CustomerProfile customer(String id, String amount) {
    return CustomerProfile.of(id)
        .amountLast12Months(amount == null ? null : new BigDecimal(amount))
        .ordersLast12Months(9)
        .monthsSinceLastTransaction(0)
        .build();
  }
}
