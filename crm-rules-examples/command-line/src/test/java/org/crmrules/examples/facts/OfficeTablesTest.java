package org.crmrules.examples.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.crmrules.examples.text.Language;
import org.crmrules.examples.text.Messages;
import org.crmrules.grading.CustomerProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as people in an office make them. */
class OfficeTablesTest {

  /**
   * Written by LibreOffice 7.4, with data that nobody has: a merged title over an empty first
   * column, who made it, a blank row, the header in row 4, days in five formats, one of them with a
   * time, yuan signs, numbers that are text, a code that its format gives zeros, formulas, a sum
   * below, and another sheet.
   */
  private static final Path OFFICE = Path.of("src/test/resources/tables/office.xlsx");

  private static final LocalDate DAY = LocalDate.of(2026, 2, 20);

  @TempDir private Path temp;
  private final List<String> notes = new ArrayList<>();

  private List<FactLine<CustomerProfile>> read(FactFormat format, byte[] file) throws IOException {
    try (FactReader<CustomerProfile> reader =
        FactReader.open(
            CustomerProfile.class,
            format,
            new ByteArrayInputStream(file),
            Messages.in(Language.zh))) {
      List<FactLine<CustomerProfile>> lines = new ArrayList<>();
      Optional<FactLine<CustomerProfile>> line = reader.next();
      while (line.isPresent()) {
        lines.add(line.get());
        line = reader.next();
      }
      notes.addAll(reader.notes());
      return lines;
    }
  }

  private List<FactLine<CustomerProfile>> csv(String... lines) throws IOException {
    return read(
        FactFormat.csv, String.join("\r\n", lines).concat("\r\n").getBytes(StandardCharsets.UTF_8));
  }

  private static FactLine<CustomerProfile> customer(
      int line, String id, String amount, int orders, Integer score) {
    return new FactLine.Good<>(
        line,
        CustomerProfile.of(id)
            .amountLast12Months(new BigDecimal(amount))
            .ordersLast12Months(orders)
            .lastTransactionOn(DAY)
            .contributionScore(score == null ? null : new BigDecimal(score))
            .build());
  }

  @Test
  void aWorkbookOfLibreOfficeIsReadAsItIsShown() throws IOException {
    List<FactLine<CustomerProfile>> lines = read(FactFormat.xlsx, Files.readAllBytes(OFFICE));

    assertThat(lines.subList(0, 5))
        .containsExactly(
            customer(5, "KH-001", "1280000", 14, 85),
            customer(6, "KH-002", "1280000", 14, null),
            customer(7, "KH-003", "199999.99", 3, null),
            customer(8, "01004", "250000", 2, null),
            customer(9, "KH-005", "250000.00", 6, null));
    assertThat(lines.subList(5, lines.size()))
        .extracting(line -> line.line() + " " + ((FactLine.Bad<CustomerProfile>) line).reason())
        .satisfiesExactly(
            words -> assertThat(words).startsWith("10 客户名单!E10 近十二个月采购额 （25万）应为数字"),
            compact -> assertThat(compact).contains("G11 最近交易日 （20260220）", "H11", "想写 85"),
            failed -> assertThat(failed).startsWith("12 客户名单!E12 近十二个月采购额 （#DIV/0!）"),
            sum -> assertThat(sum).startsWith("14 id 客户编号 必须填写"));
    assertThat(notes)
        .containsExactly(
            "只读第一张表 客户名单，不读：说明", "这些列不是字段，不读：A, B 序号, D 客户名称, I 老客户", "表头在第 4 行，上面的行不读");
  }

  @Test
  void theHeaderOfACsvFileMayStandBelowATitleToo() throws IOException {
    assertThat(csv("华东区客户,,", ",,制表 王芳", ",,", "客户编号,近十二个月采购额,备注", "C1,5000,x", "C2,7000,"))
        .extracting(FactLine::line)
        .containsExactly(5, 6);
    assertThat(notes).contains("表头在第 4 行，上面的行不读");
  }

  /** What stands above a header is no header because it names one field. */
  @Test
  void aTitleThatIsCalledAsAFieldIsNotTheHeader() throws IOException {
    assertThat(csv("近十二个月采购额,", "客户编号,近十二个月采购额", "C1,5000")).hasSize(1);
    assertThat(notes).containsExactly("表头在第 2 行，上面的行不读");
  }

  @Test
  void whereTheFirstRowIsTheHeaderNothingIsSaid() throws IOException {
    assertThat(csv("客户编号", "C1", "C2")).hasSize(2);
    assertThat(csv("id,近十二个月采购额", "近十二个月采购额,1")).hasSize(1);
    assertThat(notes).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "近十二个月采购额(元)",
        "近十二个月采购额（元）",
        "*近十二个月采购额",
        "近十二个月采购额 *",
        "\"近十二个月\n采购额\"",
        " 近十二个月采购额 （人民币元）",
        "近十二个月采购额（ＣＮＹ）"
      })
  void aNameMayCarryTheSignsThatPeopleAddToIt(String header) throws IOException {
    assertThat(csv("客户编号," + header, "C1,5000"))
        .singleElement()
        .isEqualTo(
            new FactLine.Good<>(
                header.contains("\n") ? 3 : 2,
                CustomerProfile.of("C1").amountLast12Months(new BigDecimal("5000")).build()));
    assertThat(notes).isEmpty();
  }

  /** A hundred and twenty-eight of ten thousand yuan would be read as 128 yuan. */
  @Test
  void anotherUnitThanYuanIsRefused() {
    assertThatThrownBy(() -> csv("客户编号,近十二个月采购额(万元)", "C1,128"))
        .isInstanceOf(FactFileException.class)
        .hasMessageContaining("近十二个月采购额(万元)")
        .hasMessageContaining("是不是想写 近十二个月采购额");
  }

  private String part(byte[] workbook, String name) throws IOException {
    Path file = Files.write(temp.resolve("book.xlsx"), workbook);
    try (ZipFile parts = new ZipFile(file.toFile())) {
      return new String(
          parts.getInputStream(parts.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * A Chinese character takes the room of two; ten lines of reasons were one line without an end.
   */
  @Test
  void aWorkbookOfOursHasColumnsThatCanBeReadAndLinesThatStayLines() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableWriter table = TableWriter.of(FactFormat.xlsx, out)) {
      table.write(List.of("客户编号", "服务", "理由"));
      table.write(List.of("KH-1", "专门团队, 及时调整改进", "一\n" + "二".repeat(100)));
    }

    String sheet = part(out.toByteArray(), "xl/worksheets/sheet1.xml");
    // 4 characters of two; 10 of two and a comma and a blank; no more than 60 and 2 beside each.
    assertThat(sheet)
        .containsPattern("<col min=\"1\" max=\"1\" width=\"10\\.0")
        .containsPattern("<col min=\"2\" max=\"2\" width=\"24\\.0")
        .containsPattern("<col min=\"3\" max=\"3\" width=\"62\\.0");
    assertThat(part(out.toByteArray(), "xl/styles.xml")).contains("wrapText=\"true\"");
  }
}
