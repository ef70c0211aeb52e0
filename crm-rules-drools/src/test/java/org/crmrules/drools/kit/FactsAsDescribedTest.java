package org.crmrules.drools.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.crmrules.ask.FactInfo;
import org.crmrules.ask.FactInfo.Holds;
import org.crmrules.ask.FactInfo.Kind;
import org.crmrules.ask.FieldEdges;
import org.crmrules.ask.QuestionDesk;
import org.junit.jupiter.api.Test;

/** What machines are told of facts, held against what the documentation and the rules say. */
class FactsAsDescribedTest {

  private static final QuestionDesk DESK = ShippedRules.RULES.questions();

  private static List<FactInfo.Field> fields(String pack, String ask, String fact) {
    return DESK.questions(pack).stream()
        .filter(question -> question.name().equals(ask))
        .flatMap(question -> question.given().stream())
        .filter(given -> given.fact().name().equals(fact))
        .findFirst()
        .orElseThrow()
        .fact()
        .fields();
  }

  private static FactInfo.Field field(List<FactInfo.Field> fields, String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void numbersHaveEndsAndDigits() {
    List<FactInfo.Field> customer = fields("customer-amount", "grade", "CustomerProfile");

    Holds orders = field(customer, "ordersLast12Months").holds();
    assertThat(orders.kind()).isEqualTo(Kind.WHOLE);
    assertThat(orders.from()).isEqualByComparingTo("0");
    assertThat(orders.to()).isNull();
    assertThat(orders.digits()).isZero();
    Holds amount = field(customer, "amountLast12Months").holds();
    assertThat(amount.kind()).isEqualTo(Kind.EXACT);
    assertThat(amount.from()).isEqualByComparingTo("0");
    assertThat(amount.to()).isEqualByComparingTo("999999999999999.9999999999");
    assertThat(amount.digits()).isEqualTo(10);
    Holds score = field(customer, "contributionScore").holds();
    assertThat(score.from()).isEqualByComparingTo("0");
    assertThat(score.to()).isEqualByComparingTo("100");
  }

  @Test
  void whatMustBeMoreThanZeroBeginsAtTheLeastNumberThatCanBeWritten() {
    FactInfo.Field lots = field(fields("supplier", "rate", "SupplierRecord"), "lots");

    assertThat(lots.holds().kind()).isEqualTo(Kind.FACT);
    assertThat(lots.holds().fact()).isEqualTo("Lot");
    assertThat(field(lots.fields(), "quantity").holds().from())
        .isEqualByComparingTo("0.0000000001");
    assertThat(field(lots.fields(), "id").holds().unique()).isTrue();
    assertThat(field(lots.fields(), "receivedOn").holds().notBelow()).containsExactly("orderedOn");
    assertThat(field(lots.fields(), "orderedOn").holds().notBelow()).isEmpty();
  }

  @Test
  void whatComesInAnOrderSaysWhatMustNotLieBehindIt() {
    List<FactInfo.Field> complaint = fields("complaint-store", "route", "Complaint");

    assertThat(field(complaint, "settledAt").holds().notBelow())
        .containsExactly("acceptedAt", "signedOffAt");
    assertThat(field(complaint, "settledAt").holds().happened()).isFalse();
    assertThat(field(complaint, "shipToCountry").holds().kind()).isEqualTo(Kind.COUNTRY);
  }

  @Test
  void daysThatHaveHappenedAndWhatIsCountedFromThemAreToldApart() {
    List<FactInfo.Field> customer = fields("customer-pool", "status", "PoolCustomer");

    assertThat(field(customer, "lastFollowUpOn").holds().happened()).isTrue();
    assertThat(field(customer, "daysSinceFollowUp").holds().countedFrom())
        .isEqualTo("lastFollowUpOn");
    assertThat(field(customer, "name").holds().length()).isEqualTo(200);
    assertThat(field(customer, "grade").holds().kind()).isEqualTo(Kind.CODE);
  }

  /** Levels are best first, but not those that are groups. */
  @Test
  void levelsHaveAnOrderUnlessTheyAreGroups() {
    assertThat(level("customer-amount").holds().ordered()).isTrue();
    assertThat(level("customer-grid").holds().ordered()).isFalse();
  }

  private static FactInfo.Field level(String pack) {
    return field(fields(pack, "review", "RecordedGrade"), "level");
  }

  /** In view for a day before anybody claims it, and for 30 the introducing team has it first. */
  @Test
  void theEdgesOfADayAreNumbersOfDays() {
    FieldEdges entry = DESK.edges("customer-pool", "PoolCustomer", "inPoolSince");

    assertThat(entry.days()).containsExactly(1, 30);
    assertThat(entry.months()).isEmpty();
    assertThat(entry.numbers()).isEmpty();
    assertThat(DESK.edges("customer-pool", "PoolCustomer", "daysInPool").numbers())
        .containsExactly(BigDecimal.ONE, BigDecimal.valueOf(30));
  }

  @Test
  void theEdgesOfCodesAndFlagsAreTheirNames() {
    assertThat(DESK.edges("customer-pool", "PoolCustomer", "grade").names()).contains("A", "D");
    assertThat(DESK.edges("customer-pool", "PoolCustomer", "keyAccount").names()).contains("true");
    assertThat(DESK.edges("customer-pool", "RecentOwner", "ownerId").names()).isEmpty();
  }
}
