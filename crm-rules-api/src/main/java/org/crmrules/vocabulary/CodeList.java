package org.crmrules.vocabulary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.Bilingual;
import org.crmrules.UnusableValueException;

/**
 * A list of codes that a pack declares. Thread-safe: immutable.
 *
 * @param codes in the order of the manifest, each another
 * @param terms what people call them, by code; empty if the pack gives them no names
 */
public record CodeList(String name, List<String> codes, Map<String, Bilingual> terms) {

  /** Copies both; what is unknown may be looked for in the codes, which are never null. */
  public CodeList {
    codes = // those that rules write are interned too, and contains(null) is no error
        UnusableValueException.all(codes, "codes").stream().map(String::intern).toList();
    terms =
        Collections.unmodifiableMap(
            new LinkedHashMap<>(UnusableValueException.given(terms, "terms")));
  }

  /** Codes without names. */
  public CodeList(String name, List<String> codes) {
    this(name, codes, Map.of());
  }

  /** What people call a code; the code itself if it has no name. */
  public Bilingual term(String code) {
    Bilingual term = terms.get(code);
    return term == null ? Bilingual.same(code) : term;
  }
}
