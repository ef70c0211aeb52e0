package org.crmrules.drools.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.crmrules.drools.problem.Bilingual;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.problem.Text;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.PackStatus;

/** Reads {@code pack.yaml}, strictly: every key is known, every needed key is there. */
final class ManifestReader {

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "version",
          "domain",
          "title",
          "effective-from",
          "status",
          "owner",
          "zone",
          "stages",
          "declares",
          "clauses");
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern VERSION = Pattern.compile("\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final Pattern CLAUSE = Pattern.compile("[A-Z]+-\\d+");

  private final Text text;
  private final Problems problems;

  ManifestReader(Text text, Problems problems) {
    this.text = text;
    this.problems = problems;
  }

  /** The manifest; null, with problems, if it is not good. */
  Manifest read() {
    int before = problems.size();
    YamlNode.Mapping root = YamlReader.readMapping(text, problems);
    if (root == null) {
      return null;
    }
    checkKeys(root, KEYS);
    String id = matching(root, "id", ID, "customer-amount");
    String version = matching(root, "version", VERSION, "1.0.0");
    PackDomain domain = parsed(root, "domain", s -> lowerCase(PackDomain.values(), s), "grading");
    YamlNode.Mapping title = mapping(root, "title");
    if (title != null) {
      checkKeys(title, Set.of("zh", "en"));
    }
    String titleZh = title == null ? null : string(title, "zh");
    String titleEn = title == null ? null : string(title, "en");
    LocalDate from = parsed(root, "effective-from", LocalDate::parse, "2026-01-01");
    PackStatus status = parsed(root, "status", s -> lowerCase(PackStatus.values(), s), "released");
    String owner = string(root, "owner");
    ZoneId zone = parsed(root, "zone", ZoneId::of, "Asia/Shanghai");
    List<String> stages = strings(root.entries().get("stages"), "stages", null);
    if (!root.entries().containsKey("stages")) {
      missing(root, "stages");
    }
    List<String> clauses = strings(root.entries().get("clauses"), "clauses", CLAUSE);
    if (!root.entries().containsKey("clauses")) {
      missing(root, "clauses");
    }
    Map<String, List<String>> declares = declares(root.entries().get("declares"));
    if (problems.size() > before) {
      return null;
    }
    return new Manifest(
        id, version, domain, titleZh, titleEn, from, status, owner, zone, stages, declares,
        clauses);
  }

  private static <E extends Enum<E>> E lowerCase(E[] values, String name) {
    for (E value : values) {
      if (value.name().toLowerCase(Locale.ROOT).equals(name)) {
        return value;
      }
    }
    throw new IllegalArgumentException(name);
  }

  private void checkKeys(YamlNode.Mapping mapping, Set<String> known) {
    for (String key : mapping.entries().keySet()) {
      if (!known.contains(key)) {
        problems.add(
            ProblemCode.UNKNOWN_KEY, text, mapping.keys().get(key), key, Suggestion.of(key, known));
      }
    }
  }

  private void missing(YamlNode.Mapping in, String key) {
    problems.add(ProblemCode.MISSING_KEY, text, in.span(), key);
  }

  private String string(YamlNode.Mapping in, String key) {
    YamlNode node = in.entries().get(key);
    if (node == null) {
      missing(in, key);
      return null;
    }
    if (node instanceof YamlNode.Scalar scalar
        && scalar.text() != null
        && !scalar.text().isBlank()) {
      return scalar.text();
    }
    wrong(node, key, "", "a text");
    return null;
  }

  private String matching(YamlNode.Mapping in, String key, Pattern pattern, String example) {
    String value = string(in, key);
    if (value != null && !pattern.matcher(value).matches()) {
      wrong(in.entries().get(key), key, value, example);
      return null;
    }
    return value;
  }

  private <T> T parsed(
      YamlNode.Mapping in, String key, Function<String, T> parser, String example) {
    String value = string(in, key);
    if (value == null) {
      return null;
    }
    try {
      return parser.apply(value);
    } catch (IllegalArgumentException | DateTimeException e) {
      wrong(in.entries().get(key), key, value, example);
      return null;
    }
  }

  private YamlNode.Mapping mapping(YamlNode.Mapping in, String key) {
    YamlNode node = in.entries().get(key);
    if (node instanceof YamlNode.Mapping mapping) {
      return mapping;
    }
    if (node == null) {
      missing(in, key);
    } else {
      wrong(node, key, "", "{ … }");
    }
    return null;
  }

  private List<String> strings(YamlNode node, String key, Pattern pattern) {
    List<String> values = new ArrayList<>();
    if (node instanceof YamlNode.Items list) {
      for (YamlNode item : list.items()) {
        String value = item instanceof YamlNode.Scalar scalar ? scalar.text() : null;
        if (value == null || pattern != null && !pattern.matcher(value).matches()) {
          wrong(item, key, String.valueOf(value), pattern == null ? "a text" : pattern.pattern());
        } else if (values.contains(value)) {
          wrong(item, key, value, "twice");
        } else {
          values.add(value);
        }
      }
    } else if (node != null) {
      wrong(node, key, "", "[ … ]");
    }
    return values;
  }

  private Map<String, List<String>> declares(YamlNode node) {
    Map<String, List<String>> declares = new LinkedHashMap<>();
    if (node instanceof YamlNode.Mapping mapping) {
      mapping
          .entries()
          .forEach((name, codes) -> declares.put(name, strings(codes, "declares." + name, CODE)));
    } else if (node != null) {
      wrong(node, "declares", "", "{ … }");
    }
    return declares;
  }

  private void wrong(YamlNode node, String key, String value, String example) {
    problems.add(
        ProblemCode.WRONG_VALUE,
        text,
        node.span(),
        key,
        value,
        new Bilingual("请写成 " + example + " 这样", "write it like " + example));
  }
}
