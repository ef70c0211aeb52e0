package org.crmrules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said after each save, until it is told to end. B begins at 200,000 (G-018). */
class WorkCommandTest {

  private static final String ROUND_ENDS = " s —";
  private static final long MOST_SECONDS = 90;

  @TempDir private Path folder;

  private Path rules;
  private Path grades;
  private Thread worker;
  private int exit = -1;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int told;

  @BeforeEach
  void aDraftBesideTheVersionInForce() throws IOException {
    rules =
        ShippedRules.copy(
            List.of("customer-amount/1.0.0", "bank-gold/1.0.0"), folder.resolve("rules"));
    assertThat(Cli.run("new-version", "--rules=" + rules, "customer-amount").exit()).isZero();
    grades = rules.resolve("customer-amount/1.1.0/grades.drl");
  }

  private void work(String... more) {
    List<String> arguments = new ArrayList<>(List.of("work", "--rules=" + rules));
    arguments.addAll(List.of(more));
    worker =
        new Thread(
            () ->
                exit =
                    CrmRulesCli.run(
                        arguments, Locale.ENGLISH, InputStream.nullInputStream(), out, out));
    worker.start();
  }

  /** What the next round says. */
  private String round() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
    while (System.nanoTime() < end) {
      String news = out.toString(StandardCharsets.UTF_8).substring(told);
      if (news.contains(ROUND_ENDS)) {
        told += news.indexOf(ROUND_ENDS) + ROUND_ENDS.length();
        return news.substring(0, news.indexOf(ROUND_ENDS));
      }
      Thread.sleep(20);
    }
    throw new AssertionError("Nothing was said: " + out.toString(StandardCharsets.UTF_8));
  }

  private void edit(String old, String now) throws IOException {
    String drl = Files.readString(grades);
    assertThat(drl).contains(old);
    Files.writeString(grades, drl.replace(old, now));
  }

  @AfterEach
  void end() throws InterruptedException {
    if (worker != null) {
      worker.interrupt();
      worker.join();
      assertThat(exit).isZero();
    }
  }

  @Test
  void eachSaveIsAnsweredWithProblemsCasesAndWhatChanges() throws Exception {
    work();
    assertThat(round())
        .contains("bank-gold 1.0.0", "customer-amount 1.1.0", "no problem", " 0 failed")
        .contains("customer-amount 1.0.0 → 1.1.0", "0 of 53 cases end otherwise.");

    edit(">= 200000", ">= 300000");
    assertThat(round())
        .doesNotContain("bank-gold")
        .contains("97 passed, 9 failed", "grade: B → C", "9 of 53 cases end otherwise.");

    edit(">= 300000", ">== 300000");
    assertThat(round())
        .contains("grades.drl:", "1 problem(s): customer-amount 1.1.0 cannot take effect")
        .doesNotContain("passed");

    edit(">== 300000", ">= 200000");
    assertThat(round()).contains("106 passed, 0 failed", "0 of 53 cases end otherwise.");
  }

  /** Cases of the version in force run once as long as nothing changes that they hang on. */
  @Test
  void aCalendarThatIsChangedIsAskedOfTheVersionInForceToo() throws Exception {
    rules =
        ShippedRules.copy(
            List.of("complaint-exhibition/1.0.0", "calendars"), folder.resolve("by calendar"));
    assertThat(Cli.run("new-version", "--rules=" + rules, "complaint-exhibition").exit()).isZero();
    work();
    assertThat(round()).contains(" 0 failed", "cases end otherwise.");

    Path calendar = rules.resolve("calendars/cn.yaml");
    String days = Files.readString(calendar);
    assertThat(days).contains("清明节: { off: [2026-04-04..2026-04-06] }");
    Files.writeString(
        calendar, days.replace("off: [2026-04-04..2026-04-06]", "off: [2026-03-03..2026-04-06]"));

    assertThat(round())
        .containsPattern(
            "(?s)complaint-exhibition 1\\.0\\.0 .*✗.*complaint-exhibition 1\\.1\\.0 .*✗")
        .contains("0 of ");
  }

  @Test
  void whatNoCaseTriesIsSaidOfAPackThatWasChanged() throws Exception {
    work();
    assertThat(round()).doesNotContain("in every scenario");

    edit(
        """
        元")
            @en("Purchases of at least CNY {amountLast12Months>=} in twelve months")
        when
            CustomerProfile( amountLast12Months >= 200000 )
        """,
        """
        元{amountLast12Months>0:，当然大于零}")
            @en("At least CNY {amountLast12Months>=}{amountLast12Months>0:, which is more than nothing}")
        when
            CustomerProfile( amountLast12Months >= 200000, amountLast12Months > 0 )
        """);
    assertThat(round())
        .contains("106 passed, 0 failed", "G-018: ", " holds in every scenario that comes so far");
  }

  @Test
  void whoMovesAmongTheCustomersIsSaidAfterEachSave() throws Exception {
    Path customers = folder.resolve("customers.csv");
    Files.writeString(
        customers,
        """
        id,amountLast12Months,ordersLast12Months,lastTransactionOn
        Li,1280000,14,2026-02-20
        Wu,250000,6,2026-01-15
        """);
    work("--pack=customer-amount", "--in=" + customers, "--as-of=2026-03-02");
    assertThat(round()).doesNotContain("bank-gold").contains("2 compared: 2 unchanged, 0 changed.");

    edit(">= 200000", ">= 300000");
    assertThat(round()).contains("2 compared: 1 unchanged, 1 changed.", "B → C: 1", "Wu");
  }

  @Test
  void aPackThatIsGoneIsSaidAndTheWorkGoesOn() throws Exception {
    work();
    round();

    Path kept = folder.resolve("kept");
    Files.move(rules.resolve("customer-amount"), kept);
    assertThat(round()).contains("customer-amount");
    Files.move(kept, rules.resolve("customer-amount"));
    assertThat(round()).contains("106 passed, 0 failed");
  }

  @Test
  void factsOfNoPackAreWrongUse() {
    Cli wrong = Cli.run("work", "--rules=" + rules, "--in=customers.csv", "--as-of=2026-03-02");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("This must be given: --pack=ID");
  }

  @Test
  void whatIsNoFolderIsWrongUse() {
    Cli wrong = Cli.run("work", "--rules=" + folder.resolve("nowhere"));
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("must be a folder");
  }
}
