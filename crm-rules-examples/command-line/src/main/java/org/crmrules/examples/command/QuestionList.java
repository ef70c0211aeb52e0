package org.crmrules.examples.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.crmrules.CrmRules;
import org.crmrules.ask.FactInfo;
import org.crmrules.ask.QuestionDesk;
import org.crmrules.ask.QuestionInfo;
import org.crmrules.examples.text.Messages;
import org.crmrules.examples.text.NearestName;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.PackInfo;

/** Says what can be asked of which pack, and what a question needs. */
final class QuestionList {

  private final QuestionDesk desk;
  private final List<QuestionInfo> questions;
  private final List<PackInfo> packs;
  private final Terminal terminal;
  private final Messages messages;

  QuestionList(CrmRules rules, Terminal terminal) {
    this.desk = rules.questions();
    this.questions = desk.questions();
    this.packs = rules.packs();
    this.terminal = terminal;
    this.messages = terminal.messages();
  }

  /**
   * Tells one question as a file to fill in, or all in a line each.
   *
   * @param name empty: all
   * @param pack null: any
   */
  int tell(String name, String pack) {
    List<PackInfo> asked =
        packs.stream().filter(p -> pack == null || p.policy().pack().equals(pack)).toList();
    if (name.isEmpty()) {
      for (PackDomain domain : PackDomain.values()) {
        tell(domain, asked.stream().filter(p -> p.domain() == domain).toList());
      }
      terminal.say("ask.list.more");
    } else {
      QuestionInfo question = named(name, questions);
      List<PackInfo> askable = asked.stream().filter(p -> p.domain() == question.domain()).toList();
      if (askable.isEmpty()) {
        throw unknown(name);
      }
      PackInfo first = askable.get(0);
      String id = first.policy().pack();
      Messages naming = messages.naming(first.declarations());
      QuestionInfo asking = named(name, desk.questions(id));
      terminal.out().print(new QuestionForm(desk.codes(id), naming).of(asking, askable));
    }
    return 0;
  }

  private void tell(PackDomain domain, List<PackInfo> of) {
    if (of.isEmpty()) {
      return;
    }
    String named = messages.beside(domain.name().toLowerCase(Locale.ROOT), messages.name(domain));
    terminal.say("ask.list.packs", named, PackNames.of(of));
    List<QuestionInfo> asked = questions.stream().filter(q -> q.domain() == domain).toList();
    for (QuestionInfo question : asked) {
      terminal.say(
          question == asked.get(0) ? "ask.list.default" : "ask.list.question",
          messages.beside(question.name(), messages.term(question.zh(), question.en())),
          given(question));
      terminal.say(
          "ask.list.answer",
          question.told().stream()
              .map(told -> messages.beside(told.key(), messages.term(told.zh(), told.en())))
              .collect(Collectors.joining(", ")));
    }
  }

  private String given(QuestionInfo question) {
    return question.given().isEmpty()
        ? messages.text("ask.given.none")
        : question.given().stream()
            .map(g -> messages.text("ask.given." + g.quantity(), called(g.fact())))
            .collect(Collectors.joining(" + "));
  }

  private String called(FactInfo fact) {
    return messages.beside(fact.name(), messages.term(fact.zh(), fact.en()));
  }

  private QuestionInfo named(String name, List<QuestionInfo> among) {
    return among.stream()
        .filter(q -> q.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(name));
  }

  private UsageException unknown(String name) {
    List<String> names = questions.stream().map(QuestionInfo::name).toList();
    return new UsageException(
        messages.text("ask.unknown", name, String.join(", ", names))
            + NearestName.to(name, names).map(near -> messages.text("maybe", near)).orElse(""));
  }
}
