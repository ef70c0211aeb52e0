package org.crmrules.examples.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pool.Representative;
import org.crmrules.supplier.SupplierDocument;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierState;
import org.junit.jupiter.api.Test;

class FactReaderTest {

  @Test
  void aRowOfACsvFileIsAFactAndAnEmptyCellIsUnknown() throws IOException {
    assertThat(
            customers(
                """
                id,amountLast12Months,ordersLast12Months,lastTransactionOn
                C1,1280000.50,14,2026-02-20
                C2,,,
                """))
        .containsExactly(
            new FactLine.Good<>(
                2,
                new CustomerProfile(
                    "C1",
                    new BigDecimal("1280000.50"),
                    14,
                    LocalDate.of(2026, 2, 20),
                    null,
                    null,
                    null,
                    null)),
            new FactLine.Good<>(3, CustomerProfile.of("C2").build()));
  }

  @Test
  void aFileFromASpreadsheetMayBeginWithAByteOrderMark() throws IOException {
    assertThat(customers("\uFEFFid\nC1\n"))
        .containsExactly(new FactLine.Good<>(2, CustomerProfile.of("C1").build()));
    assertThat(jsonCustomers("\uFEFF{\"id\": \"C1\"}"))
        .containsExactly(new FactLine.Good<>(1, CustomerProfile.of("C1").build()));
  }

  @Test
  void anUnknownColumnIsRefusedWithTheNameThatWasMeant() {
    assertThatThrownBy(() -> customers("id,amountLast12Month\nC1,5\n"))
        .isInstanceOf(FactFileException.class)
        .hasMessage(
            "The column (amountLast12Month) must be a field of the fact."
                + " Maybe amountLast12Months?");
  }

  @Test
  void everythingThatIsWrongWithAHeaderIsSaidAtOnce() {
    assertThatThrownBy(() -> customers("最近交易目,ordersLast12Months,近十二个月订单数\n"))
        .isInstanceOf(FactFileException.class)
        .hasMessageContaining("(最近交易目) must be a field of the fact. Maybe 最近交易日?")
        .hasMessageContaining("(近十二个月订单数) must be there once only")
        .hasMessageContaining("The column (id customer id) must be there.");
  }

  @Test
  void aBadRowIsRefusedWithItsLineAndEveryReasonAndTheRestGoesOn() throws IOException {
    assertThat(
            customers(
                """
                id,amountLast12Months,ordersLast12Months
                C1,"1,28,000",many
                C2,5
                C3,5,1
                """))
        .containsExactly(
            new FactLine.Bad<>(
                2,
                "column B amountLast12Months (1,28,000) must be a number, like 1280000.50 or"
                    + " 1,280,000.50; column C ordersLast12Months (many) must be a whole number,"
                    + " like 14"),
            new FactLine.Bad<>(
                3, "the row must have as many cells as the header, but has 2 instead of 3"),
            new FactLine.Good<>(
                4,
                CustomerProfile.of("C3")
                    .amountLast12Months(BigDecimal.valueOf(5))
                    .ordersLast12Months(1)
                    .build()));
  }

  @Test
  void aListInACellIsSeparatedBySemicolonsAndWhatIsAbsentIsWhatTheBuilderSays() throws IOException {
    assertThat(
            FactFiles.read(Representative.class, FactFormat.csv, "id,regions\nW,EAST; SOUTH\nZ,\n"))
        .containsExactly(
            new FactLine.Good<>(
                2, Representative.of("W").regions(List.of("EAST", "SOUTH")).build()),
            new FactLine.Good<>(3, Representative.of("Z").build()));
  }

  @Test
  void aConstantMustBeWrittenExactly() throws IOException {
    assertThat(FactFiles.read(Complaint.class, FactFormat.csv, "id,subject\n1,QUALTY\n2,QUALITY\n"))
        .containsExactly(
            new FactLine.Bad<>(
                2, "column B subject (QUALTY) must be one of QUALITY, OTHER. Maybe QUALITY?"),
            new FactLine.Good<>(3, Complaint.of("2", ComplaintSubject.QUALITY).build()));
  }

  @Test
  void anInstantNeedsItsOffset() throws IOException {
    assertThat(
            FactFiles.read(
                Complaint.class,
                FactFormat.csv,
                "id,subject,acceptedAt\n1,OTHER,2026-03-02T16:40:00+08:00\n2,OTHER,2026-03-02\n"))
        .satisfiesExactly(
            good ->
                assertThat(good)
                    .isEqualTo(
                        new FactLine.Good<>(
                            2,
                            Complaint.of("1", ComplaintSubject.OTHER)
                                .acceptedAt(Instant.parse("2026-03-02T08:40:00Z"))
                                .build())),
            bad ->
                assertThat(((FactLine.Bad<Complaint>) bad).reason())
                    .startsWith("column C acceptedAt (2026-03-02) must be a date with a time"));
  }

  @Test
  void aDocumentMayHoldDocuments() throws IOException {
    assertThat(
            FactFiles.read(
                SupplierRecord.class,
                FactFormat.jsonl,
                """
                {"id": "S1", "state": "NORMAL", "creditScore": 9e1, "documents": [{"type": "BUSINESS_LICENCE", "validUntil": "2030-12-31"}]}

                {"id": "S2", "state": "NORMAL", "documents": [{"type": "BUSINESS_LICENCE", "validUntill": "x"}]}
                {"id": "S3", "state": "NORMAL", "documents": [null]}
                """))
        .containsExactly(
            new FactLine.Good<>(
                1,
                SupplierRecord.of("S1", SupplierState.NORMAL)
                    .creditScore(new BigDecimal("90"))
                    .documents(
                        List.of(
                            SupplierDocument.of("BUSINESS_LICENCE")
                                .validUntil(LocalDate.of(2030, 12, 31))
                                .build()))
                    .build()),
            new FactLine.Bad<>(
                3,
                "the field (documents[0].validUntill) must be a component of the fact."
                    + " Maybe validUntil?"),
            new FactLine.Bad<>(4, "documents[0] the document must be an object: {\"id\": …}"));
  }

  @Test
  void aValueOfAnotherKindIsNotGuessed() throws IOException {
    assertThat(
            jsonCustomers(
                """
                {"id": 7}
                {"id": "C", "amountLast12Months": "5"}
                {"id": "C", "ordersLast12Months": 1.5}
                {"id": "C", "amountLast12Months": 1e999999999}
                {"id": "C", "id": "D"}
                {"id": "C"} {"id": "D"}
                ["C"]
                {"id": "C", "amountLast12Months": null}
                """))
        .extracting(line -> line instanceof FactLine.Good)
        .containsExactly(false, false, false, false, false, false, false, true);
  }

  @Test
  void anEmptyCsvFileIsNotAFileWithoutFacts() {
    assertThatThrownBy(() -> customers("")).isInstanceOf(FactFileException.class);
  }

  private static List<FactLine<CustomerProfile>> customers(String text) throws IOException {
    return FactFiles.read(CustomerProfile.class, FactFormat.csv, text);
  }

  private static List<FactLine<CustomerProfile>> jsonCustomers(String text) throws IOException {
    return FactFiles.read(CustomerProfile.class, FactFormat.jsonl, text);
  }
}
