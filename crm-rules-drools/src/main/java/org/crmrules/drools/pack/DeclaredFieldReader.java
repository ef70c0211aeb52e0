package org.crmrules.drools.pack;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crmrules.Bilingual;
import org.crmrules.drools.problem.FullWidth;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.vocabulary.DeclaredField;
import org.crmrules.vocabulary.DeclaredField.Kind;

/**
 * Reads a field that a pack declares.
 *
 * @param lists the names of the lists of codes of the pack
 */
record DeclaredFieldReader(YamlKeys keys, TermReader terms, Set<String> lists) {

  static final String FROM = "from";
  static final String TO = "to";
  static final String OF = "of";
  private static final String DAYS = "days";
  private static final String MONTHS = "months";
  static final String TO_COME = "to-come";
  private static final Set<String> KEYS =
      Set.of("zh", "en", "kind", FROM, TO, OF, DAYS, MONTHS, TO_COME);

  /** Which kinds a key is for; those that are not here are for all. */
  static final Map<String, Set<Kind>> FOR =
      Map.of(
          FROM, Set.of(Kind.DECIMAL, Kind.WHOLE),
          TO, Set.of(Kind.DECIMAL, Kind.WHOLE),
          OF, Set.of(Kind.CODE, Kind.CODES),
          DAYS, Set.of(Kind.DAY),
          MONTHS, Set.of(Kind.DAY),
          TO_COME, Set.of(Kind.DAY));

  private static final int MOST_DIGITS = 18;
  private static final Bilingual A_BOUND =
      new Bilingual(
              "一个数,小数点前至多 %s 位,后至多 %s 位",
              "a number with at most %s digits before the point and %s behind it")
          .with(MOST_DIGITS, MOST_DIGITS);
  private static final Bilingual A_WHOLE_BOUND =
      new Bilingual("一个整数,不超过 %s", "a whole number of at most %s")
          .with(Integer.toString(Integer.MAX_VALUE));
  private static final Bilingual UPSIDE_DOWN =
      new Bilingual("from 不能大于 to", "from must not be greater than to");

  /** The field; null, with a problem, if it is not good. */
  DeclaredField read(String name, YamlNode node) {
    if (!(node instanceof YamlNode.Mapping in)) {
      keys.wrong(node, name, "", "{ zh: …, en: …, kind: decimal }");
      return null;
    }
    int before = keys.problems().size();
    keys.allow(in, KEYS);
    Bilingual term = terms.of(in);
    Kind kind = kind(in);
    if (kind == null) {
      return null;
    }
    FOR.forEach((key, kinds) -> refuseForOthers(in, key, kind, kinds));
    BigDecimal from = bound(in, FROM, kind);
    BigDecimal to = bound(in, TO, kind);
    if (from != null && to != null && from.compareTo(to) > 0) {
      keys.wrong(in.entries().get(FROM), FROM, from.toString(), UPSIDE_DOWN);
    }
    boolean toCome = keys.flag(in, TO_COME);
    DeclaredField field =
        term == null
            ? null
            : new DeclaredField(
                name,
                term,
                kind,
                FOR.get(OF).contains(kind) ? list(in) : null,
                from,
                to,
                kind == Kind.DAY ? elapsed(in, DAYS, name, toCome) : null,
                kind == Kind.DAY ? elapsed(in, MONTHS, name, toCome) : null,
                toCome);
    return keys.problems().size() > before ? null : field;
  }

  private Kind kind(YamlNode.Mapping in) {
    String written = keys.string(in, "kind");
    if (written == null) {
      return null;
    }
    for (Kind kind : Kind.values()) {
      if (word(kind).equals(written)) {
        return kind;
      }
    }
    keys.wrong(
        in.entries().get("kind"),
        "kind",
        written,
        Suggestion.of(written, Arrays.stream(Kind.values()).map(k -> word(k)).toList()));
    return null;
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private void refuseForOthers(YamlNode.Mapping in, String key, Kind kind, Set<Kind> kinds) {
    if (in.entries().containsKey(key) && !kinds.contains(kind)) {
      String names = kinds.stream().sorted().map(k -> word(k)).collect(Collectors.joining(" / "));
      keys.wrong(
          in.keys().get(key),
          key,
          word(kind),
          new Bilingual("只有 %s 才有 %s", "only %s has %s").with(names, key));
    }
  }

  private BigDecimal bound(YamlNode.Mapping in, String key, Kind kind) {
    YamlNode node = in.entries().get(key);
    if (node == null || !FOR.get(key).contains(kind)) {
      return null;
    }
    BigDecimal number =
        node instanceof YamlNode.Scalar scalar && scalar.value() instanceof BigDecimal n ? n : null;
    boolean whole = kind == Kind.WHOLE;
    if (number != null && (whole ? isInt(number) : isPlain(number))) {
      return number;
    }
    String written = node instanceof YamlNode.Scalar s && s.text() != null ? s.text() : "";
    keys.wrong(node, key, written, whole ? A_WHOLE_BOUND : A_BOUND);
    return null;
  }

  private static boolean isInt(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0
        && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
  }

  private static boolean isPlain(BigDecimal number) {
    return number.scale() <= MOST_DIGITS && number.precision() - number.scale() <= MOST_DIGITS;
  }

  private String list(YamlNode.Mapping in) {
    String list = keys.string(in, OF);
    if (list != null && !lists.contains(list)) {
      keys.wrong(in.entries().get(OF), OF, list, FullWidth.hint(list, Suggestion.of(list, lists)));
    }
    return list;
  }

  /**
   * {@code visitedOn} gives {@code daysSinceVisited}, or {@code daysToVisited} if it is to come;
   * months the same way.
   */
  private String elapsed(YamlNode.Mapping in, String unit, String name, boolean toCome) {
    if (in.entries().containsKey(unit)) {
      return keys.string(in, unit);
    }
    String what =
        name.endsWith("On") && name.length() > 2 ? name.substring(0, name.length() - 2) : name;
    return unit
        + (toCome ? "To" : "Since")
        + what.substring(0, 1).toUpperCase(Locale.ROOT)
        + what.substring(1);
  }
}
