package org.crmrules.examples.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.crmrules.CrmRules;
import org.crmrules.CrmRulesException;
import org.crmrules.ask.Explanation;
import org.crmrules.ask.Explanation.RuleExplanation;
import org.crmrules.ask.InvalidQuestionException;
import org.crmrules.ask.QuestionDesk;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.examples.decision.WhyText;
import org.crmrules.examples.text.Messages;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pack.CompiledUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code why}: which rules fired, why the others did not, and what would lead to another answer.
 */
@Command(name = "why")
final class WhyCommand implements Callable<Integer> {

  @Mixin private RulesOption rules;

  @Option(names = "--pack", paramLabel = "ID", descriptionKey = "pack")
  private String pack;

  @Option(names = "--in", required = true, paramLabel = "FILE|-", descriptionKey = "ask.in")
  private String in;

  @Option(names = "--as-of", paramLabel = "DATE|INSTANT", descriptionKey = "ask.asOf")
  private AsOf asOf;

  @Option(names = "--rule", paramLabel = "RULE", descriptionKey = "why.rule")
  private List<String> only = new ArrayList<>();

  @Option(names = "--outcome", paramLabel = "KEY", descriptionKey = "why.outcome")
  private String key;

  @Option(names = "--clauses")
  private boolean clauses;

  private final Terminal terminal;

  WhyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    byte[] content = new InputFile(in, null).text(terminal).getBytes(StandardCharsets.UTF_8);
    try (CrmRules loaded = rules.load(terminal, CompiledUse.IF_TRUSTED)) {
      PackNames.refuseUnknown(loaded, pack, terminal.messages());
      QuestionDesk desk = loaded.questions();
      WhyText text =
          new WhyText(words(loaded).naming(desk.questions()), loaded.packs(), only);
      int refused = 0;
      for (WrittenQuestion question : read(desk, content, loaded)) {
        try {
          Explanation why = desk.explain(question);
          refuseUnknown(why);
          terminal.out().println(text.of(question, why));
          if (key != null && why.answer() != null) {
            terminal.out().println(text.of(desk.otherOutcomes(question, key)));
          }
        } catch (CrmRulesException e) {
          refused++;
          terminal.note(
              "reject", in, question.line(), RefusalText.of(e, terminal.messages().locale()));
        }
      }
      return refused == 0 ? 0 : 1;
    }
  }

  private Messages words(CrmRules loaded) {
    return clauses ? terminal.messages().citing(loaded.clauses()) : terminal.messages();
  }

  private void refuseUnknown(Explanation why) {
    List<String> known = why.rules().stream().map(RuleExplanation::ruleId).toList();
    List<String> unknown = only.stream().filter(rule -> !known.contains(rule)).toList();
    if (!unknown.isEmpty() && !known.isEmpty()) {
      throw new UsageException(
          terminal
              .messages()
              .text("why.unknownRule", String.join(", ", unknown), String.join(", ", known)));
    }
  }

  private List<WrittenQuestion> read(QuestionDesk desk, byte[] content, CrmRules loaded) {
    try {
      return desk.read(
          in, content, pack, OutputOptions.instant(asOf, loaded, pack, terminal.messages()));
    } catch (InvalidQuestionException e) {
      if (e.answerable().isEmpty()) {
        throw e;
      }
      e.problems().forEach(p -> terminal.err().println(p.text(terminal.messages().locale())));
      return e.answerable();
    }
  }
}
