package org.crmrules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** P-06 from files: one company on two records, with the pool as it ships. */
class OneCustomerByEveryDoorTest {

  private static final String HEADER =
      "id,name,contact,phone,region,source,grade,creditCode,ownerId,ownedSince,lastFollowUpOn,"
          + "inPoolSince\n";
  private static final String CODE = "91110108MA01ABCD2E";

  @TempDir private Path folder;

  @Test
  void assignGivesOneCompanyOnTwoRecordsToOnePerson() throws IOException {
    Cli cli =
        assign(free("C1", "010-5551", CODE) + free("C2", "010-5552", CODE) + free("C3", "1", ""));

    assertThat(cli.out())
        .contains(
            "C1 goes to S1 (weight 3)",
            "C2 goes to S1 along with C1, as the same customer",
            "C3 goes to S2 (weight 3)");
    assertThat(cli.err()).contains("The certificate holds");
  }

  @Test
  void assignGivesTwoCompaniesToTwoPeople() throws IOException {
    Cli cli = assign(free("C1", "010-5551", CODE) + free("C2", "010-5551", "91110108MA01XYZW2E"));

    assertThat(cli.out())
        .contains("C1 goes to S1 (weight 3)", "C2 goes to S2 (weight 3)")
        .doesNotContain("same customer");
  }

  @Test
  void assignHoldsBackWhatIsOwnedOnAnotherRecordAndSaysByWhom() throws IOException {
    Cli cli = assign(owned("C1", "S7", "2026-02-20") + free("C2", "010-5552", CODE));

    assertThat(cli.out())
        .contains(
            "C2 goes to nobody: another record of the customer is owned",
            "the same customer as C1, which S7 owns")
        .doesNotContain("C2 goes to S");
  }

  @Test
  void claimSeesTheOtherRecordsOfTheFile() throws IOException {
    Path customers = file("pool.csv", owned("C1", "S7", "") + free("C2", "010-5552", CODE));
    Cli cli =
        Cli.run(
            "claim",
            "--as-of",
            "2026-03-02",
            "--customers",
            customers.toString(),
            "--representatives",
            team().toString(),
            "--customer",
            "C2",
            "--by",
            "S1");

    assertThat(cli.out())
        .contains("\"granted\":false", "{\"kind\":\"DUPLICATE\",\"details\":[\"C1\"]}");
  }

  /** C1 alone would have been lost: owned for 60 days, and followed up on C2 only. */
  @Test
  void recallCountsAFollowUpOnAnyRecord() throws IOException {
    Path customers = file("owned.csv", owned("C1", "S1", "") + owned("C2", "S1", "2026-02-20"));
    Cli cli =
        Cli.run(
            "--lang",
            "en",
            "protection",
            "--as-of",
            "2026-03-02",
            "--explain",
            "--in",
            customers.toString());

    assertThat(cli.err()).contains("2 decided").contains("KEEP 2").doesNotContain("WARN");
    assertThat(cli.out())
        .contains("C1 stays with its owner.", "the same customer as C2, which S1 owns");
  }

  private Cli assign(String customers) throws IOException {
    return Cli.run(
        "--lang",
        "en",
        "assign",
        "--as-of",
        "2026-03-02",
        "--explain",
        "--customers",
        file("pool.csv", customers).toString(),
        "--representatives",
        team().toString());
  }

  private static String free(String id, String phone, String code) {
    return "%s,北方铸造,王敏,%s,NORTH,FAIR,B,%s,,,,2026-01-01%n".formatted(id, phone, code);
  }

  private static String owned(String id, String owner, String followUp) {
    return "%s,北方铸造,王敏,%s,NORTH,FAIR,B,%s,%s,2026-01-01,%s,%n"
        .formatted(id, id, CODE, owner, followUp);
  }

  private Path team() throws IOException {
    return Files.writeString(folder.resolve("team.csv"), "id,regions\nS1,NORTH\nS2,NORTH\n");
  }

  private Path file(String name, String rows) throws IOException {
    return Files.writeString(folder.resolve(name), HEADER + rows);
  }
}
