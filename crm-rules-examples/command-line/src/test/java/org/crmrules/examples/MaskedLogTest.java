package org.crmrules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.CrmRulesException;
import org.crmrules.ask.QuestionDesk;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.examples.decision.DecisionJson;
import org.crmrules.examples.decision.Mask;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log without what it shall not tell is asked again as far as that is not what decided. */
class MaskedLogTest {

  private static final String CUSTOMERS =
      """
      id,amountLast12Months,ordersLast12Months,lastTransactionOn
      Li Yulan,1280000,14,2026-02-20
      Wu Jing,250000,6,2026-01-15
      """;

  @TempDir private Path folder;

  private Path log;

  private Cli grade(String... more) throws IOException {
    log = folder.resolve("decisions.log");
    Path in = Files.writeString(folder.resolve("customers.csv"), CUSTOMERS);
    return Cli.run(
        Stream.concat(
                Stream.of(
                    "grade",
                    "--pack=customer-amount",
                    "--in=" + in,
                    "--as-of=2026-03-02",
                    "--log=" + log),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private Cli replay() {
    return Cli.run("replay", "--in=" + log);
  }

  @Test
  void whoItWasIsNotInTheLogAndTheLogIsAskedAgain() throws IOException {
    Cli decided = grade("--mask=id");

    assertThat(decided.exit()).as(decided.err()).isZero();
    assertThat(decided.out()).contains("Li Yulan", "Wu Jing");
    assertThat(Files.readString(log))
        .doesNotContain("Li Yulan", "Wu Jing")
        .contains("1280000", "\"masked\":[\"id\"]");
    assertThat(replay().err())
        .contains("2 decision(s) asked again: 2 the same, 0 another, 0 could not be asked.");
  }

  @Test
  void whatDecidedCannotBeAskedAgainWithoutIt() throws IOException {
    assertThat(grade("--mask=id,amountLast12Months").exit()).isZero();

    assertThat(Files.readString(log)).doesNotContain("1280000", "250000", "Wu Jing");
    Cli again = replay();
    assertThat(again.exit()).isEqualTo(1);
    assertThat(again.err())
        .contains("what is masked in it ([\"amountLast12Months\",\"id\"]) decided too")
        .contains("2 decision(s) asked again: 0 the same, 0 another, 2 could not be asked.");
  }

  @Test
  void aFieldThatNoFactHasIsRefused() throws IOException {
    Cli wrong = grade("--mask=idd");

    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("The field (idd) to be masked must be one of: ");
  }

  @Test
  void theSameNameIsTheSameStandIn() {
    String question =
        "{\"given\":{\"A\":{\"id\":\"x\",\"n\":1},\"B\":{\"id\":\"x\",\"to\":\"y\"}}}";

    String line =
        new Mask(List.of("id", "n"))
            .of(question, "{\"x\":\"x\",\"key\":\"x/LATE/0\",\"z\":\"zx\"}")
            .toString();

    assertThat(line)
        .matches(
            Pattern.compile(
                "\\{\"question\":\\{\"given\":\\{\"A\":\\{\"id\":\"(m-[0-9a-f]{16})\"},"
                    + "\"B\":\\{\"id\":\"\\1\",\"to\":\"y\"}}},"
                    + "\"decision\":\\{\"\\1\":\"\\1\",\"key\":\"\\1/LATE/0\",\"z\":\"zx\"},\"masked\":\\[\"id\",\"n\"]}"));
  }

  /** Every text of every fact of every case is hidden, and is then nowhere in any answer. */
  @Test
  void noDecisionTellsWhatItsFactsHide() throws IOException {
    List<String> told = new ArrayList<>();
    try (CrmRules rules = CrmRules.load(PackSource.embedded())) {
      for (PackInfo pack : rules.packs()) {
        Path cases =
            Path.of("../../rules", pack.policy().pack(), pack.policy().version(), "scenarios");
        for (Path file : files(cases)) {
          told.addAll(told(rules.questions(), pack, file));
        }
      }
    }
    assertThat(told).isEmpty();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static List<String> told(QuestionDesk desk, PackInfo pack, Path file) throws IOException {
    List<String> told = new ArrayList<>();
    for (WrittenQuestion question :
        desk.read(
            file.toString(),
            Files.readAllBytes(file),
            pack.policy().pack(),
            pack.effectiveFrom().atStartOfDay(pack.zone()).toInstant())) {
      String written = desk.write(question).replace("\"id\":\"", "\"id\":\"Who-");
      try {
        String decision =
            DecisionJson.write(
                desk.decide(
                    desk.read("", written.getBytes(StandardCharsets.UTF_8), null, null).get(0)));
        String line = new Mask(List.of("id")).of(written, decision).toString();
        if (line.contains("Who-")) {
          told.add(file + " " + question.name() + ": " + line);
        }
      } catch (CrmRulesException e) {
        continue; // a case about what is refused
      }
    }
    return told;
  }
}
