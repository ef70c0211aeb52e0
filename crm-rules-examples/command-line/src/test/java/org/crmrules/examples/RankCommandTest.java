package org.crmrules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rank} reads its input again and again, and holds none of it. */
class RankCommandTest {

  /** By hand: 90 and 10 of 100; what is no customer is on lines 3, 5 and 6. */
  private static final String CUSTOMERS =
      """
      id,amountLast12Months
      K1,90
      K2,much
      K3,10
      K4,-1
      "K5,1
      """;

  @TempDir private Path folder;

  private Cli rank(String in, String input) {
    return Cli.runWithInput(
        input,
        "rank",
        "--pack=sales-share",
        "--as-of=2026-03-02",
        "--rules=../../rules",
        "--format=csv",
        "--in=" + in);
  }

  private static List<String> grades(Cli cli) {
    return cli.out()
        .lines()
        .map(line -> line.replaceAll(".*\"grade\":\"(\\w+)\",\"customerId\":\"(\\w+)\".*", "$2 $1"))
        .toList();
  }

  @Test
  void everyLineThatIsNoCustomerIsToldOnceByItsNumberAtItsPlace() throws IOException {
    Path file = Files.writeString(folder.resolve("customers.csv"), CUSTOMERS);

    Cli cli = rank(file.toString(), "");

    assertThat(grades(cli)).containsExactly("K1 A", "K3 E");
    assertThat(cli.err().lines().filter(line -> line.startsWith(file.toString())))
        .extracting(line -> line.substring(file.toString().length(), file.toString().length() + 2))
        .containsExactly(":3", ":5", ":6");
    assertThat(cli.err()).contains("2 decided: A 1, E 1; 3 rejected.");
    assertThat(cli.exit()).isEqualTo(1);
  }

  @Test
  void whatComesFromStandardInputIsRankedAlikeAndLeavesNothingBehind() throws IOException {
    Path file = Files.writeString(folder.resolve("customers.csv"), CUSTOMERS);
    long before = temporary();

    Cli cli = rank("-", CUSTOMERS);

    assertThat(cli.out()).isEqualTo(rank(file.toString(), "").out());
    assertThat(cli.err()).contains("-:3", "-:5", "-:6");
    assertThat(temporary()).isEqualTo(before);
  }

  private static long temporary() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("crm-rules-") && name.endsWith(".in"))
          .count();
    }
  }

  @Test
  void anEmptyFileRanksNobody() throws IOException {
    Path file = Files.writeString(folder.resolve("customers.csv"), "id,amountLast12Months\n");

    Cli cli = rank(file.toString(), "");

    assertThat(cli.out()).isEmpty();
    assertThat(cli.exit()).isZero();
  }
}
