package org.crmrules.drools.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.crmrules.Bilingual;
import org.crmrules.drools.problem.Problems;
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
          "calendar",
          "stages",
          "declares",
          "clauses",
          HeldByLoader.KEY);
  private static final Pattern ID = Pattern.compile(SourceFiles.ID);
  private static final Pattern VERSION = Pattern.compile("\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final Pattern CLAUSE = Pattern.compile("[A-Z]{1,10}-(0[1-9]|[1-9]\\d{0,3})");

  private static final Bilingual A_DAY =
      new Bilingual("请写成 2026-01-01 这样,而且要有这一天", "write a day that exists, like 2026-01-01");

  /** No policy has as many; and messages name all codes of a list. */
  private static final int MOST = 1_000;

  private static final Bilingual TOO_MANY =
      new Bilingual("一个列表至多 %s 项", "a list has at most %s items").with(Integer.toString(MOST));
  private static final Bilingual TWICE = new Bilingual("出现了两次", "it is there twice");

  private final Text text;
  private final Problems problems;
  private final YamlKeys keys;

  ManifestReader(Text text, Problems problems) {
    this.text = text;
    this.problems = problems;
    this.keys = new YamlKeys(text, problems);
  }

  /** The manifest; null, with problems, if it is not good. */
  Manifest read() {
    int before = problems.size();
    YamlNode.Mapping root = YamlReader.readMapping(text, problems);
    if (root == null) {
      return null;
    }
    keys.allow(root, KEYS);
    String id = matching(root, "id", ID, "customer-amount");
    String version = matching(root, "version", VERSION, "1.0.0");
    PackDomain domain =
        parsed(root, "domain", s -> lowerCase(PackDomain.values(), s), oneOf(PackDomain.values()));
    YamlNode.Mapping title = keys.mapping(root, "title");
    if (title != null) {
      keys.allow(title, Set.of("zh", "en"));
    }
    String titleZh = title == null ? null : keys.string(title, "zh");
    String titleEn = title == null ? null : keys.string(title, "en");
    LocalDate from = parsed(root, "effective-from", ManifestReader::date, A_DAY);
    PackStatus status =
        parsed(root, "status", s -> lowerCase(PackStatus.values(), s), oneOf(PackStatus.values()));
    String owner = keys.string(root, "owner");
    ZoneId zone = parsed(root, "zone", ZoneId::of, like("Asia/Shanghai"));
    String calendar =
        root.entries().containsKey("calendar") ? matching(root, "calendar", ID, "company") : null;
    List<String> stages = strings(keys.items(root, "stages"), "stages", null);
    List<String> clauses = strings(keys.items(root, "clauses"), "clauses", CLAUSE);
    Map<String, List<String>> declares = declares(root.entries().get("declares"));
    Map<String, String> held =
        new HeldByLoader(keys, domain, clauses).read(root.entries().get(HeldByLoader.KEY));
    if (problems.size() > before) {
      return null;
    }
    return new Manifest(
        id, version, domain, titleZh, titleEn, from, status, owner, zone, calendar, stages,
        declares, clauses, held);
  }

  private static Bilingual like(String example) {
    return new Bilingual("请写成 " + example + " 这样", "write it like " + example);
  }

  private static Bilingual oneOf(Enum<?>[] values) {
    String names =
        Arrays.stream(values)
            .map(v -> v.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" / "));
    return new Bilingual("请写下列之一:" + names, "write one of " + names);
  }

  private static Bilingual expected(Pattern pattern) {
    if (pattern == null) {
      return YamlKeys.A_TEXT;
    }
    return pattern == CODE
        ? new Bilingual(
            "代码用大写字母、数字和下划线,例如 SERVICE_TEAM",
            "a code has capital letters, digits and underscores, like SERVICE_TEAM")
        : like("G-17");
  }

  /**
   * Four digits of a year, and one of those that are known: what is further away breaks calendars.
   */
  private static LocalDate date(String text) {
    if (text.length() != "2026-01-01".length()) {
      throw new IllegalArgumentException(text);
    }
    LocalDate date = LocalDate.parse(text);
    if (!KnownYears.include(date)) {
      throw new IllegalArgumentException(text);
    }
    return date;
  }

  private static <E extends Enum<E>> E lowerCase(E[] values, String name) {
    for (E value : values) {
      if (value.name().toLowerCase(Locale.ROOT).equals(name)) {
        return value;
      }
    }
    throw new IllegalArgumentException(name);
  }

  private String matching(YamlNode.Mapping in, String key, Pattern pattern, String example) {
    String value = keys.string(in, key);
    if (value != null && !pattern.matcher(value).matches()) {
      keys.wrong(in.entries().get(key), key, value, example);
      return null;
    }
    return value;
  }

  private <T> T parsed(
      YamlNode.Mapping in, String key, Function<String, T> parser, Bilingual advice) {
    String value = keys.string(in, key);
    if (value == null) {
      return null;
    }
    try {
      return parser.apply(value);
    } catch (IllegalArgumentException | DateTimeException e) {
      keys.wrong(in.entries().get(key), key, value, advice);
      return null;
    }
  }

  private List<String> strings(YamlNode node, String key, Pattern pattern) {
    Set<String> values = new LinkedHashSet<>();
    if (node instanceof YamlNode.Items list && list.items().size() > MOST) {
      keys.wrong(node, key, Integer.toString(list.items().size()), TOO_MANY);
    } else if (node instanceof YamlNode.Items list) {
      for (YamlNode item : list.items()) {
        String value = item instanceof YamlNode.Scalar scalar ? scalar.text() : null;
        if (value == null || pattern != null && !pattern.matcher(value).matches()) {
          keys.wrong(item, key, value == null ? "" : value, expected(pattern));
        } else if (!values.add(value)) {
          keys.wrong(item, key, value, TWICE);
        }
      }
    } else if (node != null) {
      keys.wrong(node, key, "", "[ … ]");
    }
    return List.copyOf(values);
  }

  private Map<String, List<String>> declares(YamlNode node) {
    Map<String, List<String>> declares = new LinkedHashMap<>();
    if (node instanceof YamlNode.Mapping mapping) {
      mapping
          .entries()
          .forEach((name, codes) -> declares.put(name, strings(codes, "declares." + name, CODE)));
    } else if (node != null) {
      keys.wrong(node, "declares", "", "{ … }");
    }
    return declares;
  }
}
