package org.crmrules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that need the engine, with the packs that ship with it. */
class WithEngineTest {

  private static final String CUSTOMERS =
      """
      id,amountLast12Months,ordersLast12Months,lastTransactionOn
      C-1,1000000,14,2026-02-20
      C-2,-5,1,2026-02-20
      C-3,lots,1,2026-02-20
      C-4,,1,2026-02-20
      """;

  @TempDir private Path folder;

  @Test
  void theEmbeddedPacksAreClean() {
    Cli check = Cli.run("check");
    assertThat(check.err()).isEmpty();
    assertThat(check.exit()).as(check.out()).isZero();
    assertThat(check.out()).contains("customer-amount", "customer-pool", "supplier");
  }

  @Test
  void theScenariosOfTheEmbeddedPacksPass() {
    Cli all = Cli.run("test");
    assertThat(all.exit()).as(all.out() + all.err()).isZero();
    assertThat(all.out()).containsPattern("[0-9]+ passed, 0 failed");
    Cli one = Cli.run("test", "customer-amount");
    assertThat(one.exit()).isZero();
    assertThat(one.out()).doesNotContain("supplier");
    assertThat(Cli.run("test", "nothing").exit()).isEqualTo(2);
  }

  @Test
  void customersAreGradedAndBadLinesArePutAside() throws IOException {
    Path in = write("customers.csv", CUSTOMERS);
    Path out = folder.resolve("decisions.jsonl");
    Path rejects = folder.resolve("rejects.jsonl");
    Cli cli =
        Cli.run(
            "grade",
            "--pack",
            "customer-amount",
            "--as-of",
            "2026-03-02",
            "--in",
            in.toString(),
            "--out",
            out.toString(),
            "--rejects",
            rejects.toString());
    assertThat(cli.exit()).isEqualTo(1);
    assertThat(cli.err()).contains("2 decided: A 1, UNGRADED 1; 2 rejected.");
    assertThat(Files.readAllLines(rejects))
        .satisfiesExactly(
            first -> assertThat(first).contains("\"line\":3", "amountLast12Months", "-5"),
            second -> assertThat(second).contains("\"line\":4", "lots"));
    Cli why = Cli.run("explain", "--in", out.toString(), "C-1", "--lang", "zh");
    assertThat(why.out()).startsWith("C-1 的等级是 A。").contains("G-017");
    assertThat(why.exit()).isZero();
  }

  @Test
  void factsComeFromStandardInputAndDecisionsGoToPeople() {
    Cli cli =
        Cli.runWithInput(
            "{\"id\": \"C-1\", \"amountLast12Months\": 1000000, \"ordersLast12Months\": 1,"
                + " \"monthsSinceLastTransaction\": 1}\n",
            "grade",
            "--pack",
            "customer-amount",
            "--as-of",
            "2026-03-02T08:00:00+08:00",
            "--in",
            "-",
            "--format",
            "jsonl",
            "--explain",
            "--lang",
            "en");
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(cli.out()).startsWith("C-1 is graded A.");
  }

  @Test
  void anUnknownPackIsWrongUse() throws IOException {
    Path in = write("customers.csv", CUSTOMERS);
    Cli cli = Cli.run("grade", "--as-of", "2026-03-02", "--in", in.toString(), "--pack", "nothing");
    assertThat(cli.exit()).isEqualTo(2);
    assertThat(cli.err()).contains("customer-amount");
  }

  @Test
  void aVersionThatIsNamedDecidesWhateverIsInForce() throws IOException {
    String[] before = {"grade", "--as-of", "2001-01-01", "--in", null, "--pack", "customer-amount"};
    before[4] =
        write("early.csv", "id,amountLast12Months,ordersLast12Months\nC-1,10,1\n").toString();
    Cli byDate = Cli.run(before);
    Cli byName = Cli.run(with(before, "--version", "1.0.0"));
    Cli unknown = Cli.run(with(before, "--version", "9.0.0"));

    assertThat(byDate.err()).contains("No released version is in force", "1 rejected");
    assertThat(byName.exit()).as(byName.err()).isZero();
    assertThat(byName.out()).contains("\"version\":\"1.0.0\"");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err())
        .contains("The version of the pack customer-amount (9.0.0) must be one of [1.0.0]");
  }

  private static String[] with(String[] arguments, String... more) {
    return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void theValidCustomersAreAssignedAndTheOthersArePutAside() throws IOException {
    Path customers =
        write(
            "pool.csv",
            """
            id,grade,name,contact,phone,region,source,openContracts
            P-1,B,n,c,1,EAST,WEB,0
            P-2,B,n,c,1,EAST,WEB,-1
            P-3,B,n,c,1,EAST,WEB,0
            """);
    Path team = write("team.csv", "id,regions\nW,EAST\nZ,\n");
    Cli cli =
        Cli.run(
            "assign",
            "--as-of",
            "2026-03-02",
            "--customers",
            customers.toString(),
            "--representatives",
            team.toString());
    assertThat(cli.exit()).isEqualTo(1);
    assertThat(cli.err()).contains(customers + ":3:", "2 assigned, 0 not assigned; 1 rejected.");
    assertThat(cli.err())
        .contains("Load over capacity: Jain ", "Value over capacity: ", "The certificate holds:");
    assertThat(cli.out().lines()).hasSize(1);
  }

  /** W holds 100 more than Z already; one customer each, worth nothing. */
  @Test
  void whoeverAssignsIsToldToWhatEnvyIsDue() throws IOException {
    Path customers =
        write(
            "alike.csv",
            """
            id,grade,name,contact,phone,region,source,openContracts
            P-1,B,n,c,1,EAST,WEB,0
            P-2,B,n,c,1,EAST,WEB,0
            """);
    Path team = write("wealth.csv", "id,regions,value\nW,EAST,100\nZ,EAST,0\n");
    Cli cli =
        Cli.run(
            "assign",
            "--as-of",
            "2026-03-02",
            "--customers",
            customers.toString(),
            "--representatives",
            team.toString());

    assertThat(cli.err())
        .contains(
            "Z envies W most: by 100.000000 beyond one customer. They differ in: VALUE_HELD.");
  }

  /**
   * P-14: 30 days, a warning 3 days before, so the 3rd of March; the warning is late by two days.
   */
  @Test
  void recallSaysWhoIsWarnedAndWhoDropsOnADay() throws IOException {
    Path customers =
        write("owned.csv", "id,ownerId,ownedSince\nP-1,Li,2026-02-01\nP-2,Li,2026-03-01\n");
    Cli all = Cli.run("protection", "--as-of", "2026-03-02", "--in", customers.toString());
    assertThat(all.exit()).as(all.err()).isZero();
    assertThat(all.err()).contains("WARN", "KEEP");
    Cli drops =
        Cli.run(
            "--lang",
            "en",
            "protection",
            "--as-of",
            "2026-03-02",
            "--on",
            "2026-03-06",
            "--explain",
            "--in",
            customers.toString());
    assertThat(drops.out())
        .contains(
            "P-1 stays with its owner, who is to be warned today.",
            "protected until 2026-03-03, warning on 2026-03-02, without an owner from 2026-03-06")
        .doesNotContain("P-2");
  }

  /** W-19: counted up from the smallest, 25 of 100 stand at 60 percent. */
  @Test
  void rankGradesCustomersAmongEachOtherAndPutsABadLineAside() throws IOException {
    Path customers =
        write(
            "sales.csv", "id,amountLast12Months\nK1,40\nK2,25\nK3,15\nK4,10\nK5,6\nK6,4\nK7,-1\n");
    Cli ranked =
        Cli.run(
            "--lang",
            "en",
            "rank",
            "--pack",
            "sales-share",
            "--as-of",
            "2026-03-02",
            "--explain",
            "--in",
            customers.toString());
    assertThat(ranked.exit()).as("one line is put aside").isEqualTo(1);
    assertThat(ranked.out())
        .contains("K1 is graded A.", "sales: 1 of 6", "K2 is graded D.", "K6 is graded E.")
        .doesNotContain("K7");
    assertThat(ranked.err()).contains(customers + ":8", "amountLast12Months");

    Cli alone =
        Cli.run(
            "--lang",
            "en",
            "grade",
            "--pack",
            "sales-share",
            "--as-of",
            "2026-03-02",
            "--in",
            customers.toString());
    assertThat(alone.err()).contains("cannot grade one alone. Maybe ask rank");
  }

  @Test
  void claimSaysEverythingThatStandsAgainstIt() throws IOException {
    Path customers =
        write(
            "wanted.csv",
            "id,grade,name,contact,phone,region,source,inPoolSince\n"
                + "P-1,B,n,c,1,EAST,WEB,2026-02-01\n");
    Path team = write("claimers.csv", "id,regions,claimsToday\nW,WEST,5\nZ,EAST,0\n");
    Cli refused = claim(customers, team, "P-1", "W");
    assertThat(refused.out()).contains("\"granted\":false", "\"REGION\"", "\"CLAIMS_TODAY\"");
    assertThat(claim(customers, team, "P-1", "Z").out()).contains("\"granted\":true");
    Cli nobody = claim(customers, team, "P-1", "Q");
    assertThat(nobody.exit()).isEqualTo(2);
    assertThat(nobody.err()).contains("Q");
  }

  private static Cli claim(Path customers, Path team, String customer, String who) {
    return Cli.run(
        "claim",
        "--as-of",
        "2026-03-02",
        "--customers",
        customers.toString(),
        "--representatives",
        team.toString(),
        "--customer",
        customer,
        "--by",
        who);
  }

  @Test
  void complaintsAreRoutedAndTimed() throws IOException {
    Path in =
        write(
            "complaints.jsonl",
            "{\"id\": \"K-1\", \"subject\": \"QUALITY\", \"amount\": 50000.01, \"loss\": 1,"
                + " \"claim\": 0, \"shipToCountry\": \"CN\","
                + " \"acceptedAt\": \"2026-03-02T16:40:00+08:00\"}\n");
    String pack = "complaint-manufacturing";
    Cli route = Cli.run("route", "--as-of", "2026-03-03", "--in", in.toString(), "--pack", pack);
    assertThat(route.exit()).as(route.err()).isZero();
    assertThat(route.out())
        .contains("\"firstHandler\":\"QUALITY_MANAGEMENT\"", "\"decidedBy\":\"GENERAL_MANAGER\"");
    Cli clock =
        Cli.run("deadlines", "--as-of", "2026-03-03", "--in", in.toString(), "--pack", pack);
    assertThat(clock.out()).contains("\"status\":\"RUNNING\"", "\"due\":{\"on\":\"2026-03-17\"");
    assertThat(clock.err()).contains("RUNNING 1");
  }

  @Test
  void complaintsAreTimedWithTheirPausesAndTheLongestAreTold() throws IOException {
    Path in = write("complaints.csv", "id,subject\nK-1,QUALITY\nK-2,QUALITY\nK-3,QUALITY\n");
    Path events =
        write(
            "events.csv",
            """
            complaint,type,at,code
            K-1,ACCEPTED,2026-03-02T16:40:00+08:00,
            K-1,PAUSED,2026-03-04T00:00:00+08:00,AWAITING_CUSTOMER
            K-1,RESUMED,2026-03-06T00:00:00+08:00,
            K-2,ACCEPTED,2026-03-02T16:40:00+08:00,
            K-3,ACCEPTED,2026-03-02T16:40:00+08:00,
            K-3,RESUMED,2026-03-03T16:40:00+08:00,
            """);

    Cli cli =
        Cli.run(
            "deadlines",
            "--pack",
            "complaint-manufacturing",
            "--as-of",
            "2026-03-08",
            "--in",
            in.toString(),
            "--events",
            events.toString(),
            "--longest",
            "1",
            "--lang",
            "en");

    assertThat(cli.exit()).isEqualTo(1);
    // The pause is shown, and counts.
    assertThat(cli.out()).contains("2026-03-17", "AWAITING_CUSTOMER");
    assertThat(cli.err())
        .contains(
            "RUNNING 2; 1 rejected",
            "K-1: counted 5.0000, RUNNING",
            "pauses: 1",
            "The event 1 (RESUMED at 2026-03-03T08:40:00Z) of complaint K-3 must end a pause");
    assertThat(cli.err()).doesNotContain("K-2: counted");
  }

  /** C-30: what a reopened complaint follows stands in the same log. */
  @Test
  void aReopenedComplaintIsTimedWithTheOnesThatItFollows() throws IOException {
    Path in = write("again.csv", "id,subject\nK-3,QUALITY\nK-9,QUALITY\n");
    Path events =
        write(
            "events.csv",
            """
            complaint,type,at,code
            K-1,ACCEPTED,2026-03-02T09:00:00+08:00,
            K-1,SIGNED_OFF,2026-03-04T09:00:00+08:00,
            K-2,REOPENED,2026-03-05T09:00:00+08:00,K-1
            K-2,ACCEPTED,2026-03-05T09:00:00+08:00,
            K-2,SIGNED_OFF,2026-03-06T09:00:00+08:00,
            K-3,REOPENED,2026-03-07T09:00:00+08:00,K-2
            K-3,ACCEPTED,2026-03-07T09:00:00+08:00,
            K-9,REOPENED,2026-03-07T09:00:00+08:00,K-0
            """);

    Cli cli =
        Cli.run(
            "deadlines",
            "--pack",
            "complaint-manufacturing",
            "--as-of",
            "2026-03-08",
            "--in",
            in.toString(),
            "--events",
            events.toString(),
            "--lang",
            "en");

    assertThat(cli.out()).contains("\"complaintIds\":[\"K-1\",\"K-2\",\"K-3\"]", "2026-03-22");
    assertThat(cli.err())
        .contains(
            "RUNNING 1; 1 rejected", "must name the complaint that it follows (none was given)");
  }

  @Test
  void aProvisionalRatingIsCountedApart() throws IOException {
    Path in = write("suppliers.csv", "id,state,dueLots,onTimeLots\nS-1,NORMAL,25,25\n");
    Cli cli = Cli.run("rate", "--as-of", "2026-03-03", "--in", in.toString());
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(cli.err()).contains("PROVISIONAL 1");
  }

  @Test
  void theDemoTellsAllFourDecisionsInBothLanguages() {
    for (String language : List.of("zh", "en")) {
      Cli demo = Cli.run("demo", "--lang", language);
      assertThat(demo.exit()).as(demo.err()).isZero();
      assertThat(demo.err()).isEmpty();
      assertThat(demo.out()).contains("Huaxin", "P-1", "260301", "Jinsha", "G-017");
    }
  }

  @Test
  void packsThatDoNotLoadAreToldWithEveryProblem() throws IOException {
    Path pack = Files.createDirectories(folder.resolve("rules/broken/1.0.0"));
    Files.writeString(pack.resolve("pack.yaml"), "id: broken\n");
    Path in = write("customers.csv", CUSTOMERS);
    String rules = folder.resolve("rules").toString();
    Cli check = Cli.run("check", "--rules", rules);
    assertThat(check.exit()).isEqualTo(1);
    assertThat(check.out()).contains(rules + "/broken/1.0.0/pack.yaml", "broken 1.0.0 cannot");
    Cli grade = Cli.run("grade", "--rules", rules, "--as-of", "2026-03-02", "--in", in.toString());
    assertThat(grade.exit()).isEqualTo(1);
    assertThat(grade.err()).contains("nothing was loaded");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
