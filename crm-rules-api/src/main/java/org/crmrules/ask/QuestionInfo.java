package org.crmrules.ask;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.Bilingual;
import org.crmrules.UnusableValueException;
import org.crmrules.pack.PackDomain;

/**
 * A question that can be asked of the packs of a domain.
 *
 * @param name as it is written under {@code ask}
 * @param zh what it is called in Chinese
 * @param en what it is called in English
 * @param given the kinds of facts that it takes; may be empty
 * @param told what its answer says, in the order of the guide
 */
public record QuestionInfo(
    PackDomain domain, String name, String zh, String en, List<Given> given, List<Told> told) {

  /** How many facts of a kind a question takes. */
  public enum Quantity {
    /** Exactly one. */
    ONE,
    /** One or none. */
    AT_MOST_ONE,
    /** One or more. */
    AT_LEAST_ONE,
    /** Any number, also none. */
    ANY
  }

  /** A kind of fact that a question takes, and how many of it. */
  public record Given(FactInfo fact, Quantity quantity) {}

  /**
   * Something that the answer to a question says.
   *
   * @param key under which it stands in {@link Answer#outcome()}
   * @param zh what it is called in Chinese
   * @param en what it is called in English
   * @param values what the constants of the library that can stand there are called, by their
   *     names; codes of the pack are called as it declares
   */
  public record Told(String key, String zh, String en, Map<String, Bilingual> values) {
    public Told {
      values =
          Collections.unmodifiableMap(
              new LinkedHashMap<>(
                  UnusableValueException.given(values, "values"))); // in their order
    }
  }

  public QuestionInfo {
    given = UnusableValueException.all(given, "given");
    told = UnusableValueException.all(told, "told");
  }

  /** The keys of its answer, in the order of the guide. */
  public List<String> outcome() {
    return told.stream().map(Told::key).toList();
  }
}
