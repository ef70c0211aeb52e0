package org.crmrules.drools.pack;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.crmrules.Bilingual;
import org.crmrules.drools.problem.FullWidth;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.problem.Text;

/** Takes values out of the mappings of a file, strictly: what is not as expected is a problem. */
public record YamlKeys(Text text, Problems problems) {

  /** What to write where anything but a text stands. */
  public static final Bilingual A_TEXT = new Bilingual("请写文字", "write a text");

  private static final Bilingual A_FLAG = new Bilingual("写 true 或 false", "write true or false");

  /** No policy has as many in a list; and messages name all codes of a list. */
  static final int MOST = 1_000;

  static final Bilingual TOO_MANY =
      new Bilingual("一个列表至多 %s 项", "a list has at most %s items").with(Integer.toString(MOST));
  private static final Bilingual TWICE = new Bilingual("出现了两次", "it is there twice");

  private static final Bilingual BLANK =
      new Bilingual("冒号后面要有一个空格:%s: %s", "A colon has a blank behind it: %s: %s");
  private static final Bilingual GROUPS =
      new Bilingual(
          "数里不能有千位分隔逗号:写 300000,不写 300,000。",
          "A number has no comma between its thousands: 300000, not 300,000.");

  /** What to write, by an example. */
  public static Bilingual like(String example) {
    return new Bilingual("请写成 " + example + " 这样", "write it like " + example);
  }

  /** Refuses every key that is not known; true if there is none. */
  public boolean allow(YamlNode.Mapping mapping, Set<String> known) {
    for (String key : mapping.entries().keySet()) {
      if (!known.contains(key)) {
        problems.add(
            ProblemCode.UNKNOWN_KEY, text, mapping.keys().get(key), key, meant(key, known));
      }
    }
    return known.containsAll(mapping.entries().keySet());
  }

  /** What somebody means by a key that is not known. */
  public static Bilingual meant(String key, Collection<String> known) {
    int colon = key.indexOf(':');
    if (colon > 0 && known.contains(key.substring(0, colon))) {
      return BLANK.with(key.substring(0, colon), key.substring(colon + 1));
    }
    return key.matches("\\d{3}(\\.\\d+)?")
        ? GROUPS
        : FullWidth.hint(key, Suggestion.of(key, known));
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

  /** True if it says so under a key; false, with a problem, if it says neither true nor false. */
  boolean flag(YamlNode.Mapping in, String key) {
    YamlNode node = in.entries().get(key);
    boolean flag = node instanceof YamlNode.Scalar scalar && scalar.value() instanceof Boolean;
    if (node != null && !flag) {
      wrong(node, key, "", A_FLAG);
    }
    return flag && Boolean.TRUE.equals(((YamlNode.Scalar) node).value());
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

  /**
   * The texts of a list, each of them once; those that are good, with a problem for every other.
   *
   * @param node null if a problem says already that it is not there
   * @param pattern what each must be; null if any text will do
   */
  List<String> texts(YamlNode node, String key, Pattern pattern, Bilingual advice) {
    Set<String> values = new LinkedHashSet<>();
    if (node instanceof YamlNode.Items list && list.items().size() > MOST) {
      wrong(node, key, Integer.toString(list.items().size()), TOO_MANY);
    } else if (node instanceof YamlNode.Items list) {
      for (YamlNode item : list.items()) {
        String value = item instanceof YamlNode.Scalar scalar ? scalar.text() : null;
        if (value == null || pattern != null && !pattern.matcher(value).matches()) {
          wrong(item, key, value == null ? "" : value, advice);
        } else if (!values.add(value)) {
          wrong(item, key, value, TWICE);
        }
      }
    } else if (node != null) {
      wrong(node, key, "", "[ … ]");
    }
    return List.copyOf(values);
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
    wrong(node, key, value, like(example));
  }

  /** Says that a value is wrong, and how to mend it. */
  public void wrong(YamlNode node, String key, String value, Bilingual advice) {
    wrong(node.span(), key, value, advice);
  }

  /** Says that what stands at a place is wrong, and how to mend it. */
  public void wrong(Span at, String key, String value, Bilingual advice) {
    problems.add(ProblemCode.WRONG_VALUE, text, at, key, value, FullWidth.hint(value, advice));
  }
}
