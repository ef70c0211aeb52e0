package org.crmrules.drools.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.crmrules.Bilingual;
import org.crmrules.drools.problem.ProblemCode;
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
          HeldByLoader.KEY,
          GuaranteesReader.KEY);

  /** The keys that may be left out. */
  static final Set<String> OPTIONAL =
      Set.of("calendar", "declares", HeldByLoader.KEY, GuaranteesReader.KEY);

  private static final Pattern ID = Pattern.compile(SourceFiles.ID);
  static final Pattern VERSION = Pattern.compile("\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}");
  static final Pattern CLAUSE = Pattern.compile("[A-Z]{1,10}-(0[1-9]|[1-9]\\d{0,3})");

  private static final Bilingual A_DAY =
      new Bilingual("请写成 2026-01-01 这样,而且要有这一天", "write a day that exists, like 2026-01-01");

  /** What stands for an id, a version or a title that could not be read; no message shows it. */
  private static final String NOT_READ = "unread";

  private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 1);

  private final Text text;
  private final Problems problems;
  private final YamlKeys keys;
  private final Set<String> unread;

  ManifestReader(Text text, Problems problems) {
    this(text, problems, new HashSet<>());
  }

  private ManifestReader(Text text, Problems problems, Set<String> unread) {
    this.text = text;
    this.problems = problems;
    this.keys = new YamlKeys(text, problems);
    this.unread = unread;
  }

  /** The keys that could not be read, with problems; of declarations, with {@code declares.}. */
  Set<String> unread() {
    return unread;
  }

  /**
   * The manifest as far as it could be read, with something in place of what could not; null, with
   * problems, if not even its domain could.
   */
  Manifest read() {
    YamlNode.Mapping root = YamlReader.readMapping(text, problems);
    if (root != null) {
      return read(root);
    }
    MendedYaml mended = MendedYaml.of(text, problems);
    if (mended == null) {
      return null;
    }
    unread.addAll(mended.lost());
    Problems others = new Problems();
    Manifest manifest = new ManifestReader(text, others, unread).read(mended.root());
    // What is missing, or only half there, may stand in a line that nobody can read.
    problems.addAll(
        others.without(ProblemCode.MISSING_KEY).stream()
            .filter(problem -> !mended.isLost(text, problem.line()))
            .toList());
    return manifest;
  }

  private Manifest read(YamlNode.Mapping root) {
    // A key that may be left out is perhaps one that is misspelt, or in a line that is lost.
    if (!keys.allow(root, KEYS) || !unread.isEmpty()) {
      OPTIONAL.stream().filter(k -> !root.entries().containsKey(k)).forEach(unread::add);
    }
    String id = key("id", () -> matching(root, "id", ID, "customer-amount"));
    String version = key("version", () -> matching(root, "version", VERSION, "1.0.0"));
    PackDomain domain =
        key(
            "domain",
            () ->
                parsed(
                    root,
                    "domain",
                    s -> lowerCase(PackDomain.values(), s),
                    oneOf(PackDomain.values())));
    Bilingual title = key("title", () -> title(root));
    LocalDate from =
        key("effective-from", () -> parsed(root, "effective-from", ManifestReader::date, A_DAY));
    PackStatus status =
        key(
            "status",
            () ->
                parsed(
                    root,
                    "status",
                    s -> lowerCase(PackStatus.values(), s),
                    oneOf(PackStatus.values())));
    String owner = key("owner", () -> keys.string(root, "owner"));
    ZoneId zone =
        key("zone", () -> parsed(root, "zone", ZoneId::of, YamlKeys.like("Asia/Shanghai")));
    String calendar =
        !root.entries().containsKey("calendar")
            ? null
            : key("calendar", () -> matching(root, "calendar", ID, "company"));
    List<String> stages = key("stages", () -> list(root, "stages", null, YamlKeys.A_TEXT));
    List<String> clauses =
        key("clauses", () -> list(root, "clauses", CLAUSE, YamlKeys.like("G-17")));
    DeclarationReader declares = new DeclarationReader(keys);
    Declarations declarations =
        key(DeclarationReader.KEY, () -> declares.read(root.entries().get(DeclarationReader.KEY)));
    if (!declares.unread().isEmpty() && unread.remove(DeclarationReader.KEY)) {
      unread.addAll(declares.unread());
    }
    Map<String, String> held =
        key(
            HeldByLoader.KEY,
            () ->
                new HeldByLoader(keys, domain, clauses).read(root.entries().get(HeldByLoader.KEY)));
    List<StatedGuarantee> guarantees =
        key(
            GuaranteesReader.KEY,
            () ->
                new GuaranteesReader(keys, clauses).read(root.entries().get(GuaranteesReader.KEY)));
    if (domain == null) {
      return null;
    }
    return new Manifest(
        or(id, NOT_READ),
        or(version, NOT_READ),
        domain,
        title == null ? NOT_READ : title.zh(),
        title == null ? NOT_READ : title.en(),
        or(from, SOME_DAY),
        or(status, PackStatus.DRAFT),
        or(owner, NOT_READ),
        or(zone, ZoneOffset.UTC),
        calendar,
        stages,
        declarations,
        clauses,
        held,
        guarantees);
  }

  /** What stands under a key; remembers the key if there is a problem with it. */
  private <T> T key(String name, Supplier<T> reader) {
    int before = problems.size();
    T value = reader.get();
    if (problems.size() > before) {
      unread.add(name);
    }
    return value;
  }

  private static <T> T or(T value, T otherwise) {
    return value == null ? otherwise : value;
  }

  private Bilingual title(YamlNode.Mapping root) {
    YamlNode.Mapping title = keys.mapping(root, "title");
    if (title == null) {
      return null;
    }
    keys.allow(title, Set.of("zh", "en"));
    String zh = keys.string(title, "zh");
    String en = keys.string(title, "en");
    return zh == null || en == null ? null : new Bilingual(zh, en);
  }

  private List<String> list(YamlNode.Mapping root, String key, Pattern pattern, Bilingual advice) {
    return keys.texts(keys.items(root, key), key, pattern, advice);
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
