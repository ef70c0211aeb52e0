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

/** What was decided is asked again from a log that holds each question with its decision. */
class ReplayCommandTest {

  private static final String CUSTOMERS =
      """
      id,amountLast12Months,ordersLast12Months,lastTransactionOn
      Li,1280000,14,2026-02-20
      Wu,250000,6,2026-01-15
      Zhao,-1,6,2026-01-15
      """;

  @TempDir private Path folder;

  private Path rules;
  private Path log;

  @BeforeEach
  void rules() throws IOException {
    rules = ShippedRules.copy(List.of("customer-amount/1.0.0"), folder.resolve("rules"));
    log = folder.resolve("decisions.log");
  }

  private Cli grade() throws IOException {
    Path in = Files.writeString(folder.resolve("customers.csv"), CUSTOMERS);
    return Cli.run("grade", "--rules=" + rules, "--in=" + in, "--as-of=2026-03-02", "--log=" + log);
  }

  private Cli replay(String... more) {
    return Cli.run(
        Stream.concat(Stream.of("replay", "--rules=" + rules, "--in=" + log), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void whatWasDecidedIsDecidedAgain() throws IOException {
    assertThat(grade().out().lines()).hasSize(2);

    assertThat(Files.readAllLines(log))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).startsWith("{\"question\":{\"pack\":"));
    Cli again = replay();
    assertThat(again.err())
        .contains("2 decision(s) asked again: 2 the same, 0 another, 0 could not be asked.");
    assertThat(again.exit()).isZero();
  }

  @Test
  void aLogGoesOnWhereItEnded() throws IOException {
    grade();
    grade();

    assertThat(replay().err()).contains("4 the same");
  }

  /** B is from 200,000 on (G-018); with 300,000 the customer of 250,000 falls to C. */
  @Test
  void aDraftSaysWhatItWouldDecideOtherwise() throws IOException {
    grade();
    assertThat(
            Cli.run(
                    "new-version",
                    "--rules=" + rules,
                    "customer-amount",
                    "--effective-from=2026-06-01")
                .exit())
        .isZero();
    Path draft = rules.resolve("customer-amount/1.1.0/grades.drl");
    Files.writeString(draft, Files.readString(draft).replace("200000", "300000"));

    Cli again = replay("--version=1.1.0");

    assertThat(again.out().lines())
        .singleElement()
        .asString()
        .startsWith(log + ":2 grade ")
        .contains("grade \"B\" → \"C\"");
    assertThat(again.err()).contains("1 the same, 1 another");
    assertThat(again.exit()).isEqualTo(1);
  }

  @Test
  void aPackThatSaysOtherwiseUnderItsOldNumberShows() throws IOException {
    grade();
    Files.delete(rules.resolve("packs.lock"));
    Path file = rules.resolve("customer-amount/1.0.0/grades.drl");
    Files.writeString(file, Files.readString(file).replace("200000", "300000"));

    assertThat(replay().out().lines()).hasSize(2).allMatch(line -> line.contains(" policy {"));
  }

  @Test
  void aLineThatWasCutOffIsSaidAndTheOthersAreAsked() throws IOException {
    grade();
    List<String> lines = Files.readAllLines(log);
    Files.write(log, List.of(lines.get(0), lines.get(1).substring(0, 200), "", "{}"));

    Cli again = replay();

    assertThat(again.err())
        .contains(log + ":2: The line must hold a question and its decision")
        .contains("3 decision(s) asked again: 1 the same, 0 another, 2 could not be asked.");
    assertThat(again.exit()).isEqualTo(1);
  }

  @Test
  void aVersionThatIsNotThereIsSaidForEach() throws IOException {
    grade();

    Cli again = replay("--version=9.9.9");

    assertThat(again.err()).contains("9.9.9").contains("2 could not be asked");
  }

  @Test
  void anAnswerOfTheDeskIsLoggedAndAskedAgainToo() throws IOException {
    Path in =
        Files.writeString(
            folder.resolve("q.yaml"),
            "{ as-of: 2026-03-02, given: { CustomerProfile: { id: C-1, amountLast12Months: 5 } } }");
    assertThat(Cli.run("ask", "--rules=" + rules, "--in=" + in, "--log=" + log).exit()).isZero();

    assertThat(replay().err()).contains("1 the same");
  }
}
