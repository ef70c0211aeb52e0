package org.crmrules.drools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.crmrules.complaint.NumberRequest;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pool.AcquisitionPlan;
import org.crmrules.settlement.CostShare;
import org.crmrules.supplier.QualificationEvent;
import org.crmrules.supplier.SupplierDocument;
import org.crmrules.supplier.SupplierRecord;
import org.junit.jupiter.api.Test;

/** The prepared constraints against the validator, on both sides of every edge. */
class PreparedConstraintsTest {

  private static final List<String> TEXTS =
      Arrays.asList(null, "", " ", "C-1", "x".repeat(200), "x".repeat(201));
  private static final List<Integer> COUNTS = Arrays.asList(null, -1, 0, 1, Integer.MAX_VALUE);
  private static final List<BigDecimal> AMOUNTS =
      Arrays.asList(
          null,
          new BigDecimal("-0.5"),
          BigDecimal.ZERO,
          new BigDecimal("0.0000000001"),
          new BigDecimal("0.00000000001"),
          new BigDecimal("999999999999999"),
          new BigDecimal("1000000000000000"),
          new BigDecimal("1E+14"),
          new BigDecimal("1E+15"));

  private static void same(Record fact) {
    assertThat(KnownFact.prepared(fact.getClass()).hold(fact))
        .as("%s", fact)
        .isEqualTo(KnownFact.found(fact).isEmpty());
  }

  @Test
  void customersAreValidToBothOrToNeither() {
    assertThat(KnownFact.prepared(CustomerProfile.class).isComplete()).isTrue();
    for (String id : TEXTS) {
      for (BigDecimal amount : AMOUNTS) {
        for (Integer orders : COUNTS) {
          for (Integer months : COUNTS) {
            same(
                new CustomerProfile(id, amount, orders, LocalDate.EPOCH, months, null, null, null));
          }
        }
      }
    }
    for (String score : List.of("-0.01", "0", "100", "100.00", "100.01", "1E+3")) {
      BigDecimal value = new BigDecimal(score);
      same(CustomerProfile.of("C-1").contributionScore(value).build());
      same(CustomerProfile.of("C-1").potentialScore(value).build());
    }
  }

  @Test
  void numberRequestsAreValidToBothOrToNeither() {
    for (LocalDate day : Arrays.asList(null, LocalDate.EPOCH)) {
      List.of(-1, 0, 1).forEach(serial -> same(NumberRequest.of(day, serial).build()));
    }
  }

  /** Without expression language the sentence that the library has for it would show its source. */
  @Test
  void aRatioAboveTheMostIsToldByItsEdge() {
    assertThat(KnownFact.found(CostShare.of("SALES", new BigDecimal("1.5")).build()))
        .extracting(ConstraintViolation::getMessage)
        .containsExactly("must be less than or equal to 1");
  }

  @Test
  void textsThatNeedNotBeGivenAreValidToBothOrToNeither() {
    assertThat(KnownFact.prepared(AcquisitionPlan.class).isComplete()).isTrue();
    for (String responsible : TEXTS) {
      TEXTS.forEach(
          work ->
              same(
                  AcquisitionPlan.of("P-1").responsible(responsible).divisionOfWork(work).build()));
      same(
          AcquisitionPlan.of("P-1")
              .responsible(responsible)
              .divisionOfWork("x".repeat(4_000))
              .build());
      same(
          AcquisitionPlan.of("P-1")
              .responsible(responsible)
              .divisionOfWork("x".repeat(4_001))
              .build());
    }
  }

  @Test
  void constraintsThatLookAtMoreThanAValueAreLeftToTheValidator() {
    assertThat(KnownFact.prepared(QualificationEvent.class).isComplete()).isFalse();
    assertThat(KnownFact.prepared(SupplierDocument.class).isComplete()).isFalse();
    assertThat(KnownFact.prepared(SupplierRecord.class).isComplete()).isFalse();
  }
}
