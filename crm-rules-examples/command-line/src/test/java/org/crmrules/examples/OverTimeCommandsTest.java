package org.crmrules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code review} and {@code contacts}: what becomes of grades and plans as time goes by. */
class OverTimeCommandsTest {

  @TempDir private Path folder;

  /** Nothing bought: D by the rules, which was B since 15 January. */
  @BeforeEach
  void aCustomer() throws IOException {
    write(
        "customers.csv",
        "id,amountLast12Months,ordersLast12Months,companySize,lastTransactionOn",
        "C1,0,1,SMALL,2026-01-02");
    write("grades.csv", "客户编号,等级,评级日", "C1,B,2026-01-15");
  }

  private void write(String file, String... lines) throws IOException {
    Files.write(folder.resolve(file), List.of(lines));
  }

  private Cli run(String command, String pack, String asOf, String... files) {
    List<String> arguments =
        new ArrayList<>(
            List.of(command, "--pack=" + pack, "--as-of=" + asOf, "--rules=../../rules"));
    arguments.add("--out=" + folder.resolve("out.csv"));
    for (String file : files) {
      String option = file.substring(0, file.indexOf('='));
      arguments.add(option + "=" + folder.resolve(file.substring(file.indexOf('=') + 1)));
    }
    return Cli.run(arguments.toArray(String[]::new));
  }

  private Cli review(String asOf, String... more) {
    return run(
        "review",
        "customer-weighted",
        asOf,
        Stream.concat(Stream.of("--in=customers.csv", "--grades=grades.csv"), Stream.of(more))
            .toArray(String[]::new));
  }

  private Cli contacts() {
    return run(
        "contacts",
        "customer-amount",
        "2026-04-15",
        "--in=customers.csv",
        "--logs=logs.csv",
        "--contacts=contacts.csv");
  }

  private String row() throws IOException {
    return Files.readAllLines(folder.resolve("out.csv")).get(1);
  }

  /** G-26: every three months. */
  @Test
  void beforeItsDayAReviewChangesNothing() throws IOException {
    Cli cli = review("2026-04-14");

    assertThat(cli.err()).contains("1 decided: NOT_DUE 1; 0 rejected.");
    assertThat(row()).startsWith("C1,NOT_DUE,B,B,D,").contains(",2026-04-15,");
    assertThat(cli.exit()).isZero();
  }

  /** Three months after 15 January, and one level at most: from B to C, though the rules say D. */
  @Test
  void onItsDayTheLevelMovesByOneAndNoMore() throws IOException {
    Cli cli = review("2026-04-15");

    assertThat(cli.err()).contains("1 decided: CHANGED 1; 0 rejected.");
    assertThat(row()).startsWith("C1,CHANGED,B,C,D,").contains(",2026-07-15,");
  }

  /** G-27: without an approver it is ignored, and said to be. */
  @Test
  void anOverrideWithoutApprovalIsIgnoredAndMarked() throws IOException {
    write("overrides.csv", "customerId,level,reason,validUntil", "C1,A,long partner,2026-12-31");

    Cli cli = review("2026-04-15", "--overrides=overrides.csv");

    assertThat(cli.err()).contains("1 decided: CHANGED 1; 0 rejected.");
    assertThat(row()).startsWith("C1,CHANGED,B,C,D,").contains("OVERRIDE_IGNORED");
  }

  /** V-10: B is called back every three months; the last time on 10 January. */
  @Test
  void aCallThatIsDueSinceFiveDaysIsFiveDaysLate() throws IOException {
    write(
        "customers.csv",
        "id,amountLast12Months,ordersLast12Months,lastTransactionOn",
        "C1,250000,6,2026-02-15");
    write("logs.csv", "customerId,since", "C1,2026-01-01");
    write("contacts.csv", "id,customerId,activity,on", "N1,C1,CALLBACK,2026-01-10");

    Cli cli = contacts();

    assertThat(cli.err()).contains("1 decided: OVERDUE 1; 0 rejected.");
    assertThat(row()).startsWith("C1,B,,CALLBACK,2026-01-10,2026-04-10,5,");
    assertThat(cli.exit()).isZero();
  }

  @Test
  void aContactOfLaterThanTheQuestionIsRefusedWithItsLine() throws IOException {
    write("logs.csv", "customerId,since", "C1,2026-01-01");
    write("contacts.csv", "id,customerId,activity,on", "N1,C1,CALLBACK,2026-05-01");

    Cli cli = contacts();

    assertThat(cli.err()).contains("0 decided").contains("1 rejected").contains("2026-05-01");
    assertThat(cli.exit()).isEqualTo(1);
  }
}
