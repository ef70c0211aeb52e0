package org.crmrules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code qualification} and {@code rate}: suppliers from a file. */
class SupplierCommandsTest {

  private static final String FINDINGS =
      """
      {"on":"2026-01-05","found":"SCALE","by":"Li","score":4},\
      {"on":"2026-01-05","found":"NATURE","by":"Li","score":4},\
      {"on":"2026-01-05","found":"SUPPLY","by":"Li","score":4},\
      {"on":"2026-01-05","found":"QUALITY","by":"Li","score":3},\
      {"on":"2026-01-05","found":"CREDIT","by":"Li","score":3}""";

  @TempDir private Path folder;

  private Cli run(String command, String file, String... more) {
    String[] arguments = new String[more.length + 5];
    arguments[0] = command;
    arguments[1] = "--in=" + folder.resolve(file);
    arguments[2] = "--rules=../../rules";
    arguments[3] = "--as-of=2026-03-02";
    arguments[4] = "--rejects=" + folder.resolve("rejects.txt");
    System.arraycopy(more, 0, arguments, 5, more.length);
    return Cli.run(arguments);
  }

  private static String history(String id, String events) {
    return "{\"supplierId\":\"" + id + "\",\"events\":[" + events + "]}";
  }

  /** Each line on its own: what cannot be is set aside with its line and the event, and counted. */
  @Test
  void whereSuppliersStandIsToldAndWhatCannotBeIsSetAside() throws IOException {
    Files.write(
        folder.resolve("histories.jsonl"),
        List.of(
            history(
                "G1",
                FINDINGS
                    + ",{\"on\":\"2026-01-06\",\"approved\":\"PROCUREMENT_HEAD\",\"by\":\"Wang\"},"
                    + "{\"on\":\"2026-01-07\",\"movedTo\":\"SAMPLE\"}"),
            history("G2", ""),
            history("G3", "{\"on\":\"2026-01-07\",\"movedTo\":\"LISTED\"}"),
            history(
                "G4",
                FINDINGS
                    + ",{\"on\":\"2026-01-06\",\"approved\":\"PROCUREMENT_HEAD\",\"by\":\"Li\"}"),
            "no JSON",
            history("G5", "{\"on\":\"2026-01-07\",\"found\":\"MAGIC\",\"by\":\"Li\"}")));

    Cli cli = run("qualification", "histories.jsonl", "--out=" + folder.resolve("out.csv"));

    assertThat(cli.err()).contains("2 decided: INVESTIGATION 1, SAMPLE 1; 4 rejected.");
    assertThat(cli.exit()).isEqualTo(1);
    List<String> rows = Files.readAllLines(folder.resolve("out.csv"));
    assertThat(rows.get(0))
        .startsWith("supplierId,category,site,stage,state,since,dueOn,overdue,handledBy,possible,");
    assertThat(rows.get(1))
        .startsWith("G1,,,SAMPLE,CANDIDATE,2026-01-07,,no,PURCHASING_DEPARTMENT,ENDED,");
    String rejects = Files.readString(folder.resolve("rejects.txt"));
    assertThat(rejects.lines().filter(line -> line.contains("histories.jsonl"))).hasSize(4);
    assertThat(rejects)
        .contains("history.events[0]", "history.events[5]", "MAGIC")
        .contains("\"line\":3", "\"line\":4", "\"line\":5", "\"line\":6");
  }

  @Test
  void thePeopleWhoAskAreToldWhatIsMissing() throws IOException {
    Files.write(folder.resolve("histories.jsonl"), List.of(history("G1", FINDINGS)));

    Cli cli = run("qualification", "histories.jsonl", "--explain");

    assertThat(cli.out())
        .contains("G1 stands in: investigation (candidate)")
        .contains("sample lacks: the procurement head approves samples")
        .contains(
            "shortest way onto the list: sample → small batch → on the list of qualified suppliers");
  }

  /** T-28, by a file and by a question. */
  @Test
  void aDocumentOfWhichNobodySaysHowLongItIsValidIsMissingByEveryDoor() throws IOException {
    String documents =
        "\"documents\":[{\"type\":\"BUSINESS_LICENCE\",\"number\":\"91110000100000000X\"},"
            + "{\"type\":\"FOOD_LICENCE\",\"lasting\":true}]";
    Files.writeString(
        folder.resolve("suppliers.jsonl"),
        "{\"id\":\"G1\",\"state\":\"CANDIDATE\"," + documents + "}");
    Files.writeString(
        folder.resolve("ask.yaml"),
        "pack: supplier\nask: documents\ngiven:\n  SupplierRecord: "
            + "{ id: G1, state: CANDIDATE, documents: [{ type: BUSINESS_LICENCE,"
            + " number: '91110000100000000X' }, { type: FOOD_LICENCE, lasting: true }] }\n");

    assertThat(run("rate", "suppliers.jsonl").out())
        .contains("\"missingDocuments\":[\"BUSINESS_LICENCE\",\"TAX_REGISTRATION\"]");
    assertThat(
            Cli.run(
                    "ask",
                    "--in=" + folder.resolve("ask.yaml"),
                    "--rules=../../rules",
                    "--as-of=2026-03-02",
                    "--explain")
                .out())
        .contains("missing: [BUSINESS_LICENCE, TAX_REGISTRATION]", "undated: [BUSINESS_LICENCE]");
  }
}
