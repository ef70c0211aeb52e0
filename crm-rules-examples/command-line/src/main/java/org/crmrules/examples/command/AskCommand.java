package org.crmrules.examples.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.crmrules.CrmRules;
import org.crmrules.CrmRulesException;
import org.crmrules.ask.InvalidQuestionException;
import org.crmrules.ask.QuestionDesk;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pack.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ask}: any question of any pack, written down as in a scenario. */
@Command(name = "ask")
final class AskCommand implements Callable<Integer> {

  private static final String ONLY_LIST = "";

  @Mixin private OutputOptions results;

  @Option(names = "--in", paramLabel = "FILE|-", descriptionKey = "ask.in")
  private String in;

  @Option(names = "--as-of", paramLabel = "DATE|INSTANT", descriptionKey = "ask.asOf")
  private AsOf asOf;

  @Option(
      names = "--list",
      arity = "0..1",
      fallbackValue = ONLY_LIST,
      paramLabel = "QUESTION",
      descriptionKey = "ask.list")
  private String list;

  private final Terminal terminal;

  AskCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (in == null && list == null) {
      throw new UsageException(terminal.messages().text("use.missing", "--in=FILE|-, --list"));
    }
    if (in != null) {
      Overwriting.refuse(terminal.messages(), results, in);
    }
    // The input comes first: a missing file is said at once, not after the packs are compiled.
    byte[] content = in == null ? new byte[0] : content();
    try (CrmRules rules = results.loadAll(terminal)) {
      PackNames.refuseUnknown(rules, results.pack(), terminal.messages());
      if (in == null) {
        return new QuestionList(rules, terminal).tell(list, results.pack());
      }
      QuestionDesk desk = rules.questions();
      Instant when = results.instant(asOf, rules, terminal.messages());
      try {
        return answer(rules, desk.read(in, content, results.pack(), when), List.of());
      } catch (InvalidQuestionException e) {
        if (e.answerable().isEmpty()) {
          throw e;
        }
        return answer(rules, e.answerable(), e.problems());
      }
    }
  }

  private byte[] content() throws IOException {
    return new InputFile(in, null).text(terminal).getBytes(StandardCharsets.UTF_8);
  }

  /** Answers all; one that cannot be, or could not be read, keeps none of the others from it. */
  private int answer(
      CrmRules rules, List<WrittenQuestion> questions, List<Problem> unread) throws IOException {
    QuestionDesk desk = rules.questions();
    try (Rejects rejects = new Rejects(results.rejects(), terminal);
        DecisionOutput out =
            new DecisionOutput(
                results.out(),
                results.explain(),
                rules.packs(),
                results.telling(terminal, rules).naming(desk.questions()))) {
      unread.forEach(rejects::add);
      for (WrittenQuestion question : questions) {
        try {
          out.add(desk.answer(question));
        } catch (CrmRulesException e) {
          rejects.add(in, question.line(), RefusalText.of(e, terminal.messages().locale()));
        }
      }
      if (!unread.isEmpty()) {
        terminal.note("ask.partly", unread.size(), questions.size());
      }
      return rejects.count() == 0 ? 0 : 1;
    }
  }
}
