package org.crmrules.examples.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.crmrules.examples.text.Messages;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pack.Problem;
import org.crmrules.pack.Verification;
import org.crmrules.pack.Verification.Broken;
import org.crmrules.pack.Verification.Proved;
import org.crmrules.pack.Verification.Tested;
import org.crmrules.pack.VerificationReport;
import org.crmrules.pack.VerifiedGuarantee;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code verify}: does what the packs guarantee hold, and for how much was it proved? */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {

  @Mixin private RulesOption rules = new RulesOption();

  @Parameters(arity = "0..1", paramLabel = "PACK", descriptionKey = "verify.pack")
  private String pack;

  private final Terminal terminal;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return tell(rules.verify(terminal.messages(), pack));
  }

  int tell(VerificationReport report) {
    Messages messages = terminal.messages();
    String last = "";
    for (VerifiedGuarantee one : report.guarantees()) {
      String name = one.policy().pack() + " " + one.policy().version();
      if (!name.equals(last)) {
        terminal.out().println(name);
      }
      last = name;
      tell(one);
    }
    for (Problem problem : report.problems()) {
      terminal.out().println(rules.shown(problem).text(messages.locale()));
    }
    terminal.say(
        "verify.count",
        count(report, Proved.class),
        count(report, Tested.class),
        count(report, Broken.class));
    if (!report.problems().isEmpty()) {
      terminal.say("verify.problems", report.problems().size());
    }
    return report.isKept() ? 0 : 1;
  }

  private static long count(VerificationReport report, Class<? extends Verification> kind) {
    return report.guarantees().stream().filter(one -> kind.isInstance(one.found())).count();
  }

  private void tell(VerifiedGuarantee one) {
    Locale locale = terminal.messages().locale();
    String clauses = one.clauses().isEmpty() ? "" : " " + one.clauses();
    if (one.found() instanceof Proved proved) {
      terminal.say("verify.proved", one.sentence(locale), clauses, proved.cells(), one.millis());
    } else if (one.found() instanceof Tested tested) {
      terminal.say("verify.tested", one.sentence(locale), clauses, tested.samples(), one.millis());
      terminal.say("verify.why", tested.why().in(locale));
    } else {
      terminal.say("verify.broken", one.sentence(locale), clauses, one.line());
      tell((Broken) one.found());
    }
  }

  private void tell(Broken broken) {
    Locale locale = terminal.messages().locale();
    for (Verification.Case at : broken.at()) {
      terminal.say("verify.case", at.given(), at.outcome().in(locale));
    }
    broken
        .rules()
        .forEach(
            rule ->
                terminal.say("verify.rule", rule.ruleId(), rules.shown(rule.path()), rule.line()));
  }
}
