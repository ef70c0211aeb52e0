package org.crmrules.vocabulary;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmrules.Bilingual;
import org.crmrules.UnusableValueException;

/**
 * What a pack declares of its own: what stands under {@code declares} in its manifest. Thread-safe:
 * immutable.
 *
 * @param codes lists of codes by name, in the order of the manifest
 * @param fields further fields of built-in facts, by the name of the fact
 * @param facts further kinds of facts by name
 * @param factors where the points of factors come from, by the code of the factor
 * @param rankings what customers are ranked by, by the code of the ranking, in the order of the
 *     manifest
 */
public record Declarations(
    Map<String, CodeList> codes,
    Map<String, List<DeclaredField>> fields,
    Map<String, DeclaredFact> facts,
    Map<String, Factor> factors,
    Map<String, Ranking> rankings) {

  /** Nothing. */
  public static final Declarations NONE = new Declarations(Map.of(), Map.of(), Map.of());

  /** Without factors and rankings. */
  public Declarations(
      Map<String, CodeList> codes,
      Map<String, List<DeclaredField>> fields,
      Map<String, DeclaredFact> facts) {
    this(codes, fields, facts, Map.of(), Map.of());
  }

  /** Copies all of them. */
  public Declarations {
    codes =
        Collections.unmodifiableMap(
            new LinkedHashMap<>(UnusableValueException.given(codes, "codes")));
    Map<String, List<DeclaredField>> copy = new LinkedHashMap<>();
    UnusableValueException.given(fields, "fields")
        .forEach((fact, some) -> copy.put(fact, UnusableValueException.all(some, "fields")));
    fields = Collections.unmodifiableMap(copy);
    facts =
        Collections.unmodifiableMap(
            new LinkedHashMap<>(UnusableValueException.given(facts, "facts")));
    factors = UnusableValueException.all(factors, "factors");
    rankings =
        Collections.unmodifiableMap(
            new LinkedHashMap<>(UnusableValueException.given(rankings, "rankings")));
  }

  /** True if a customer can only be graded together with the others that it is ranked among. */
  public boolean gradesOnlyTogether() {
    for (Ranking ranking : rankings.values()) { // asked of every customer, so without streams
      if (!ranking.alone()) {
        return true;
      }
    }
    return false;
  }

  /** What people call a code of a list; the code itself if the list gives it no name. */
  public Bilingual term(String list, String code) {
    CodeList codes = this.codes.get(list);
    return codes == null ? Bilingual.same(code) : codes.term(code);
  }

  /**
   * What people call a code or a field, wherever it is declared; the name itself if the pack
   * declares no such thing, or some that are called differently.
   */
  public Bilingual term(String name) {
    Set<Bilingual> terms = new HashSet<>(); // asked of every name that is told, so without streams
    for (CodeList list : codes.values()) {
      Bilingual term = list.terms().get(name);
      if (term != null) {
        terms.add(term);
      }
    }
    fields.values().forEach(some -> addNamed(name, some, terms));
    facts.values().forEach(fact -> addNamed(name, fact.fields(), terms));
    return terms.size() == 1 ? terms.iterator().next() : Bilingual.same(name);
  }

  private static void addNamed(String name, List<DeclaredField> fields, Set<Bilingual> terms) {
    for (DeclaredField field : fields) {
      if (field.name().equals(name)) {
        terms.add(field.term());
      }
    }
  }
}
