package org.crmrules.examples.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.crmrules.complaint.Complaint;
import org.crmrules.examples.text.Language;
import org.crmrules.examples.text.Messages;
import org.crmrules.grading.CustomerProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks part by part as Excel writes them, so that what is expected does not rest on us. */
class WorkbookTest {

  /**
   * By number: 0 general, 1 yyyy/m/d, 2 percent, 3 the Chinese date of id 31, 4 a date of its own.
   */
  private static final String STYLES =
      """
      <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
      <numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>
      <numFmt numFmtId="177" formatCode="#,##0.00&quot;days&quot;_);[Red]\\(#,##0.00\\)"/></numFmts>
      <cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="31"/>
      <xf numFmtId="176"/><xf numFmtId="177"/></cellXfs></styleSheet>
      """;

  private static byte[] workbook(String workbookProperties, String rows) throws IOException {
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
            + kinds
            + "sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\""
            + kinds
            + "styles+xml\"/></Types>");
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>"
                .formatted(main, office, workbookProperties)
            + "<sheet name=\"说明\" sheetId=\"2\" state=\"hidden\" r:id=\"rId2\"/>"
            + "<sheet name=\"客户\" sheetId=\"1\" r:id=\"rId1\"/>"
            + "<sheet name=\"旧\" sheetId=\"3\" r:id=\"rId1\"/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
    parts.put("xl/styles.xml", STYLES);
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(main, rows));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static String text(String at, String value) {
    return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(at, value);
  }

  private static byte[] customer(String column, String cell) throws IOException {
    return workbook("", customerRows(column, cell));
  }

  private static String customerRows(String column, String cell) {
    return "<row r=\"2\">"
        + text("A2", "客户编号")
        + text("B2", column)
        + "</row><row r=\"4\">"
        + text("A4", "C1")
        + cell
        + "</row><row r=\"5\"><c r=\"A5\" s=\"1\"/></row>";
  }

  private static <T extends Record> List<FactLine<T>> read(Class<T> type, byte[] workbook)
      throws IOException {
    return FactFiles.read(type, FactFormat.xlsx, workbook);
  }

  private static CustomerProfile good(byte[] workbook) throws IOException {
    List<FactLine<CustomerProfile>> lines = read(CustomerProfile.class, workbook);
    assertThat(lines).singleElement().isInstanceOf(FactLine.Good.class);
    assertThat(lines.get(0).line()).isEqualTo(4);
    return ((FactLine.Good<CustomerProfile>) lines.get(0)).fact();
  }

  private static String refusal(byte[] workbook) throws IOException {
    List<FactLine<CustomerProfile>> lines = read(CustomerProfile.class, workbook);
    assertThat(lines).singleElement().isInstanceOf(FactLine.Bad.class);
    return ((FactLine.Bad<CustomerProfile>) lines.get(0)).reason();
  }

  /** Excel writes seventeen digits of what was typed with a few, and shows fifteen. */
  @ParameterizedTest
  @CsvSource({
    "1.1000000000000001,1.1",
    "199999.99000000001,199999.99",
    "199999.98999999999,199999.99",
    "0.30000000000000004,0.3",
    "1280000,1280000",
    "1.28E6,1280000",
    "1.0000000000000001E-5,0.00001",
    "123456789012345,123456789012345"
  })
  void aNumberIsTheOneThatWasTyped(String raw, BigDecimal typed) throws IOException {
    assertThat(
            good(customer("近十二个月采购额", "<c r=\"B4\"><v>" + raw + "</v></c>")).amountLast12Months())
        .isEqualByComparingTo(typed);
  }

  /** 46083 is 2 March 2026: 44927 is 1 January 2023, and 2023 to 2025 have 365 + 366 + 365 days. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4})
  void aDayIsTheOneThatIsShown(int style) throws IOException {
    String cell = "<c r=\"B4\" s=\"" + style + "\"><v>46083</v></c>";

    assertThat(good(customer("最近交易日", cell)).lastTransactionOn())
        .isEqualTo(LocalDate.of(2026, 3, 2));
  }

  @ParameterizedTest
  @CsvSource({"<workbookPr date1904=\"1\"/>", "<workbookPr date1904=\"true\"/>"})
  void aMacCountsDaysFrom1904(String properties) throws IOException {
    // 1,462 days less: from 1 January 1900 as day 1, with a 29 February that never was.
    String cell = "<c r=\"B4\" s=\"1\"><v>" + (46083 - 1462) + "</v></c>";

    assertThat(good(workbook(properties, customerRows("最近交易日", cell))).lastTransactionOn())
        .isEqualTo(LocalDate.of(2026, 3, 2));
  }

  @ParameterizedTest
  @CsvSource({"1,1900-01-01", "59,1900-02-28", "61,1900-03-01", "2958465,9999-12-31"})
  void theFirstAndLastDaysAreThoseOfExcel(int serial, LocalDate day) throws IOException {
    String cell = "<c r=\"B4\" s=\"1\"><v>" + serial + "</v></c>";

    assertThat(good(customer("最近交易日", cell)).lastTransactionOn()).isEqualTo(day);
  }

  @Test
  void aTimeIsWhereThePackIs() throws IOException {
    String rows =
        "<row r=\"1\">"
            + text("A1", "投诉编号")
            + text("B1", "投诉事项")
            + text("C1", "受理时间")
            + "</row><row r=\"2\">"
            + text("A2", "K1")
            + text("B2", "OTHER")
            + "<c r=\"C2\" s=\"1\"><v>46083.694444444445</v></c></row>"; // 16:40

    assertThat(((FactLine.Good<Complaint>) read(Complaint.class, workbook("", rows)).get(0)).fact())
        .extracting(Complaint::acceptedAt)
        .isEqualTo(Instant.parse("2026-03-02T08:40:00Z"));
  }

  @Test
  void whatIsNoValueIsRefusedWithItsCellAndWhatToDo() throws IOException {
    assertThat(refusal(customer("近十二个月采购额", text("B4", "很多"))))
        .isEqualTo("客户!B4 近十二个月采购额 (很多) must be a number, like 1280000.50 or 1,280,000.50");
    assertThat(refusal(customer("近十二个月采购额", "<c r=\"B4\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>")))
        .startsWith("客户!B4 近十二个月采购额 (#DIV/0!) must be a value");
    assertThat(refusal(customer("近十二个月采购额", "<c r=\"B4\"><f>SUM(D1:D9)</f></c>")))
        .startsWith("客户!B4 近十二个月采购额 (=SUM(D1:D9)) must have a value");
    assertThat(refusal(customer("近十二个月采购额", "<c r=\"B4\" s=\"1\"><v>46083</v></c>")))
        .startsWith("客户!B4 近十二个月采购额 (2026-03-02) must not be a date");
    assertThat(refusal(customer("最近交易日", "<c r=\"B4\"><v>46083</v></c>")))
        .startsWith("客户!B4 最近交易日 (46083) must be a date");
    assertThat(refusal(customer("最近交易日", "<c r=\"B4\" s=\"1\"><v>60</v></c>")))
        .contains("(60) must be a date"); // 29 February 1900
    assertThat(refusal(customer("贡献评分", "<c r=\"B4\" s=\"2\"><v>0.85</v></c>")))
        .contains("(85%) must not be a percentage: it is 0.85", "Maybe 85?");
  }

  /** A credit code of 18 digits, typed as a number, has lost its last three. */
  @Test
  void aNumberOfMoreDigitsThanExcelKeepsIsRefused() throws IOException {
    String rows =
        "<row r=\"1\">"
            + text("A1", "id")
            + "</row><row r=\"2\"><c r=\"A2\"><v>4.4010619900101E+17</v></c></row>"
            + "<row r=\"3\"><c r=\"A3\"><v>13800138000</v></c></row>";

    assertThat(read(CustomerProfile.class, workbook("", rows)))
        .satisfiesExactly(
            cut ->
                assertThat(((FactLine.Bad<CustomerProfile>) cut).reason())
                    .startsWith(
                        "客户!A2 id (440106199001010000) must not be a number of more than 15"),
            whole ->
                assertThat(whole)
                    .isEqualTo(new FactLine.Good<>(3, CustomerProfile.of("13800138000").build())));
  }

  @Test
  void formulasCountAsWhatTheyCameTo() throws IOException {
    assertThat(
            good(customer("近十二个月采购额", "<c r=\"B4\" s=\"5\"><f>SUM(D1:D9)</f><v>12.5</v></c>"))
                .amountLast12Months())
        .isEqualTo(new BigDecimal("12.5"));
  }

  @Test
  void theFirstSheetThatIsShownIsReadAndTheOthersAreNamed() throws IOException {
    byte[] book = customer("备注", text("B4", "老客户"));
    try (FactReader<CustomerProfile> reader =
        FactReader.open(
            CustomerProfile.class,
            FactFormat.xlsx,
            new ByteArrayInputStream(book),
            Messages.in(Language.zh))) {
      assertThat(reader.notes()).containsExactly("只读第一张表 客户，不读：旧", "这些列不是字段，不读：B 备注");
    }
  }

  @Test
  void whatIsNoWorkbookIsRefusedInOneSentence() {
    List<byte[]> none = new ArrayList<>();
    none.add(new byte[0]);
    none.add("id\nC1\n".getBytes(StandardCharsets.UTF_8));
    none.add(new byte[] {'P', 'K', 3, 4, 0, 0});
    for (byte[] bytes : none) {
      assertThatThrownBy(() -> read(CustomerProfile.class, bytes))
          .isInstanceOf(FactFileException.class)
          .hasMessageStartingWith("The file must be an .xlsx workbook");
    }
    byte[] old = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0
    };
    assertThatThrownBy(() -> read(CustomerProfile.class, old))
        .hasMessageContaining("Maybe save it as .xlsx?");
  }

  @Test
  void aWorkbookOfOursHasCellsThatExcelCountsWith() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableWriter table = TableWriter.of(FactFormat.xlsx, out)) {
      table.write(List.of("a"));
      table.write(
          List.of(
              new BigDecimal("199999.99"),
              LocalDate.of(2026, 3, 2),
              true,
              List.of("EAST", "SOUTH"),
              new BigDecimal("12345678901234567890.12")));
    }
    try (SheetRows rows =
        new SheetRows(new ByteArrayInputStream(out.toByteArray()), Messages.in(Language.en))) {
      rows.next();
      Optional<SheetRows.SheetRow> row = rows.next();
      assertThat(row.orElseThrow().cells())
          .containsExactly(
              Cell.of("199999.99"),
              new Cell("2026-03-02", Cell.Kind.DAY),
              Cell.of("true"),
              Cell.of("EAST;SOUTH"),
              Cell.of("12345678901234567890.12"));
    }
  }
}
