package org.crmrules.examples.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.crmrules.CrmRules;
import org.crmrules.CrmRulesException;
import org.crmrules.InvalidFactException;
import org.crmrules.ask.Answer;
import org.crmrules.ask.Cells;
import org.crmrules.ask.QuestionDesk;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.examples.compare.Answered;
import org.crmrules.examples.compare.Moves;
import org.crmrules.examples.facts.FactLine;
import org.crmrules.examples.facts.FactReader;
import org.crmrules.examples.facts.Lines;
import org.crmrules.examples.facts.OwnFields;
import org.crmrules.examples.facts.TableWriter;
import org.crmrules.examples.text.Messages;
import org.crmrules.examples.text.Terminal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks two versions of a pack the same, and counts who gets another answer. Not thread-safe. */
final class Comparing {

  private static final String NOTHING = "-";

  private final CrmRules rules;
  private final QuestionDesk desk;
  private final String from;
  private final String to;
  private final ComparedQuestion question;
  private final Terminal terminal;
  private final Moves moves = new Moves();
  private TableWriter table;
  private long rejected;
  private String before;

  /**
   * @param question of a pack
   * @param from null: the version in force
   */
  Comparing(CrmRules rules, ComparedQuestion question, String from, String to, Terminal terminal) {
    this.rules = rules;
    this.desk = rules.questions();
    this.question = question;
    this.from = from;
    this.before = from;
    this.to = to;
    this.terminal = terminal;
  }

  /**
   * Also writes a row for each that moves.
   *
   * @param rows null: no
   */
  void into(TableWriter rows) throws IOException {
    table = rows;
    if (rows != null) {
      Messages words = terminal.messages();
      rows.write(
          List.of(
              words.text("compare.column.id"),
              words.text("compare.column.from"),
              words.text("compare.column.to"),
              words.text("compare.column.lost"),
              words.text("compare.column.gained")));
    }
  }

  /** Asks about each fact of a file, or about all together where that is the question. */
  void facts(InputFile file, Instant asOf) throws IOException {
    Class<? extends Record> type = question.ofATable();
    OwnFields own = OwnFields.of(rules.packs(), question.pack(), question.zone());
    if (question.isAboutMany()) {
      try (Rejects rejects = new Rejects(null, terminal)) {
        FactList<? extends Record> all = FactList.read(file, type, own, rejects, terminal);
        rejected += rejects.count();
        ask(file.name(), 1, written(List.copyOf(all.facts()), asOf));
      }
      return;
    }
    try (FactReader<? extends Record> facts = file.open(type, own, terminal)) {
      each(file.name(), facts, asOf);
    }
  }

  private <F extends Record> void each(String name, FactReader<F> facts, Instant asOf)
      throws IOException {
    for (Optional<FactLine<F>> line = facts.next(); line.isPresent(); line = facts.next()) {
      if (line.get() instanceof FactLine.Bad<F> bad) {
        reject(name, bad.line(), bad.reason());
      } else {
        F fact = ((FactLine.Good<F>) line.get()).fact();
        ask(name, line.get().line(), written(List.of(fact), asOf));
      }
    }
  }

  private WrittenQuestion written(List<Record> facts, Instant asOf) {
    return new WrittenQuestion("", 1, question.pack(), from, question.name(), asOf, facts);
  }

  /**
   * Asks about every cell of both versions, or some of them where there are too many.
   *
   * @return true if it is every cell
   */
  boolean cells(String inForce) {
    Cells cells = desk.cells(question.pack(), question.name(), List.of(inForce, to));
    int number = 0;
    for (WrittenQuestion cell : cells.questions()) {
      number++;
      try {
        compare(shown(cell), desk.answer(cell), desk.answer(cell.of(to)));
      } catch (InvalidFactException e) {
        continue; // nobody can ask this
      } catch (CrmRulesException e) {
        reject(question.name(), number, RefusalText.of(e, terminal.messages().locale()));
      }
    }
    return cells.whole();
  }

  /** What is known of the facts of a cell; their ids are made up. */
  private String shown(WrittenQuestion cell) {
    List<String> known = new ArrayList<>();
    JsonMapper.shared()
        .readTree(desk.write(cell))
        .path("given")
        .forEachEntry(
            (kind, facts) ->
                facts.forEach(
                    fact ->
                        fact.forEachEntry(
                            (name, value) -> {
                              if (!name.equals("id")) {
                                known.add(name + " " + value.asString(value.toString()));
                              }
                            })));
    return String.join(", ", known);
  }

  /** Asks again what a log holds of the pack and the question. */
  void log(InputFile file) throws IOException {
    try (BufferedReader reader = file.lines(terminal)) {
      Lines lines = new Lines(reader);
      int number = 0;
      for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
        number++;
        if (!line.text().isBlank()) {
          logged(file.name(), number, line.text());
        }
      }
    }
  }

  private void logged(String name, int number, String line) {
    try {
      byte[] written =
          JsonMapper.shared()
              .readTree(line)
              .path("question")
              .toString()
              .getBytes(StandardCharsets.UTF_8);
      WrittenQuestion read = desk.read(name + ":" + number, written, null, null).get(0);
      if (read.pack().equals(question.pack()) && read.ask().equals(question.name())) {
        ask(name, number, from == null ? read : read.of(from));
      }
    } catch (JacksonException e) {
      reject(name, number, terminal.messages().text("replay.line"));
    } catch (CrmRulesException e) {
      reject(name, number, RefusalText.of(e, terminal.messages().locale()));
    }
  }

  private void ask(String name, int line, WrittenQuestion asked) {
    try {
      Answer was = desk.answer(asked);
      Answer is = desk.answer(asked.of(to));
      before = before == null ? was.policy().version() : before;
      compare(was.about().isEmpty() ? NOTHING : was.about().get(0), was, is);
    } catch (CrmRulesException e) {
      reject(name, line, RefusalText.of(e, terminal.messages().locale()));
    }
  }

  private void compare(String about, Answer was, Answer is) {
    Object old = was.outcome().get(question.key());
    Object now = is.outcome().get(question.key());
    if (old instanceof Map<?, ?> each && now instanceof Map<?, ?> other) {
      // Of many together nobody knows which rules were whose.
      Map<Object, Object> all = new LinkedHashMap<>(each);
      other.forEach(all::putIfAbsent);
      all.keySet()
          .forEach(
              id ->
                  add(
                      all.size() == 1 ? about : String.valueOf(id),
                      new Answered(text(each.get(id)), Map.of()),
                      new Answered(text(other.get(id)), Map.of())));
    } else {
      add(about, new Answered(text(old), rules(was)), new Answered(text(now), rules(is)));
    }
  }

  private void add(String id, Answered was, Answered is) {
    moves.add(id, was, is);
    if (table != null && !was.outcome().equals(is.outcome())) {
      try {
        table.write(
            Arrays.asList(
                id,
                was.outcome(),
                is.outcome(),
                String.join("; ", Moves.only(was, is)),
                String.join("; ", Moves.only(is, was))));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Map<String, String> rules(Answer answer) {
    return answer.reasons().stream()
        .collect(
            Collectors.toMap(
                reason -> reason.ruleId(),
                reason ->
                    reason.ruleId() + " " + terminal.messages().term(reason.zh(), reason.en()),
                (one, same) -> one));
  }

  private static String text(Object value) {
    return value == null
        ? NOTHING
        : value instanceof Collection<?> many
            ? many.stream().map(String::valueOf).collect(Collectors.joining(","))
            : String.valueOf(value);
  }

  private void reject(String name, int line, String reason) {
    rejected++;
    terminal.note("reject", name, line, reason);
  }

  Moves moves() {
    return moves;
  }

  /** What is compared, on one line. */
  String title() {
    return question.title(before == null ? NOTHING : before, to);
  }

  /** How many could not be asked. */
  long rejected() {
    return rejected;
  }
}
