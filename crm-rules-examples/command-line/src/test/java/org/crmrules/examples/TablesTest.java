package org.crmrules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a table to a table, as an analyst does it who knows Excel. */
class TablesTest {

  private static final String CUSTOMERS =
      """
      客户编号,客户名称,近十二个月采购额,近十二个月订单数,最近交易日
      东方,东方阀业,"1,280,000",14,2026/2/20
      =1+1,江南,,,
      """;

  @TempDir private Path folder;

  private Cli grade(Path in, Path out, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "grade",
                "--in=" + in,
                "--out=" + out,
                "--pack=customer-amount",
                "--as-of=2026-03-02",
                "--lang=zh"));
    arguments.addAll(List.of(more));
    Cli cli = Cli.run(arguments.toArray(String[]::new));
    assertThat(cli.exit()).as(cli.err()).isZero();
    return cli;
  }

  private static List<String> rows(Path workbook) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new FileInputStream(workbook.toFile()))) {
      return book.getFirstSheet().read().stream().map(TablesTest::text).toList();
    }
  }

  private static String text(Row row) {
    return row.stream()
        .map(cell -> cell == null ? "" : text(cell))
        .collect(Collectors.joining("|"));
  }

  private static String text(Cell cell) {
    return cell.getText().lines().findFirst().orElse("");
  }

  /** G-17: from 1,000,000 yuan on A; G-22: without an amount there is no grade. */
  @ParameterizedTest
  @ValueSource(strings = {"GBK", "UTF-8", "UTF-16"})
  void aTableOfAnOfficeBecomesAWorkbookForPeople(String charset) throws IOException {
    Path in = folder.resolve("客户.csv");
    Path out = folder.resolve("等级.xlsx");
    Files.writeString(in, CUSTOMERS, Charset.forName(charset));

    Cli cli = grade(in, out, "--explain");

    assertThat(cli.err()).contains("客户.csv：这些列不是字段，不读：B 客户名称");
    List<String> rows = rows(out);
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0)).startsWith("客户编号|等级|缺少|得分|标记|名次|分级表各栏|服务|").endsWith("|理由|依据");
    assertThat(rows.get(1))
        .startsWith("东方|A 级||")
        .contains("G-017")
        .endsWith("customer-amount 1.0.0");
    assertThat(rows.get(2)).startsWith("=1+1||");
  }

  @Test
  void aCsvFileForPeopleIsMarkedAndRunsNothingInASpreadsheet() throws IOException {
    Path in = Files.writeString(folder.resolve("in.csv"), CUSTOMERS);
    Path out = folder.resolve("out.csv");

    grade(in, out, "--explain");

    assertThat(Files.readString(out)).startsWith("\uFEFF客户编号,等级,").contains("\n'=1+1,");
  }

  @Test
  void aTableForProgramsHasCodesAndTheNamesOfComponents() throws IOException {
    Path in = Files.writeString(folder.resolve("in.csv"), CUSTOMERS);
    Path out = folder.resolve("out.csv");

    grade(in, out);

    assertThat(Files.readString(out, StandardCharsets.UTF_8))
        .startsWith("customerId,grade,missing,score,labels,ranks,row,services,queue,")
        .contains("\n东方,A,,,,,", "\n=1+1,,\"");
  }

  @Test
  void everyKindOfDecisionFitsIntoATable() throws IOException {
    Path pool =
        Files.writeString(
            folder.resolve("pool.csv"),
            "客户编号,ownerId,grade,name,contact,phone,region,source\n"
                + "P-1,,B,东方阀业,陈工,021-5550101,EAST,EXHIBITION\n");
    Path team = Files.writeString(folder.resolve("team.csv"), "代表编号,在岗,负责区域\nWang,是,EAST、SOUTH\n");
    Path complaints =
        Files.writeString(folder.resolve("k.csv"), "投诉编号,投诉事项,受理时间\nK1,QUALITY,2026/3/2 9:30\n");
    Path suppliers = Files.writeString(folder.resolve("s.csv"), "供方编号,合作状态\nS1,NORMAL\n");
    Path questions =
        Files.writeString(
            folder.resolve("q.yaml"),
            "pack: customer-pool\nask: status\nas-of: 2026-03-02\n"
                + "given: { PoolCustomer: { id: P-7, ownerId: S1, grade: B } }\n");
    Object[][] runs = {
      {"route", "投诉编号|首先处理|", "--in=" + complaints, "--pack=complaint-manufacturing"},
      {"deadlines", "投诉编号|状态|最迟|", "--in=" + complaints, "--pack=complaint-manufacturing"},
      {"rate", "供方编号|评定|", "--in=" + suppliers},
      {"protection", "客户编号|状态|", "--in=" + pool},
      {"assign", "客户编号|代表编号|", "--customers=" + pool, "--representatives=" + team},
      {
        "claim",
        "客户编号|代表编号|可以领取|",
        "--customers=" + pool,
        "--representatives=" + team,
        "--customer=P-1",
        "--by=Wang"
      },
      {"ask", "问题|案例|关于|项目|值|名称|理由|依据", "--in=" + questions},
    };
    for (Object[] run : runs) {
      Path out = folder.resolve(run[0] + ".xlsx");
      List<String> arguments = new ArrayList<>(List.of("--out=" + out, "--explain", "--lang=zh"));
      if (!run[0].equals("ask")) {
        arguments.add("--as-of=2026-03-03");
      }
      arguments.add(0, (String) run[0]);
      for (int i = 2; i < run.length; i++) {
        arguments.add((String) run[i]);
      }
      Cli cli = Cli.run(arguments.toArray(String[]::new));
      assertThat(cli.exit()).as(run[0] + cli.err()).isZero();
      assertThat(rows(out)).as((String) run[0]).hasSizeGreaterThan(1);
      assertThat(rows(out).get(0)).startsWith((String) run[1]);
    }
    assertThat(rows(folder.resolve("deadlines.xlsx")).get(1))
        .startsWith("K1|")
        .contains("2026-03-");
  }

  /** P-16 and P-12b: owned, a key account, and somebody else's line that is not valid. */
  @Test
  void aClaimNamesEverythingAtOnceAndABadLineOfAnotherByItsLine() throws IOException {
    Path pool =
        Files.writeString(
            folder.resolve("pool.csv"),
            "客户编号,负责人,战略或大客户,等级,客户名称,联系人,电话,区域,入池日期,未完合同数\n"
                + "P-1,Li,是,B,东方阀业,陈工,021-5550101,EAST,2026/1/5,\n"
                + "P-2,,否,B,江南机电,周工,0571-5550102,EAST,2026/1/5,-1\n"
                + "P-3,,也许,B,,,,,,\n");
    Path team = Files.writeString(folder.resolve("team.csv"), "代表编号,在岗,负责区域\nWang,否,SOUTH\n");

    Cli claim =
        Cli.run(
            "claim",
            "--customers=" + pool,
            "--representatives=" + team,
            "--customer=P-1",
            "--by=Wang",
            "--as-of=2026-03-03",
            "--explain",
            "--lang=zh");

    assertThat(claim.out()).contains("已有负责人", "由主管决定", "不负责该区域", "不接客户").contains("资料不全 客户等级, 来源");
    assertThat(claim.err()).contains(pool + ":3：", pool + ":4：C 列 战略或大客户 （也许）应为“是”或“否”");
    assertThat(claim.exit()).isEqualTo(1);
  }
}
