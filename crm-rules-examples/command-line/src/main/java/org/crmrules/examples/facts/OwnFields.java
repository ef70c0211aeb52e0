package org.crmrules.examples.facts;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crmrules.Bilingual;
import org.crmrules.pack.PackInfo;
import org.crmrules.vocabulary.DeclaredField;

/**
 * What packs say about facts in files: the fields that they declare, which stand beside those of
 * the facts, and where a time without an offset is.
 *
 * @param byFact by the name of the fact and of the field
 * @param zone where a time without an offset is; null if the packs are in several zones
 */
public record OwnFields(Map<String, Map<String, Part>> byFact, ZoneId zone) {

  /** None, in China. */
  public static final OwnFields NONE = new OwnFields(Map.of(), ZoneId.of("Asia/Shanghai"));

  /**
   * What a field holds.
   *
   * @param type of the value, or of each in a list
   * @param term what people call it
   * @param most the largest value; null: any
   */
  record Part(Class<?> type, boolean list, Bilingual term, BigDecimal most) {}

  /**
   * Those of a pack.
   *
   * @param id of the pack; null: of all packs
   * @param zone that of the packs; null if they are in several
   */
  public static OwnFields of(Collection<PackInfo> packs, String id, ZoneId zone) {
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
    return new OwnFields(byFact, zone);
  }

  private static void add(DeclaredField field, Map<String, Part> parts) {
    parts.put(
        field.name(),
        new Part(field.kind().type(), field.kind().isList(), field.term(), field.to()));
    if (field.elapsed() != null) {
      parts.put(field.elapsed(), elapsed(field, "天", "days"));
      parts.put(field.months(), elapsed(field, "月", "months"));
    }
  }

  /** Called as in messages about it. */
  private static Part elapsed(DeclaredField day, String zh, String en) {
    Bilingual term =
        new Bilingual(
            "距" + day.term().zh() + "的" + zh + "数",
            day.term().en() + " (" + en + (day.toCome() ? " to)" : " since)"));
    return new Part(Integer.class, false, term, null);
  }

  Map<String, Part> of(Class<?> fact) {
    return byFact.getOrDefault(fact.getSimpleName(), Map.of());
  }
}
