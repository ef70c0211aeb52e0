package org.crmrules.examples.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.Decision;
import org.crmrules.Result;
import org.crmrules.examples.facts.FactLine;
import org.crmrules.examples.facts.FactReader;
import org.crmrules.examples.facts.OwnFields;
import org.crmrules.examples.text.Terminal;

/** Opens what a command named, decides, and closes it again. */
final class Deciding {

  private final DecideOptions options;
  private final Terminal terminal;

  Deciding(DecideOptions options, Terminal terminal) {
    this.options = options;
    this.terminal = terminal;
  }

  /**
   * Files that are read too: each must be there, and none is written over.
   *
   * @param names null for one that is not named
   */
  void beside(Stream<String> names) throws IOException {
    List<String> named = names.filter(Objects::nonNull).toList();
    List<String> all = new ArrayList<>(named);
    all.add(options.input().name());
    if (all.stream().filter("-"::equals).count() > 1) {
      throw new UsageException(terminal.messages().text("file.twice", "-"));
    }
    Overwriting.refuse(terminal.messages(), options.results(), all.toArray(String[]::new));
    for (String name : named) {
      new InputFile(name, options.format()).expect(terminal);
    }
  }

  /**
   * Decides every fact of the input.
   *
   * @param question how to ask one fact of the rules, by any thread; asked once, before any fact is
   *     read
   * @param answer what the decisions are counted by
   */
  <F extends Record, D extends Decision> int each(
      Class<F> fact, Function<CrmRules, Function<F, D>> question, Function<D, String> answer)
      throws IOException {
    return each(fact, question, answer, decision -> true);
  }

  /**
   * The same, but only some of the decisions are told.
   *
   * @param wanted which ones
   */
  <F extends Record, D extends Decision> int each(
      Class<F> fact,
      Function<CrmRules, Function<F, D>> question,
      Function<D, String> answer,
      Predicate<D> wanted)
      throws IOException {
    ResultOptions results = options.results();
    InputFile input = options.input();
    Overwriting.refuse(terminal.messages(), results, input.name());
    // The input comes first: a missing file is said at once, not after the packs are compiled.
    input.expect(terminal);
    try (CrmRules rules = results.load(terminal);
        FactReader<F> facts = input.open(fact, results.own(rules), terminal)) {
      Function<F, D> decide = PackChoice.of(rules, question);
      try (DecisionOutput out =
              new DecisionOutput(results.out(), results.explain(), rules.packs(), results.telling(terminal, rules));
          Rejects rejects = new Rejects(results.rejects(), terminal)) {
        return new DecisionRun<F, D>(results.threads(), answer, wanted, terminal)
            .over(input.name(), facts, decide, out, rejects);
      }
    }
  }

  /**
   * The same where one question is about all facts, however many: the file is read more than once
   * and no line is held.
   *
   * @param question what is answered about each of them, asked of whatever gives them from the
   *     first on
   */
  <F extends Record, D extends Decision> int reading(
      Class<F> fact,
      BiFunction<CrmRules, Supplier<Stream<F>>, Stream<Result<D>>> question,
      Function<D, String> answer)
      throws IOException {
    ResultOptions results = options.results();
    InputFile input = options.input();
    Overwriting.refuse(terminal.messages(), results, input.name());
    try (Rereadable file = Rereadable.of(input, terminal);
        CrmRules rules = results.load(terminal)) {
      OwnFields own = results.own(rules);
      try (FactReader<F> first = file.open(fact, own, terminal)) {
        input.tell(first, terminal);
      }
      try (AnsweredLines<F, D> lines =
              new AnsweredLines<>(
                  () -> file.open(fact, own, terminal),
                  results.threads(),
                  all -> PackChoice.of(rules, door -> question.apply(door, all)));
          DecisionOutput out =
              new DecisionOutput(results.out(), results.explain(), rules.packs(), results.telling(terminal, rules));
          Rejects rejects = new Rejects(results.rejects(), terminal)) {
        return new DecisionRun<F, D>(results.threads(), answer, decision -> true, terminal)
            .over(input.name(), lines, out, rejects);
      }
    }
  }

  /**
   * The same for facts that matter to each other: all are read before the first is decided.
   *
   * @param question how to ask one fact of the rules, given all that could be read
   */
  <F extends Record, D extends Decision> int among(
      Class<F> fact,
      BiFunction<CrmRules, List<F>, Function<F, D>> question,
      Function<D, String> answer,
      Predicate<D> wanted)
      throws IOException {
    ResultOptions results = options.results();
    InputFile input = options.input();
    Overwriting.refuse(terminal.messages(), results, input.name());
    List<FactLine<F>> lines = new ArrayList<>();
    List<F> all = new ArrayList<>();
    input.expect(terminal);
    try (CrmRules rules = results.load(terminal);
        FactReader<F> facts = input.open(fact, results.own(rules), terminal)) {
      for (Optional<FactLine<F>> line = facts.next(); line.isPresent(); line = facts.next()) {
        lines.add(line.get());
        if (line.get() instanceof FactLine.Good<F> good) {
          all.add(good.fact());
        }
      }
      Function<F, D> decide = PackChoice.of(rules, door -> question.apply(door, all));
      try (DecisionOutput out =
              new DecisionOutput(results.out(), results.explain(), rules.packs(), results.telling(terminal, rules));
          Rejects rejects = new Rejects(results.rejects(), terminal)) {
        return new DecisionRun<F, D>(results.threads(), answer, wanted, terminal)
            .over(input.name(), lines, decide, out, rejects);
      }
    }
  }
}
