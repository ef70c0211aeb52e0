package org.crmrules.drools.pack;

import java.util.Set;
import org.crmrules.Bilingual;
import org.crmrules.drools.problem.FullWidth;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.problem.Text;

/** Takes values out of the mappings of a file, strictly: what is not as expected is a problem. */
public record YamlKeys(Text text, Problems problems) {

  /** What to write where anything but a text stands. */
  public static final Bilingual A_TEXT = new Bilingual("请写文字", "write a text");

  /** Refuses every key that is not known. */
  public void allow(YamlNode.Mapping mapping, Set<String> known) {
    for (String key : mapping.entries().keySet()) {
      if (!known.contains(key)) {
        problems.add(
            ProblemCode.UNKNOWN_KEY,
            text,
            mapping.keys().get(key),
            key,
            FullWidth.hint(key, Suggestion.of(key, known)));
      }
    }
  }

  /** The text under a key; null, with a problem, if there is none. */
  public String string(YamlNode.Mapping in, String key) {
    YamlNode node = needed(in, key);
    if (node == null) {
      return null;
    }
    if (node instanceof YamlNode.Scalar scalar
        && scalar.text() != null
        && !scalar.text().isBlank()) {
      return scalar.text();
    }
    wrong(node, key, "", A_TEXT);
    return null;
  }

  /** The mapping under a key; null, with a problem, if there is none. */
  public YamlNode.Mapping mapping(YamlNode.Mapping in, String key) {
    YamlNode node = needed(in, key);
    if (node == null || node instanceof YamlNode.Mapping) {
      return (YamlNode.Mapping) node;
    }
    wrong(node, key, "", "{ … }");
    return null;
  }

  /** The list under a key; null, with a problem, if there is none. */
  public YamlNode.Items items(YamlNode.Mapping in, String key) {
    YamlNode node = needed(in, key);
    if (node == null || node instanceof YamlNode.Items) {
      return (YamlNode.Items) node;
    }
    wrong(node, key, "", "[ … ]");
    return null;
  }

  private YamlNode needed(YamlNode.Mapping in, String key) {
    YamlNode node = in.entries().get(key);
    if (node == null) {
      problems.add(ProblemCode.MISSING_KEY, text, in.span(), key);
    }
    return node;
  }

  /** Says that a value is wrong, and what it should look like. */
  public void wrong(YamlNode node, String key, String value, String example) {
    wrong(node, key, value, new Bilingual("请写成 " + example + " 这样", "write it like " + example));
  }

  /** Says that a value is wrong, and how to mend it. */
  public void wrong(YamlNode node, String key, String value, Bilingual advice) {
    problems.add(
        ProblemCode.WRONG_VALUE, text, node.span(), key, value, FullWidth.hint(value, advice));
  }
}
