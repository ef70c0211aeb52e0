package org.crmrules.examples.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmrules.Bilingual;
import org.crmrules.complaint.Complaint;
import org.crmrules.examples.facts.OwnFields.Part;
import org.crmrules.examples.text.Language;
import org.crmrules.examples.text.Messages;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.Representative;
import org.crmrules.supplier.SupplierRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A CSV file as Excel in China writes it. */
class ExcelCsvTest {

  private static final List<Class<? extends Record>> FACTS =
      List.of(
          CustomerProfile.class,
          PoolCustomer.class,
          Representative.class,
          Complaint.class,
          SupplierRecord.class,
          LoggedEvent.class);

  private static <T extends Record> T only(Class<T> type, String csv) throws IOException {
    List<FactLine<T>> lines = FactFiles.read(type, FactFormat.csv, csv);
    assertThat(lines).singleElement().isInstanceOf(FactLine.Good.class);
    return ((FactLine.Good<T>) lines.get(0)).fact();
  }

  private static String refusal(Class<? extends Record> type, String csv) throws IOException {
    assertThat(FactFiles.read(type, FactFormat.csv, csv)).hasSize(1);
    return ((FactLine.Bad<?>) FactFiles.read(type, FactFormat.csv, csv).get(0)).reason();
  }

  private static CustomerProfile amount(String cell) throws IOException {
    return only(CustomerProfile.class, "客户编号,近十二个月采购额\nC1,\"" + cell + "\"\n");
  }

  @Test
  void aFileOfAnOfficeIsReadAsItIs() throws IOException {
    assertThat(
            only(
                CustomerProfile.class,
                "客户编号,近十二个月采购额,近十二个月订单数,最近交易日\nC1,\"1,280,000\",14,2026/3/2\n,,,\n"))
        .isEqualTo(
            CustomerProfile.of("C1")
                .amountLast12Months(new BigDecimal("1280000"))
                .ordersLast12Months(14)
                .lastTransactionOn(LocalDate.of(2026, 3, 2))
                .build());
  }

  /** Each field of each fact by every name that it has, which no other field of the fact has. */
  @Test
  void everyFieldHasAChineseNameOfItsOwnThatAHeaderMaySay() {
    for (Class<? extends Record> fact : FACTS) {
      FactShape<?> shape = FactShape.of(fact, OwnFields.NONE);
      Set<String> taken = new HashSet<>();
      for (String name : shape.names()) {
        Bilingual term = shape.term(name);
        assertThat(term.zh()).as("%s.%s", fact, name).containsPattern("\\p{IsHan}");
        assertThat(shape.byName())
            .containsEntry(name, name)
            .containsEntry(term.zh(), name)
            .containsEntry(term.en(), name);
        assertThat(taken.add(term.zh())).as("%s.%s", fact, name).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,280,000.50|1280000.50",
        "1280000.50|1280000.50",
        "１，２８０，０００|1280000",
        "¥1,280.00|1280.00",
        "￥12|12",
        "85%|0.85",
        "12.5 %|0.125",
        "-3|-3"
      })
  void aNumberIsReadAsItIsShown(String cell, BigDecimal amount) throws IOException {
    assertThat(amount(cell).amountLast12Months()).isEqualTo(amount);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1,28", "1,2800", "12,80,000", "1.2.3", "1.28E+06", "壹", "1,280,000元", "%"})
  void aNumberThatCouldBeAnotherIsRefused(String cell) throws IOException {
    assertThat(refusal(CustomerProfile.class, "id,amountLast12Months\nC1,\"" + cell + "\"\n"))
        .startsWith("column B amountLast12Months (" + cell + ") must be a number");
  }

  /** A score goes to 100: 85 % of what would it be? */
  @Test
  void aPercentageIsRefusedWhereAFieldGoesBeyondOne() throws IOException {
    assertThat(refusal(CustomerProfile.class, "id,贡献评分\nC1,85%\n"))
        .isEqualTo(
            "column B 贡献评分 (85%) must not be a percentage: it is 0.85, and the field goes to"
                + " 100. Maybe 85?");
    assertThat(refusal(CustomerProfile.class, "id,近十二个月订单数\nC1,85%\n")).contains("whole number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-02",
        "2026/3/2",
        "2026/03/02",
        "2026.3.2",
        "2026年3月2日",
        "2026年03月02日",
        "2026/3/2 0:00",
        "2026/3/2 14:33:05"
      })
  void aDayIsReadAsItIsShown(String cell) throws IOException {
    assertThat(only(CustomerProfile.class, "id,最近交易日\nC1," + cell + "\n").lastTransactionOn())
        .isEqualTo(LocalDate.of(2026, 3, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"3/2/2026", "2/3/26", "2026-3/2", "2026/2/30", "2026/13/1", "20260302", "46083"})
  void aDayThatCouldBeAnotherIsRefused(String cell) throws IOException {
    assertThat(refusal(CustomerProfile.class, "id,最近交易日\nC1," + cell + "\n"))
        .isEqualTo(
            "column B 最近交易日 ("
                + cell
                + ") must be a date with the year first, like 2026-03-02 or 2026/3/2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026/3/2 16:40", "2026-03-02 16:40:00", "2026-03-02T08:40:00Z"})
  void aTimeWithoutAnOffsetIsWhereThePackIs(String cell) throws IOException {
    assertThat(only(Complaint.class, "id,subject,受理时间\n1,OTHER," + cell + "\n").acceptedAt())
        .isEqualTo(Instant.parse("2026-03-02T08:40:00Z"));
  }

  @ParameterizedTest
  @CsvSource({"是,true", "否,false", "TRUE,true", "false,false", "Yes,true", "no,false"})
  void yesAndNoAreReadInEitherLanguage(String cell, boolean active) throws IOException {
    assertThat(only(Representative.class, "id,在岗\nW," + cell + "\n").active()).isEqualTo(active);
    assertThat(refusal(Representative.class, "id,在岗\nW,1\n")).contains("(1) must be yes or no");
  }

  @ParameterizedTest
  @ValueSource(strings = {"EAST;SOUTH", "EAST；SOUTH", "EAST、SOUTH", "EAST、 SOUTH；"})
  void aListIsSeparatedAsOneDoesInChinese(String cell) throws IOException {
    assertThat(only(Representative.class, "id,regions\nW," + cell + "\n").regions())
        .containsExactly("EAST", "SOUTH");
  }

  @Test
  void columnsThatAreNoFieldsAreNamedOnceAndNotRead() throws IOException {
    String csv = "序号,客户编号,备注,\n1,C1,老客户,\n2,C2,,x\n";
    try (FactReader<CustomerProfile> reader =
        FactReader.open(
            CustomerProfile.class,
            FactFormat.csv,
            new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
            Messages.in(Language.zh))) {
      assertThat(reader.notes()).containsExactly("这些列不是字段，不读：A 序号, C 备注, D");
      assertThat(reader.next()).contains(new FactLine.Good<>(2, CustomerProfile.of("C1").build()));
      assertThat(reader.next()).contains(new FactLine.Good<>(3, CustomerProfile.of("C2").build()));
    }
  }

  @Test
  void aColumnThatIsProbablyMisspeltIsRefusedAndNotLost() {
    assertThatThrownBy(
            () -> FactFiles.read(CustomerProfile.class, FactFormat.csv, "客户编号,近十二月采购额\n"))
        .hasMessageContaining("(近十二月采购额) must be a field of the fact. Maybe 近十二个月采购额?");
  }

  @Test
  void aFieldThatAPackDeclaresIsCalledAsThePackDoes() throws IOException {
    OwnFields own =
        new OwnFields(
            Map.of(
                "CustomerProfile",
                Map.of(
                    "margin",
                    new Part(
                        BigDecimal.class,
                        false,
                        new Bilingual("毛利率", "margin rate"),
                        BigDecimal.ONE),
                    "satisfaction",
                    new Part(
                        BigDecimal.class,
                        false,
                        new Bilingual("满意度", "satisfaction score"),
                        BigDecimal.TEN))),
            ZoneId.of("Asia/Shanghai"));
    String csv = "id,毛利率,满意度\nC1,35%,9\nC2,35%,90%\n";
    try (FactReader<CustomerProfile> reader =
        FactReader.open(
            CustomerProfile.class,
            own,
            FactFormat.csv,
            new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
            Messages.in(Language.en))) {
      assertThat(((FactLine.Good<CustomerProfile>) reader.next().orElseThrow()).fact())
          .isEqualTo(
              CustomerProfile.of("C1")
                  .with("margin", new BigDecimal("0.35"))
                  .with("satisfaction", new BigDecimal("9"))
                  .build());
      assertThat(((FactLine.Bad<CustomerProfile>) reader.next().orElseThrow()).reason())
          .isEqualTo(
              "column C 满意度 (90%) must not be a percentage: it is 0.9, and the field goes to 10."
                  + " Maybe 90?");
    }
  }
}
