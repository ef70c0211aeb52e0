package org.crmrules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why rules fired or did not, over one pack; the numbers are those of G-17 to G-20. */
class WhyCommandTest {

  private static final Path SHIPPED = Path.of("..", "..", "rules");

  @TempDir private static Path rules;

  /** One pack loads in a moment. */
  @BeforeAll
  static void copyOnePack() throws IOException {
    for (String part : new String[] {"calendars", "customer-amount"}) {
      try (Stream<Path> files = Files.walk(SHIPPED.resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path to = rules.resolve(SHIPPED.relativize(file).toString());
          Files.createDirectories(to.getParent());
          Files.copy(file, to);
        }
      }
    }
    String lock = Files.readString(SHIPPED.resolve("packs.lock"));
    Files.writeString(
        rules.resolve("packs.lock"),
        String.join(
            "\n",
            lock.lines()
                .filter(line -> line.startsWith("#") || line.contains("customer-amount"))
                .toList()));
  }

  private static Cli why(String question, String... more) throws IOException {
    Path file = rules.resolveSibling("q-" + question.hashCode() + ".yaml");
    Files.writeString(file, question);
    return Cli.run(
        Stream.concat(
                Stream.of(
                    "--lang", "en", "why", "--rules", rules.toString(), "--in", file.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private static String customer(String fields) {
    return "pack: customer-amount\nas-of: 2026-03-02\ngiven: { CustomerProfile: { id: C1, "
        + fields
        + " } }\n";
  }

  @Test
  void everyRuleSaysWhatBecameOfIt() throws IOException {
    Cli told = why(customer("amountLast12Months: 150000, ordersLast12Months: 14"));

    assertThat(told.err()).isEmpty();
    assertThat(told.exit()).isZero();
    assertThat(told.out())
        .contains("fired G-019: ", "not G-018: ")
        .contains("amountLast12Months (12-month purchases) is 150000, not >= 200000: 50000 away")
        .contains("contributionScore is unknown, not < 40")
        .contains("level is C, not == A")
        .doesNotContain("for another");
  }

  @Test
  void whatWouldLeadToAnotherOutcomeIsToldIfItIsAskedFor() throws IOException {
    Cli told =
        why(
            customer("amountLast12Months: 150000, ordersLast12Months: 14"),
            "--rule",
            "G-018",
            "--outcome",
            "grade");

    assertThat(told.exit()).isZero();
    assertThat(told.out())
        .contains("B: amountLast12Months (12-month purchases) 150000 → 200000 (+50000)")
        .contains("A: amountLast12Months (12-month purchases) 150000 → 1000000 (+850000)")
        .doesNotContain("G-019");
  }

  @Test
  void whatIsNotThereIsNamedWithWhatIs() throws IOException {
    String question = customer("amountLast12Months: 1, ordersLast12Months: 1");
    Cli rule = why(question, "--rule", "G-999");
    Cli key = why(question, "--outcome", "colour");

    assertThat(rule.exit()).isEqualTo(2);
    assertThat(rule.err()).contains("G-999").contains("G-018");
    assertThat(key.exit()).isEqualTo(1);
    assertThat(key.err()).contains("colour").contains("grade");
  }

  @Test
  void aFactThatIsRefusedKeepsNoOtherFromBeingExplained() throws IOException {
    Cli told =
        why(
            """
            pack: customer-amount
            cases:
              - { name: bad, given: { CustomerProfile: { id: C1, amountLast12Months: -1 } } }
              - { name: good, given: { CustomerProfile: { id: C2 } } }
            """,
            "--as-of",
            "2026-03-02");

    assertThat(told.exit()).isEqualTo(1);
    assertThat(told.err()).contains("-1");
    assertThat(told.out()).contains("good").contains("fired G-022a");
  }
}
