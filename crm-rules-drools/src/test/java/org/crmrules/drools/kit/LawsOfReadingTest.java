package org.crmrules.drools.kit;

import static org.crmrules.drools.kit.ShippedRules.RULES;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crmrules.complaint.Complaint;
import org.crmrules.drools.kit.ShippedRules.Of;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.GradingService;
import org.crmrules.pack.PackDomain;
import org.crmrules.testkit.Laws;
import org.crmrules.testkit.fact.Records;
import org.crmrules.testkit.law.ReadingLaws;
import org.crmrules.testkit.model.ReadRules;

/** Reasons name the rules whose text holds, in every pack that we ship; who leaves one out lies. */
class LawsOfReadingTest {

  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final ReadingLaws LAWS = Laws.reading(RULES);

  @Example
  void everyRuleThatWeShipCanBeRead() {
    RULES.packs().forEach(pack -> ReadRules.of(RULES.written(pack.policy())));
  }

  @Property(tries = 60)
  void gradesNameTheRulesThatHold(@ForAll("customers") Of<CustomerProfile> customer) {
    GradingService grading = RULES.grading(customer.pack());
    LAWS.gradeNamesItsRules(grading, customer.fact(), List.of(), customer.facts().asOf());
  }

  @Provide
  Arbitrary<Of<CustomerProfile>> customers() {
    return ShippedRules.one(CustomerProfile.class, ShippedRules.packs(PackDomain.GRADING));
  }

  @Property(tries = 60)
  void routesNameTheRulesThatHold(@ForAll("complaints") Of<Complaint> complaint) {
    LAWS.routeNamesItsRules(
        RULES.complaints(complaint.pack()), complaint.fact(), List.of(), complaint.facts().asOf());
  }

  @Provide
  Arbitrary<Of<Complaint>> complaints() {
    return ShippedRules.complaints();
  }

  @Example
  void whoLeavesOutAReasonIsFoundOut() {
    GradingService silent = telling(0, 1);

    Lying.isFoundOut(
        () -> LAWS.gradeNamesItsRules(silent, customer(), List.of(), NOW),
        "The reasons name the rules whose text holds of the facts.");
  }

  @Example
  void whoGivesTheReasonsOfAnotherIsFoundOut() {
    GradingService mistaken =
        Lying.about(
            GradingService.class,
            RULES.grading("customer-amount"),
            "grade",
            (answer, about) ->
                with(
                    (GradingDecision) answer,
                    RULES.grading("customer-amount").grade(customer("1000000"), NOW)));

    Lying.isFoundOut(
        () ->
            LAWS.decisionNamesItsRules(
                mistaken.grade(customer(), NOW),
                List.of(customer()),
                org.crmrules.grading.GradeVerdict.class),
        "The reasons name the rules whose text holds of the facts.");
  }

  private static GradingService telling(int from, int to) {
    GradingService honest = RULES.grading("customer-amount");
    GradingDecision decision = honest.grade(customer(), NOW);
    GradingDecision less = Records.with(decision, "reasons", decision.reasons().subList(from, to));
    GradingService lying =
        Lying.about(GradingService.class, honest, "grade", (answer, about) -> less);
    return Lying.about(GradingService.class, honest, "with", (answer, about) -> lying);
  }

  private static GradingDecision with(GradingDecision decision, GradingDecision other) {
    return Records.with(decision, "reasons", other.reasons());
  }

  private static CustomerProfile customer() {
    return customer("250000");
  }

  private static CustomerProfile customer(String amount) {
    return CustomerProfile.of("C1")
        .amountLast12Months(new java.math.BigDecimal(amount))
        .ordersLast12Months(12)
        .build();
  }
}
