package org.crmrules.drools.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.syntax.HalfWidth;
import org.crmrules.drools.syntax.Outline;
import org.crmrules.drools.syntax.RuleText;
import org.crmrules.pack.WrittenPack.WrittenRule;

/** The rules of a pack that was found good, as they stand in its files. */
public final class WrittenRules {

  private static final String COMMENT = "//";

  private WrittenRules() {}

  /** In the order of stage and file. */
  public static List<WrittenRule> of(CheckedPack pack) {
    return pack.stages().stream().map(CheckedStage::text).flatMap(WrittenRules::of).toList();
  }

  private static Stream<WrittenRule> of(Text file) {
    Text text = HalfWidth.of(file, new Problems());
    return Outline.of(text, new Problems()).rules().stream().map(rule -> of(rule, text));
  }

  private static WrittenRule of(RuleText rule, Text text) {
    return new WrittenRule(
        RuleCheck.idOf(rule),
        remark(text, text.line(rule.whole().start()) - 1),
        part(text, rule.conditions()),
        part(text, rule.consequence()));
  }

  /** The lines of comment that end at a line. */
  private static String remark(Text text, int last) {
    Deque<String> lines = new ArrayDeque<>();
    for (int line = last; text.lineText(line).startsWith(COMMENT); line--) {
      lines.addFirst(text.lineText(line).substring(COMMENT.length()).strip());
    }
    return String.join("\n", lines);
  }

  private static String part(Text text, Span span) {
    return text.content().substring(span.start(), span.end()).stripIndent().strip();
  }
}
