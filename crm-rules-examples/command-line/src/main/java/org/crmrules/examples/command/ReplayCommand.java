package org.crmrules.examples.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.crmrules.CrmRules;
import org.crmrules.CrmRulesException;
import org.crmrules.Decision;
import org.crmrules.ask.Answer;
import org.crmrules.ask.QuestionDesk;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.examples.decision.DecisionJson;
import org.crmrules.examples.decision.Mask;
import org.crmrules.examples.facts.Lines;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pack.CompiledUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code replay}: asks again what a log of decisions holds, and says what is another answer. */
@Command(name = "replay")
final class ReplayCommand implements Callable<Integer> {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** What another version says differently although it decides the same. */
  private static final Set<String> OF_THE_VERSION = Set.of("policy", "reasons");

  private static final int MAX_SHOWN = 60;

  @Option(names = "--in", required = true, paramLabel = "FILE|-", descriptionKey = "replay.in")
  private String in;

  @Option(names = "--version", paramLabel = "VERSION", descriptionKey = "replay.version")
  private String version;

  @Mixin private RulesOption rules;

  private final Terminal terminal;
  private int same;
  private int other;
  private int unasked;

  ReplayCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    // The log comes first: a missing file is said at once, not after the packs are compiled.
    try (BufferedReader reader = new InputFile(in, null).lines(terminal);
        CrmRules loaded = rules.load(terminal, CompiledUse.IF_TRUSTED)) {
      Lines lines = new Lines(reader);
      int number = 0;
      for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
        number++;
        if (!line.text().isBlank()) {
          again(loaded.questions(), number, line.text());
        }
      }
    }
    terminal.note("replay.counts", same + other + unasked, same, other, unasked);
    return other + unasked == 0 ? 0 : 1;
  }

  private void again(QuestionDesk desk, int number, String line) {
    try {
      JsonNode logged = JSON.readTree(line);
      if (!logged.path(Mask.ASKABLE).asBoolean(true)) {
        unasked(number, terminal.messages().text("replay.masked", logged.path(Mask.MASKED)));
        return;
      }
      byte[] written = logged.path("question").toString().getBytes(StandardCharsets.UTF_8);
      WrittenQuestion question = desk.read(in + ":" + number, written, null, null).get(0);
      Decision then = DecisionJson.read(logged.path("decision").toString());
      WrittenQuestion asked = version == null ? question : question.of(version);
      tell(
          number,
          question,
          JSON.readTree(DecisionJson.write(then)),
          JSON.readTree(
              DecisionJson.write(
                  then instanceof Answer ? desk.answer(asked) : desk.decide(asked))));
    } catch (JacksonException | IllegalArgumentException e) {
      unasked(number, terminal.messages().text("replay.line"));
    } catch (CrmRulesException e) {
      unasked(number, RefusalText.of(e, terminal.messages().locale()));
    }
  }

  private void unasked(int number, String why) {
    unasked++;
    terminal.note("reject", in, number, why);
  }

  private void tell(int number, WrittenQuestion question, JsonNode then, JsonNode now) {
    Set<String> names = new TreeSet<>(then.propertyNames());
    names.addAll(now.propertyNames());
    String differences =
        names.stream()
            .filter(name -> version == null || !OF_THE_VERSION.contains(name))
            .filter(name -> !Objects.equals(then.get(name), now.get(name)))
            .map(name -> name + " " + shown(then.get(name)) + " → " + shown(now.get(name)))
            .collect(Collectors.joining("; "));
    if (differences.isEmpty()) {
      same++;
    } else {
      other++;
      terminal.out().println(in + ":" + number + " " + question.ask() + " " + differences);
    }
  }

  private static String shown(JsonNode value) {
    String text = String.valueOf(value);
    return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
  }
}
