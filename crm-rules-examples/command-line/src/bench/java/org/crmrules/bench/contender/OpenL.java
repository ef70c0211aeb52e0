package org.crmrules.bench.contender;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.crmrules.bench.Contender;
import org.crmrules.bench.Outcome;
import org.crmrules.bench.Workload;
import org.crmrules.bench.Workload.Band;
import org.crmrules.bench.Workload.Field;
import org.crmrules.grading.CustomerProfile;
import org.openl.rules.runtime.RulesEngineFactory;

/** OpenL Tablets, with a table for each field in a workbook, from the best band to the worst. */
final class OpenL implements Contender {

  /** What the workbook offers. */
  public interface Tables {

    /** The index of the level. */
    Integer level(BigDecimal amount, Integer orders, Integer silence);

    /** How often customers of it are called back. */
    Integer months(Integer level);
  }

  private final Tables tables = tables();

  private static Tables tables() {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      write(new Page(workbook.createSheet("Rules")));
      Path file = Files.createTempFile("bands", ".xlsx");
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
      return new RulesEngineFactory<>(file.toString(), Tables.class).newEngineInstance();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Page page) {
    int worst = Workload.LEVELS.size() - 1;
    bands(page, Field.AMOUNT, "amountLevel", "BigDecimal");
    bands(page, Field.ORDERS, "ordersLevel", "Integer");
    page.row(0, worst); // fewer orders than any band asks for
    bands(page, Field.SILENCE, "silenceLevel", "Integer");
    page.row(0, 0); // no cap
    page.table("Method Integer level(BigDecimal amount, Integer orders, Integer silence)", 1);
    page.row("return max(min(amountLevel(amount), ordersLevel(orders)), silenceLevel(silence));");
    page.table("Rules Integer months(Integer level)", 2);
    page.head("level <= limit", "Integer limit");
    for (Workload.Care care : Workload.care()) {
      int last = worst;
      while (Workload.LEVELS.get(last).charAt(0) != care.letter()) {
        last--;
      }
      page.row(last, care.months());
    }
  }

  private static void bands(Page page, Field field, String name, String type) {
    page.table("Rules Integer %s(%s value)".formatted(name, type), 2);
    page.head("value >= limit", type + " limit");
    List<Band> bands =
        Workload.bands().stream()
            .filter(band -> band.field() == field)
            .sorted(Comparator.comparing(Band::from).reversed())
            .toList();
    bands.forEach(band -> page.row(band.from(), band.level()));
  }

  /** Writes tables below each other. */
  private static final class Page {

    private final XSSFSheet sheet;
    private int next = 1;

    Page(XSSFSheet sheet) {
      this.sheet = sheet;
    }

    void table(String header, int width) {
      next++; // an empty row ends the table before
      row(header);
      if (width > 1) {
        sheet.addMergedRegion(new CellRangeAddress(next - 1, next - 1, 1, width));
      }
    }

    void head(String condition, String parameter) {
      row("C1", "RET1");
      row(condition, "result");
      row(parameter, "Integer result");
      row("From", "Result");
    }

    void row(Object... values) {
      XSSFRow row = sheet.createRow(next++);
      for (int i = 0; i < values.length; i++) {
        if (values[i] instanceof Number number) {
          row.createCell(i + 1).setCellValue(number.doubleValue());
        } else {
          row.createCell(i + 1).setCellValue((String) values[i]);
        }
      }
    }
  }

  @Override
  public Outcome decide(CustomerProfile customer) {
    Integer level =
        tables.level(
            customer.amountLast12Months(),
            customer.ordersLast12Months(),
            customer.monthsSinceLastTransaction());
    return new Outcome(Workload.LEVELS.get(level), tables.months(level));
  }
}
