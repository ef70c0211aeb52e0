package org.crmrules.examples.book;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.crmrules.PolicyRef;
import org.crmrules.Visible;
import org.crmrules.examples.book.Book.Entry;
import org.crmrules.examples.book.Book.Part;
import org.crmrules.examples.book.Book.Rule;
import org.crmrules.examples.text.Messages;
import org.crmrules.pack.Clause;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.RuleInfo;
import org.crmrules.pack.WrittenPack.WrittenCase;

/**
 * Clauses and what decides them as lines for a terminal.
 *
 * @param texts of the packs
 * @param paths the path of a file as the reader can open it
 */
public record BookText(Messages messages, Texts texts, UnaryOperator<String> paths) {

  /** A clause: what it says, and what decides it. */
  public List<String> of(Entry entry) {
    List<String> lines = new ArrayList<>();
    Clause clause = entry.clause();
    if (clause == null) {
      lines.add(messages.text("book.unwritten", entry.id()));
    } else {
      lines.add(
          messages.text(
              "book.clause", clause.id(), clause.section(), clause.places(messages.locale())));
      say(lines, "book.says", clause.says());
      say(lines, "book.open", clause.open());
      say(lines, "book.reading", clause.reading());
    }
    if (entry.isUndecided()) {
      say(lines, "book.undecided", Because.of(entry, messages));
    }
    entry.decided().forEach(part -> part(lines, part));
    return lines.stream().map(Visible::of).toList();
  }

  private void say(List<String> lines, String key, Object value) {
    if (value != null) {
      lines.add("  " + messages.text(key, value));
    }
  }

  private void part(List<String> lines, Part part) {
    PackInfo pack = part.newest();
    String versions =
        part.versions().stream()
            .map(version -> version.policy().version())
            .collect(Collectors.joining(", "));
    String title = messages.term(pack.titleZh(), pack.titleEn());
    lines.add("  " + messages.text("book.pack", pack.policy().pack(), versions, title));
    part.checks().forEach(code -> say(lines, "book.held", code));
    part.rules().forEach(rule -> rule(lines, part, rule));
  }

  private void rule(List<String> lines, Part part, Rule rule) {
    for (int i = part.versions().size() - 1; i >= 0; i--) {
      RuleInfo info = rule.versions().get(i);
      PolicyRef policy = part.versions().get(i).policy();
      String version = part.versions().size() == 1 ? "" : policy.version() + " ";
      if (info == null) {
        lines.add("    " + messages.text("book.noRule", rule.id(), policy.version()));
        continue;
      }
      String place = paths.apply(info.path()) + ":" + info.line();
      String sentence = messages.term(info.zh(), info.en());
      lines.add("    " + version + info.id() + " " + sentence + "  (" + place + ")");
      lines.add("      → " + texts.rule(policy, info.id()).then().replaceAll("\\s+", " "));
      List<WrittenCase> cases = texts.own(policy, info.id());
      named(lines, "book.fires", cases, info.id(), true);
      named(lines, "book.misses", cases, info.id(), false);
    }
  }

  private void named(
      List<String> lines, String key, List<WrittenCase> cases, String rule, boolean fires) {
    String names =
        cases.stream()
            .filter(one -> one.fires().contains(rule) == fires)
            .map(one -> one.name() + " (" + paths.apply(one.path()) + ":" + one.line() + ")")
            .collect(Collectors.joining(messages.text("book.and")));
    if (!names.isEmpty()) {
      lines.add("      " + messages.text(key, names));
    }
  }
}
