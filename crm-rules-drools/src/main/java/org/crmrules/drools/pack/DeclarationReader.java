package org.crmrules.drools.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.crmrules.Bilingual;
import org.crmrules.vocabulary.CodeList;
import org.crmrules.vocabulary.Declarations;
import org.crmrules.vocabulary.DeclaredFact;
import org.crmrules.vocabulary.DeclaredField;
import org.crmrules.vocabulary.Factor;
import org.crmrules.vocabulary.Ranking;

/**
 * Reads what stands under {@code declares}: lists of codes, with names or without, and under the
 * names {@code fields} and {@code facts} what a pack adds to the facts of its domain. Whether the
 * domain leaves room for it is not asked here.
 */
final class DeclarationReader {

  static final String KEY = "declares";
  static final String FIELDS = "fields";
  static final String FACTS = "facts";

  /** A list of codes that may also say which fields its points come from. */
  static final String FACTORS = "factors";

  /** A list of codes that each say what customers are ranked by. */
  static final String RANKINGS = "rankings";

  /** Says of a ranking that nobody must be ranked. */
  static final String ALONE = "alone";

  private static final Set<String> OF_A_FACT = Set.of("zh", "en", FIELDS);
  private static final Set<String> OF_A_FACTOR = Set.of("zh", "en", "part", "of");
  private static final Set<String> OF_A_RANKING =
      Set.of("zh", "en", "by", "of", "then", "within", "among", ALONE);
  static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final Bilingual A_CODE =
      new Bilingual(
          "代码用大写字母、数字和下划线,例如 SERVICE_TEAM",
          "a code has capital letters, digits and underscores, like SERVICE_TEAM");

  /** All of a pack; more is a table of data and no policy. */
  private static final int MOST_FIELDS = 200;

  private static final Bilingual TOO_MANY =
      new Bilingual("一个规则包至多声明 %s 个字段", "a pack declares at most %s fields").with(MOST_FIELDS);

  private final YamlKeys keys;
  private final TermReader terms;
  private final Map<String, Factor> factors = new LinkedHashMap<>();
  private final Set<String> unread = new HashSet<>();
  private final Map<String, Ranking> rankings = new LinkedHashMap<>();
  private int count;

  DeclarationReader(YamlKeys keys) {
    this.keys = keys;
    this.terms = new TermReader(keys);
  }

  /**
   * What is good of it, with a problem for all that is not.
   *
   * @param node null if the pack declares nothing
   */
  Declarations read(YamlNode node) {
    if (node == null) {
      return Declarations.NONE;
    }
    Map<String, YamlNode> declares = entries(node, KEY);
    Map<String, CodeList> codes = new LinkedHashMap<>();
    declares.forEach(
        (name, list) -> {
          if (!name.equals(FIELDS) && !name.equals(FACTS)) {
            part(name, () -> codes.put(name, codes(name, list)));
          }
        });
    DeclaredFieldReader reader = new DeclaredFieldReader(keys, terms, codes.keySet());
    Map<String, List<DeclaredField>> fields = new LinkedHashMap<>();
    part(
        FIELDS,
        () ->
            each(
                declares.get(FIELDS),
                FIELDS,
                (fact, some) -> fields.put(fact, fields(some, reader))));
    Map<String, DeclaredFact> facts = new LinkedHashMap<>();
    part(
        FACTS,
        () ->
            each(
                declares.get(FACTS),
                FACTS,
                (name, fact) -> facts.put(name, fact(name, fact, reader))));
    if (count > MOST_FIELDS) {
      keys.wrong(node, KEY, Integer.toString(count), TOO_MANY);
    }
    return new Declarations(codes, fields, facts, factors, rankings);
  }

  /** The parts that could not be read, with problems, each behind {@code declares.}. */
  Set<String> unread() {
    return unread;
  }

  private void part(String name, Runnable reader) {
    int before = keys.problems().size();
    reader.run();
    if (keys.problems().size() > before) {
      unread.add(KEY + "." + name);
    }
  }

  private Map<String, YamlNode> entries(YamlNode node, String key) {
    if (node instanceof YamlNode.Mapping mapping) {
      return mapping.entries();
    }
    keys.wrong(node, key, "", "{ … }");
    return Map.of();
  }

  private void each(YamlNode node, String key, BiConsumer<String, YamlNode> to) {
    if (node != null) {
      entries(node, key).forEach(to);
    }
  }

  private CodeList codes(String name, YamlNode node) {
    String key = KEY + "." + name;
    if (!(node instanceof YamlNode.Mapping named)) {
      if (name.equals(RANKINGS)) {
        keys.wrong(node, key, "", "{ SALES: { zh: …, en: …, by: … } }");
      }
      return new CodeList(name, keys.texts(node, key, CODE, A_CODE));
    }
    if (named.entries().size() > YamlKeys.MOST) {
      keys.wrong(node, key, Integer.toString(named.entries().size()), YamlKeys.TOO_MANY);
      return new CodeList(name, List.of());
    }
    Map<String, Bilingual> names = new LinkedHashMap<>();
    named
        .entries()
        .forEach(
            (code, term) -> {
              if (!CODE.matcher(code).matches()) {
                keys.wrong(named.keys().get(code), key, code, A_CODE);
                return;
              }
              Bilingual read = term(name, code, term);
              if (read != null) {
                names.put(code, read);
              }
            });
    terms.refuseSame(named, names);
    return new CodeList(name, List.copyOf(named.entries().keySet()), names);
  }

  private Bilingual term(String list, String code, YamlNode node) {
    return switch (list) {
      case FACTORS -> factor(code, node);
      case RANKINGS -> ranking(code, node);
      default -> terms.alone(node, code);
    };
  }

  /** The name of a ranking; remembers what it ranks by. */
  private Bilingual ranking(String code, YamlNode node) {
    if (!(node instanceof YamlNode.Mapping ranking)) {
      keys.wrong(node, code, "", "{ zh: …, en: …, by: … }");
      return null;
    }
    keys.allow(ranking, OF_A_RANKING);
    String by = keys.string(ranking, "by");
    if (by == null) {
      return terms.of(ranking);
    }
    rankings.put(
        code,
        new Ranking(
            by,
            optional(ranking, "of"),
            optional(ranking, "then"),
            optional(ranking, "within"),
            optional(ranking, "among"),
            keys.flag(ranking, ALONE)));
    return terms.of(ranking);
  }

  private String optional(YamlNode.Mapping node, String key) {
    return node.entries().containsKey(key) ? keys.string(node, key) : null;
  }

  /** The name of a factor; remembers the fields that its points come from. */
  private Bilingual factor(String code, YamlNode node) {
    if (!(node instanceof YamlNode.Mapping factor)) {
      return terms.alone(node, code);
    }
    keys.allow(factor, OF_A_FACTOR);
    String part = optional(factor, "part");
    String of = optional(factor, "of");
    if (of != null && part == null) {
      keys.wrong(factor.entries().get("of"), "of", of, "part: …, of: …");
    }
    if (part != null) {
      factors.put(code, new Factor(part, of));
    }
    return terms.of(factor);
  }

  private DeclaredFact fact(String name, YamlNode node, DeclaredFieldReader reader) {
    if (!(node instanceof YamlNode.Mapping fact)) {
      keys.wrong(node, name, "", "{ zh: …, en: …, fields: { … } }");
      return new DeclaredFact(name, Bilingual.none(), List.of());
    }
    keys.allow(fact, OF_A_FACT);
    Bilingual term = terms.of(fact);
    YamlNode fields = keys.mapping(fact, FIELDS);
    return new DeclaredFact(
        name,
        term == null ? Bilingual.none() : term,
        fields == null ? List.of() : fields(fields, reader));
  }

  private List<DeclaredField> fields(YamlNode node, DeclaredFieldReader reader) {
    List<DeclaredField> fields = new ArrayList<>();
    each(
        node,
        FIELDS,
        (name, field) -> {
          count++;
          DeclaredField read = count > MOST_FIELDS ? null : reader.read(name, field);
          if (read != null) {
            fields.add(read);
          }
        });
    if (node instanceof YamlNode.Mapping mapping) {
      terms.refuseSame(
          mapping,
          fields.stream().collect(Collectors.toMap(DeclaredField::name, DeclaredField::term)));
    }
    return fields;
  }
}
