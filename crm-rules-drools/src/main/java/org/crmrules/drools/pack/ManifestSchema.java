package org.crmrules.drools.pack;

import static org.crmrules.drools.pack.SchemaTree.listOf;
import static org.crmrules.drools.pack.SchemaTree.mapOf;
import static org.crmrules.drools.pack.SchemaTree.object;
import static org.crmrules.drools.pack.SchemaTree.oneOf;
import static org.crmrules.drools.pack.SchemaTree.oneOrMore;
import static org.crmrules.drools.pack.SchemaTree.text;
import static org.crmrules.drools.pack.SchemaTree.type;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.PackStatus;
import org.crmrules.vocabulary.DeclaredField.Kind;

/** What {@link ManifestReader} takes, as a JSON Schema; made of what it reads by. */
public final class ManifestSchema {

  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

  private static final Map<String, Object> CODES = Map.of("$ref", "#/$defs/codes");
  private static final Map<String, Object> FIELDS = Map.of("$ref", "#/$defs/fields");

  private ManifestSchema() {}

  /**
   * The schema.
   *
   * @param lists the lists of codes that rules and facts know
   * @param facts that a pack may widen
   */
  public static Map<String, Object> of(Collection<String> lists, Collection<String> facts) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("id", text(SourceFiles.ID));
    keys.put("version", text(ManifestReader.VERSION.pattern()));
    keys.put("domain", oneOf(words(PackDomain.values())));
    keys.put("title", object(terms(), List.of("zh", "en")));
    keys.put("effective-from", text(DAY));
    keys.put("status", oneOf(words(PackStatus.values())));
    keys.put("owner", type("string"));
    keys.put("zone", type("string"));
    keys.put("calendar", text(SourceFiles.ID));
    keys.put("stages", listOf(text(".+\\.drl")));
    keys.put("declares", declares(lists, facts));
    keys.put("clauses", listOf(text(ManifestReader.CLAUSE.pattern())));
    keys.put(HeldByLoader.KEY, mapOf(Map.of(), text("CR-\\d{3}")));
    keys.put(GuaranteesReader.KEY, listOf(guarantee()));
    List<String> needed = new ArrayList<>(keys.keySet());
    needed.removeAll(ManifestReader.OPTIONAL);
    Map<String, Object> schema = object(keys, needed);
    schema.put("$defs", defs());
    return schema;
  }

  private static Map<String, Object> guarantee() {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put(GuaranteesReader.THAT, text(GuaranteeForm.any()));
    keys.put(GuaranteesReader.ASK, type("string"));
    keys.put(GuaranteesReader.WHEN, oneOrMore(type("string")));
    keys.put(GuaranteesReader.CLAUSE, oneOrMore(text(ManifestReader.CLAUSE.pattern())));
    return object(keys, List.of(GuaranteesReader.THAT));
  }

  private static Map<String, Object> declares(Collection<String> lists, Collection<String> facts) {
    Map<String, Object> known = new LinkedHashMap<>();
    lists.forEach(list -> known.put(list, CODES));
    known.put(DeclarationReader.FACTORS, Map.of("$ref", "#/$defs/factors"));
    known.put(DeclarationReader.RANKINGS, Map.of("$ref", "#/$defs/rankings"));
    Map<String, Object> widened = new LinkedHashMap<>();
    facts.forEach(fact -> widened.put(fact, FIELDS));
    known.put(DeclarationReader.FIELDS, object(widened, List.of()));
    Map<String, Object> own = terms();
    own.put(DeclarationReader.FIELDS, FIELDS);
    known.put(DeclarationReader.FACTS, mapOf(Map.of(), object(own, List.copyOf(own.keySet()))));
    return mapOf(known, CODES);
  }

  private static Map<String, Object> defs() {
    Map<String, Object> factor = terms();
    factor.put("part", type("string"));
    factor.put("of", type("string"));
    Map<String, Object> defs = new LinkedHashMap<>();
    defs.put("codes", codes(terms()));
    defs.put("factors", codes(factor));
    Map<String, Object> ranking = terms();
    List.of("by", "of", "then", "within", "among").forEach(key -> ranking.put(key, type("string")));
    ranking.put(DeclarationReader.ALONE, type("boolean"));
    defs.put("rankings", named(ranking, List.of("zh", "en", "by")));
    defs.put("fields", mapOf(Map.of(), field()));
    return defs;
  }

  private static Map<String, Object> codes(Map<String, Object> keysOfOne) {
    Map<String, Object> named = named(keysOfOne, List.of("zh", "en"));
    return Map.of("anyOf", List.of(listOf(text(DeclarationReader.CODE.pattern())), named));
  }

  private static Map<String, Object> named(Map<String, Object> keysOfOne, List<String> needed) {
    Map<String, Object> named = mapOf(Map.of(), object(keysOfOne, needed));
    named.put("propertyNames", text(DeclarationReader.CODE.pattern()));
    return named;
  }

  private static Map<String, Object> terms() {
    Map<String, Object> terms = new LinkedHashMap<>();
    terms.put("zh", type("string"));
    terms.put("en", type("string"));
    return terms;
  }

  private static Map<String, Object> field() {
    List<Object> kinds = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      Map<String, Object> keys = terms();
      keys.put("kind", oneOf(words(kind)));
      new TreeMap<>(DeclaredFieldReader.FOR)
          .forEach(
              (key, of) -> {
                if (of.contains(kind)) {
                  keys.put(key, said(kind, key));
                }
              });
      List<String> needed = new ArrayList<>(List.of("zh", "en", "kind"));
      if (keys.containsKey(DeclaredFieldReader.OF)) {
        needed.add(DeclaredFieldReader.OF);
      }
      kinds.add(object(keys, needed));
    }
    return Map.of("oneOf", kinds);
  }

  private static Map<String, Object> said(Kind kind, String key) {
    return switch (key) {
      case DeclaredFieldReader.FROM, DeclaredFieldReader.TO ->
          type(kind == Kind.WHOLE ? "integer" : "number");
      case DeclaredFieldReader.TO_COME -> type("boolean");
      default -> type("string");
    };
  }

  private static List<String> words(Enum<?>... values) {
    return Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
  }
}
