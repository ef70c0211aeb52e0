package org.crmrules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B begins at 200,000 (G-018); the draft lets it begin at 300,000. */
class CompareCommandTest {

  private static final String CUSTOMERS =
      """
      id,amountLast12Months,ordersLast12Months,lastTransactionOn
      Li,1280000,14,2026-02-20
      Wu,250000,6,2026-01-15
      Zhao,299999.99,6,2026-01-15
      Qian,300000,6,2026-01-15
      Sun,1000,2,2026-01-15
      """;

  @TempDir private Path folder;

  private Path rules;
  private Path customers;

  @BeforeEach
  void aDraftBesideTheVersionInForce() throws IOException {
    rules = ShippedRules.copy(List.of("customer-amount/1.0.0"), folder.resolve("rules"));
    customers = Files.writeString(folder.resolve("customers.csv"), CUSTOMERS);
    assertThat(Cli.run("new-version", "--rules=" + rules, "customer-amount").exit()).isZero();
    Path draft = rules.resolve("customer-amount/1.1.0/grades.drl");
    Files.writeString(draft, Files.readString(draft).replace("200000", "300000"));
  }

  private Cli compare(String... more) {
    return Cli.run(
        Stream.concat(
                Stream.of("compare", "--rules=" + rules, "--pack=customer-amount", "--to=1.1.0"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private Cli ofCustomers(String... more) {
    return compare(
        Stream.concat(Stream.of("--in=" + customers, "--as-of=2026-03-02"), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void whoMovesIsToldByGroupsWithTheRulesAndExamples() {
    Cli told = ofCustomers();

    assertThat(told.exit()).as(told.err()).isZero();
    assertThat(told.out().lines().toList())
        .startsWith(
            "customer-amount 1.0.0 → 1.1.0: grade of a customer, grade",
            "5 compared: 3 unchanged, 2 changed.",
            "  B → C: 2")
        .contains("      for example: Wu, Zhao")
        .anyMatch(line -> line.startsWith("      no longer for 2: G-018 "));
  }

  @Test
  void aGateStopsWhereTooManyMove() {
    assertThat(ofCustomers("--fail-if=B→C > 2", "--fail-if=A→* > 0").exit()).isZero();

    Cli stopped = ofCustomers("--fail-if=* -> C > 1");
    assertThat(stopped.exit()).isEqualTo(1);
    assertThat(stopped.err()).contains("Too many move: *→C > 1 holds, there are 2.");
  }

  @Test
  void aGateThatCannotBeReadIsWrongUse() {
    Cli wrong = ofCustomers("--fail-if=more than 3");

    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("The condition (more than 3) must be like 'A→D > 0'.");
  }

  @Test
  void aLogIsAskedAgainOfBothVersions() {
    Path log = folder.resolve("decisions.log");
    assertThat(
            Cli.run(
                    "grade",
                    "--rules=" + rules,
                    "--in=" + customers,
                    "--as-of=2026-03-02",
                    "--log=" + log)
                .exit())
        .isZero();

    Cli told = compare("--decisions=" + log);

    assertThat(told.exit()).as(told.err()).isZero();
    assertThat(told.out()).contains("5 compared: 3 unchanged, 2 changed.", "  B → C: 2");
  }

  @Test
  void aLineThatIsCutOffIsPutAsideAndTheRestIsCompared() throws IOException {
    Files.writeString(customers, CUSTOMERS + "Zhou,-1,2,2026-01-15\n");

    Cli told = ofCustomers();

    assertThat(told.exit()).isEqualTo(1);
    assertThat(told.err()).contains("customers.csv:7: ");
    assertThat(told.out()).contains("5 compared: 3 unchanged, 2 changed.");
  }

  @Test
  void eachThatMovesIsARowOfATable() throws IOException {
    Path table = folder.resolve("moves.csv");

    ofCustomers("--out=" + table);

    List<String> rows = Files.readAllLines(table);
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0))
        .endsWith("id,before,after,rules that no longer fire,rules that fire now");
    assertThat(rows.get(1)).startsWith("Wu,B,C,").contains("G-018 ", "V-010b ");
  }

  @Test
  void aPageForABrowserFetchesNothingAndEscapesWhatItShows() throws IOException {
    Files.writeString(customers, CUSTOMERS.replace("Wu", "<b>Wu</b>"));
    Path page = folder.resolve("moves.html");

    ofCustomers("--out=" + page);

    String html = Files.readString(page);
    assertThat(html)
        .startsWith("<!DOCTYPE html>")
        .contains("<b>5</b>", "<b>2</b>", "&lt;b&gt;Wu&lt;/b&gt;", "G-018")
        .doesNotContain("<b>Wu", "http", "<script", "src=");
    assertThat(html.split("<td class=\"moved\">2</td>", -1)).hasSize(2);
  }

  @Test
  void anUnknownQuestionOrKeyIsWrongUseAndNamesThoseThereAre() {
    assertThat(ofCustomers("--ask=route").err())
        .contains("The question (route) must be one of: grade");
    assertThat(ofCustomers("--outcome=colour").err())
        .contains("The key (colour) must be one of: grade");
    assertThat(compare().exit()).isEqualTo(2);
  }

  /** No customer has between 200,000 and 300,000, so none shows what becomes of them. */
  @Test
  void whatNoCustomerShowsIsFoundInTheCells() throws IOException {
    Files.writeString(
        customers,
        """
        id,amountLast12Months,ordersLast12Months,lastTransactionOn
        Li,1280000,14,2026-02-20
        Sun,1000,2,2026-01-15
        """);

    Cli told = ofCustomers("--cells");

    assertThat(told.exit()).as(told.err()).isZero();
    assertThat(told.out())
        .containsPattern("2 compared: 2 unchanged, 0 changed\\.\nOf all \\d+ cells")
        .contains("  B → C: ", "no longer for", "G-018")
        .containsPattern("for example: .*amountLast12Months 2\\d{5}");
    assertThat(told.out()).doesNotContain("A → ").doesNotContain("→ A");
  }

  @Test
  void whatCustomersShowIsNotSaidAgain() {
    Cli told = ofCustomers("--cells");

    assertThat(told.exit()).as(told.err()).isZero();
    assertThat(told.out())
        .containsOnlyOnce("B → C: ")
        .contains("nothing that the facts above do not show.");
  }

  /** The gate of a build needs no facts then. */
  @Test
  void theCellsAloneAreEnoughForAGate() {
    assertThat(compare("--cells", "--fail-if=C→A > 0").exit()).isZero();
    assertThat(compare("--cells", "--fail-if=B→C > 0").exit()).isEqualTo(1);
  }
}
