package org.crmrules.drools.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.drools.live.LoadedPack;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.pack.PackReader;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.syntax.Outline;
import org.crmrules.drools.syntax.RuleText;
import org.crmrules.pack.PackStatus;

/**
 * What a release brings, beside the versions that are there.
 *
 * @param fresh the version that is released
 * @param all every version of every pack, itself among them
 * @param today in the zone of the pack
 */
record ReleaseNote(LoadedPack fresh, List<LoadedPack> all, LocalDate today) {

  private static final Bilingual FROM =
      new Bilingual(
          "自 %s 起生效,案例 %s 个,全部通过。", "It is in force from %s, with %s scenarios, which all hold.");
  private static final Bilingual FIRST =
      new Bilingual("它之前没有已发布的版本。", "There is no released version before it.");
  private static final Bilingual SAME =
      new Bilingual("规则与 %s(自 %s 起)相同。", "The rules are those of %s, in force from %s.");
  private static final Bilingual CHANGED =
      new Bilingual(
          "与 %s(自 %s 起)相比:新增 %s;删去 %s;改动 %s。",
          "Against %s, in force from %s: added %s; removed %s; changed %s.");
  private static final Bilingual NOTHING = new Bilingual("无", "none");
  private static final Bilingual PAST =
      new Bilingual(
          "生效日期 %s 已经过去:那天以来的问题再问一次,答案可能不同。",
          "The date %s has passed: questions asked since then may be answered otherwise if asked again.");

  private Manifest manifest() {
    return fresh.running().manifest();
  }

  /**
   * The version before this one that is in force today, and came into force behind it; null if
   * there is none. A version of a lower number may still be locked late, for the days when it
   * decided.
   */
  LoadedPack overtakenBy() {
    return others()
        .filter(
            p ->
                PackReader.compareVersions(p.running().manifest().version(), manifest().version())
                    < 0)
        .filter(p -> !dateOf(p).isAfter(today) && dateOf(p).isAfter(manifest().effectiveFrom()))
        .max(Comparator.comparing(ReleaseNote::dateOf))
        .orElse(null);
  }

  private Stream<LoadedPack> others() {
    return all.stream()
        .filter(p -> p.running().manifest().id().equals(manifest().id()))
        .filter(p -> p.running().manifest().status() == PackStatus.RELEASED)
        .filter(p -> !p.running().manifest().version().equals(manifest().version()));
  }

  private static LocalDate dateOf(LoadedPack pack) {
    return pack.running().manifest().effectiveFrom();
  }

  /** What is likely not meant. */
  List<Bilingual> warnings() {
    LocalDate from = manifest().effectiveFrom();
    return from.isBefore(today) ? List.of(PAST.with(from)) : List.of();
  }

  /** From when on, with how many scenarios, and what is otherwise than before. */
  List<Bilingual> told() {
    Bilingual from = FROM.with(manifest().effectiveFrom(), fresh.scenarios().size());
    Optional<LoadedPack> before =
        others()
            .filter(p -> dateOf(p).isBefore(manifest().effectiveFrom()))
            .max(Comparator.comparing(ReleaseNote::dateOf));
    return List.of(from, before.map(this::difference).orElse(FIRST));
  }

  private Bilingual difference(LoadedPack before) {
    Map<String, String> old = rules(before);
    Map<String, String> now = rules(fresh);
    List<String> added = now.keySet().stream().filter(id -> !old.containsKey(id)).toList();
    List<String> removed = old.keySet().stream().filter(id -> !now.containsKey(id)).toList();
    List<String> changed = new ArrayList<>(now.keySet());
    changed.removeIf(id -> !old.containsKey(id) || old.get(id).equals(now.get(id)));
    String version = before.running().manifest().version();
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty()
        ? SAME.with(version, dateOf(before))
        : CHANGED.with(version, dateOf(before), some(added), some(removed), some(changed));
  }

  private static Bilingual some(List<String> ids) {
    return ids.isEmpty() ? NOTHING : Bilingual.same(String.join(", ", ids));
  }

  /** Id to text, in the order of the files. */
  private static Map<String, String> rules(LoadedPack pack) {
    Map<String, String> rules = new LinkedHashMap<>();
    for (Text text : pack.running().checked().files().stages()) {
      for (RuleText rule : Outline.of(text, new Problems()).rules()) {
        String id = rule.name().split(" ", 2)[0];
        rules.put(id, text.content().substring(rule.whole().start(), rule.whole().end()));
      }
    }
    return rules;
  }
}
