package org.crmrules.examples.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.crmrules.examples.text.Messages;
import org.crmrules.trial.Mutant;
import org.crmrules.trial.Mutant.Fate;
import org.crmrules.trial.MutationReport;

/** Which changes of rules no scenario notices, in lines. */
public final class MutationText {

  private final Messages messages;
  private final UnaryOperator<String> shown;

  /**
   * Lines in the language of the messages.
   *
   * @param shown the path of a file as the user can open it
   */
  public MutationText(Messages messages, UnaryOperator<String> shown) {
    this.messages = messages;
    this.shown = shown;
  }

  /**
   * Every change that survives, with a case that would notice it; and how many there are of all.
   */
  public List<String> of(MutationReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(
        messages.text(
            "mutate.pack",
            report.policy().pack(),
            report.policy().version(),
            report.mutants().size(),
            report.scenarios()));
    for (Mutant mutant : report.mutants()) {
      if (mutant.fate() != Fate.KILLED) {
        lines.addAll(told(mutant));
      }
    }
    lines.add(
        messages.text(
            "mutate.count",
            report.count(Fate.KILLED),
            report.count(Fate.SURVIVED),
            report.count(Fate.EQUIVALENT),
            report.count(Fate.NOT_TOLD_APART)));
    return lines;
  }

  private List<String> told(Mutant mutant) {
    List<String> lines = new ArrayList<>();
    String instead = mutant.instead().isEmpty() ? messages.text("mutate.gone") : mutant.instead();
    lines.add(
        messages.text(
            "mutate.mutant",
            messages.name(mutant.fate()),
            mutant.rule(),
            shown.apply(mutant.path()),
            mutant.line(),
            messages.name(mutant.change()),
            mutant.written(),
            instead));
    if (mutant.asked() > 0) {
      lines.add(
          messages.text(
              mutant.fate() == Fate.EQUIVALENT ? "mutate.cells" : "mutate.samples",
              mutant.asked()));
    }
    if (mutant.suggested() != null) {
      lines.add(messages.text("mutate.suggested", shown.apply(mutant.suggested().path())));
      mutant.suggested().text().lines().forEach(lines::add);
    }
    return lines;
  }
}
