package org.crmrules.drools.pack;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crmrules.drools.problem.FullWidth;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Text;
import org.crmrules.pack.Problem;

/**
 * What can be read of a file that is no YAML, once the lines are left out at which a reader gives
 * up: one slip does not hide the others.
 *
 * @param root what the other lines say
 * @param lost the keys at the left margin of which lines are left out
 */
record MendedYaml(YamlNode.Mapping root, Set<String> lost) {

  /** Who gives up more often reads something else. */
  private static final int MOST = 20;

  private static final Pattern KEY = Pattern.compile("(?m)^([A-Za-z][\\w-]*)\\s*[:\uFF1A]");

  /**
   * What the good lines say; null if they say nothing. A line that is left out is a problem only if
   * it shows why it cannot be read: the others may only follow from those before.
   *
   * @param problems those of the first reading, and then of such lines too
   */
  static MendedYaml of(Text text, Problems problems) {
    Set<String> lost = new HashSet<>();
    Text rest = text;
    for (int i = 0; i < MOST; i++) {
      Problems found = new Problems();
      YamlNode.Mapping root = YamlReader.readMapping(rest, found);
      if (root != null) {
        return new MendedYaml(root, lost);
      }
      Problem fault = found.sorted().get(0);
      if (i > 0 && FullWidth.isIn(YamlFault.bare(fault.excerpt()))) {
        problems.addAll(found.sorted());
      }
      lost.add(keyOf(text, fault.line()));
      rest = without(rest, fault.line());
    }
    return null;
  }

  /** True if a line belongs to what is known only in part. */
  boolean isLost(Text text, int line) {
    return lost.contains(keyOf(text, line));
  }

  /** The key at the left margin that a line belongs to; empty if there is none. */
  private static String keyOf(Text text, int line) {
    String key = "";
    Matcher matcher = KEY.matcher(text.content());
    int end = text.offset(line, 1) + text.lineText(line).length();
    while (matcher.find() && matcher.start() <= end) {
      key = matcher.group(1);
    }
    return key;
  }

  private static Text without(Text text, int line) {
    int start = text.offset(line, 1);
    int end = start + text.lineText(line).length();
    String content = text.content();
    return new Text(
        text.path(),
        content.substring(0, start) + " ".repeat(end - start) + content.substring(end));
  }
}
