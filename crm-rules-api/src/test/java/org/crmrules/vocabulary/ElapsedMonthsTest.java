package org.crmrules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.RecordedGrade;
import org.crmrules.supplier.SupplierDocument;

/** Months between two days, against the years, months and days that lie between them. */
class ElapsedMonthsTest {

  @Property
  void whatIsCountedInWholeMonthsIsAsManyAsLieBetweenTheDays(
      @ForAll @DateRange(min = "2019-12-01", max = "2024-03-31") LocalDate from,
      @ForAll @IntRange(max = 1_600) int days) {
    LocalDate today = from.plusDays(days);
    int whole = (int) Period.between(from, today).toTotalMonths();

    assertThat(RecordedGrade.of("C-1", "A", from).build().asOf(today).monthsSinceGraded())
        .isEqualTo(whole);
    assertThat(
            CustomerProfile.of("C-1")
                .lastTransactionOn(from)
                .build()
                .asOf(today)
                .monthsSinceLastTransaction())
        .isEqualTo(whole);
  }

  @Property
  void aBegunMonthOfADocumentCountsAsAWholeOne(
      @ForAll @DateRange(min = "2019-12-01", max = "2024-03-31") LocalDate from,
      @ForAll @IntRange(max = 1_600) int days) {
    LocalDate today = from.plusDays(days);
    Period between = Period.between(from, today);
    int begun = (int) between.toTotalMonths() + (between.getDays() > 0 ? 1 : 0);

    assertThat(SupplierDocument.of("REPORT").issuedOn(from).build().asOf(today).monthsSinceIssue())
        .isEqualTo(begun);
  }

  @Property
  void whatLiesAheadIsNoMonthAgo(
      @ForAll @DateRange(min = "2019-12-01", max = "2024-03-31") LocalDate today,
      @ForAll @IntRange(min = 1, max = 100) int ahead) {
    LocalDate from = today.plusDays(ahead);

    assertThat(SupplierDocument.of("REPORT").issuedOn(from).build().asOf(today).monthsSinceIssue())
        .isZero();
    assertThat(RecordedGrade.of("C-1", "A", from).build().asOf(today).monthsSinceGraded()).isZero();
  }
}
