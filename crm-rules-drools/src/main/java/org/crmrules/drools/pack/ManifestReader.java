package org.crmrules.drools.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
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
import org.crmrules.vocabulary.Declarations;

/** Reads {@code pack.yaml}, strictly: every key is known, every needed key is there. */
final class ManifestReader {

  static final Set<String> KEYS =
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

  /** The keys that may be left out. */
  static final Set<String> OPTIONAL = Set.of("calendar", "declares", HeldByLoader.KEY);

  private static final Pattern ID = Pattern.compile(SourceFiles.ID);
  static final Pattern VERSION = Pattern.compile("\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}");
  static final Pattern CLAUSE = Pattern.compile("[A-Z]{1,10}-(0[1-9]|[1-9]\\d{0,3})");

  private static final Bilingual A_DAY =
      new Bilingual("请写成 2026-01-01 这样,而且要有这一天", "write a day that exists, like 2026-01-01");

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
    ZoneId zone = parsed(root, "zone", ZoneId::of, YamlKeys.like("Asia/Shanghai"));
    String calendar =
        root.entries().containsKey("calendar") ? matching(root, "calendar", ID, "company") : null;
    List<String> stages = keys.texts(keys.items(root, "stages"), "stages", null, YamlKeys.A_TEXT);
    List<String> clauses =
        keys.texts(keys.items(root, "clauses"), "clauses", CLAUSE, YamlKeys.like("G-17"));
    Declarations declarations = new DeclarationReader(keys).read(root.entries().get("declares"));
    Map<String, String> held =
        new HeldByLoader(keys, domain, clauses).read(root.entries().get(HeldByLoader.KEY));
    if (problems.size() > before) {
      return null;
    }
    return new Manifest(
        id,
        version,
        domain,
        titleZh,
        titleEn,
        from,
        status,
        owner,
        zone,
        calendar,
        stages,
        declarations,
        clauses,
        held);
  }

  private static Bilingual oneOf(Enum<?>[] values) {
    String names =
        Arrays.stream(values)
            .map(v -> v.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" / "));
    return new Bilingual("请写下列之一:" + names, "write one of " + names);
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
}
