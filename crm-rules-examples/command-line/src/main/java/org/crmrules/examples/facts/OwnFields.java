package org.crmrules.examples.facts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crmrules.pack.PackInfo;
import org.crmrules.vocabulary.DeclaredField;

/**
 * The fields that packs declare for facts, which stand in files beside their own.
 *
 * @param byFact by the name of the fact and of the field
 */
public record OwnFields(Map<String, Map<String, Part>> byFact) {

  /** None. */
  public static final OwnFields NONE = new OwnFields(Map.of());

  /**
   * What a field holds.
   *
   * @param type of the value, or of each in a list
   */
  record Part(Class<?> type, boolean list) {}

  /**
   * Those of a pack.
   *
   * @param id of the pack; null: of all packs
   */
  public static OwnFields of(Collection<PackInfo> packs, String id) {
    Map<String, Map<String, Part>> byFact = new LinkedHashMap<>();
    for (PackInfo pack : packs) {
      if (id == null || pack.policy().pack().equals(id)) {
        pack.declarations()
            .fields()
            .forEach(
                (fact, fields) ->
                    fields.forEach(
                        field ->
                            add(field, byFact.computeIfAbsent(fact, f -> new LinkedHashMap<>()))));
      }
    }
    return new OwnFields(byFact);
  }

  private static void add(DeclaredField field, Map<String, Part> parts) {
    parts.put(field.name(), new Part(field.kind().type(), field.kind().isList()));
    if (field.elapsed() != null) {
      parts.put(field.elapsed(), new Part(Integer.class, false));
      parts.put(field.months(), new Part(Integer.class, false));
    }
  }

  Map<String, Part> of(Class<?> fact) {
    return byFact.getOrDefault(fact.getSimpleName(), Map.of());
  }
}
