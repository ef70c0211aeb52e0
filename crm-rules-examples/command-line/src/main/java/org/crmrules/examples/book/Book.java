package org.crmrules.examples.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.CrmRules;
import org.crmrules.pack.Clause;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.RuleInfo;

/**
 * The policy woven together: clause by clause what it says, and beside it the rules that cite it.
 *
 * @param packs every version, in the order of id and version
 * @param entries in the order of the clauses; behind them those that packs cite and nobody wrote
 *     down, by their ids
 * @param own what stands for no clause
 */
public record Book(List<PackInfo> packs, List<Entry> entries, Entry own) {

  /** What a rule cites that is nobody's but ours. */
  public static final String OWN = "own";

  private static final Comparator<String> BY_LETTER_AND_NUMBER =
      Comparator.comparing((String id) -> id.replaceAll("-.*", ""))
          .thenComparing(id -> Integer.valueOf(id.replaceAll(".*-", "")));

  /**
   * A clause and what decides it.
   *
   * @param clause null: cited, but not written down
   * @param decided a part for each pack; empty: nobody decides it
   */
  public record Entry(String id, Clause clause, List<Part> decided) {

    /** True if no pack decides it. */
    public boolean isUndecided() {
      return decided.isEmpty();
    }
  }

  /**
   * What a pack decides of a clause.
   *
   * @param versions those of the pack that decide any of it
   * @param checks the codes of the checks at load that hold it
   * @param rules those that cite it in any version
   */
  public record Part(List<PackInfo> versions, Set<String> checks, List<Rule> rules) {

    /** The newest of the versions. */
    public PackInfo newest() {
      return versions.get(versions.size() - 1);
    }
  }

  /**
   * A rule in every version of a pack.
   *
   * @param versions one for each version of the part; null in the place of one that has it not
   */
  public record Rule(String id, List<RuleInfo> versions) {

    /** As the newest version that has it says it. */
    public RuleInfo newest() {
      return Stream.iterate(versions.size() - 1, i -> i >= 0, i -> i - 1)
          .map(versions::get)
          .filter(rule -> rule != null)
          .findFirst()
          .orElseThrow();
    }
  }

  /** Weaves what is loaded. */
  public static Book of(CrmRules rules) {
    List<PackInfo> packs = rules.packs();
    Map<String, Clause> written = new LinkedHashMap<>();
    rules.clauses().forEach(clause -> written.put(clause.id(), clause));
    Set<String> ids = new LinkedHashSet<>(written.keySet());
    Set<String> cited = new TreeSet<>(BY_LETTER_AND_NUMBER);
    packs.forEach(pack -> cited.addAll(pack.clauses()));
    ids.addAll(cited);
    List<Entry> entries =
        ids.stream().map(id -> new Entry(id, written.get(id), parts(packs, id))).toList();
    return new Book(packs, entries, new Entry(OWN, null, parts(packs, OWN)));
  }

  /** The same, but only these clauses. */
  public Book only(Predicate<Entry> wanted) {
    return new Book(
        packs, entries.stream().filter(wanted).toList(), new Entry(OWN, null, List.of()));
  }

  /** The same, but only what the versions of a pack decide. */
  public Book ofPack(String pack) {
    Predicate<Part> mine = part -> part.newest().policy().pack().equals(pack);
    List<Entry> some =
        entries.stream()
            .map(e -> new Entry(e.id(), e.clause(), e.decided().stream().filter(mine).toList()))
            .filter(entry -> !entry.isUndecided())
            .toList();
    return new Book(
        packs.stream().filter(info -> info.policy().pack().equals(pack)).toList(),
        some,
        new Entry(OWN, null, own.decided().stream().filter(mine).toList()));
  }

  /** The clauses that nobody decides. */
  public List<Entry> undecided() {
    return entries.stream().filter(Entry::isUndecided).toList();
  }

  /** The clauses in their sections; those that nobody wrote down in a section without a name. */
  public Map<Bilingual, List<Entry>> sections() {
    return entries.stream()
        .collect(
            Collectors.groupingBy(
                entry -> entry.clause() == null ? Bilingual.none() : entry.clause().section(),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private static List<Part> parts(List<PackInfo> packs, String clause) {
    Map<String, List<PackInfo>> byPack =
        packs.stream()
            .filter(pack -> isAbout(pack, clause))
            .collect(
                Collectors.groupingBy(
                    pack -> pack.policy().pack(), LinkedHashMap::new, Collectors.toList()));
    return byPack.values().stream().map(versions -> part(versions, clause)).toList();
  }

  private static boolean isAbout(PackInfo pack, String clause) {
    return pack.clauses().contains(clause)
        || clause.equals(OWN) && pack.rules().stream().anyMatch(rule -> cites(rule, OWN));
  }

  private static Part part(List<PackInfo> versions, String clause) {
    Set<String> checks =
        versions.stream()
            .map(pack -> pack.heldByLoader().get(clause))
            .filter(code -> code != null)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> ids = new LinkedHashSet<>();
    for (int i = versions.size() - 1; i >= 0; i--) {
      versions.get(i).rules().stream()
          .filter(rule -> cites(rule, clause))
          .map(RuleInfo::id)
          .forEach(ids::add);
    }
    List<Rule> rules = new ArrayList<>();
    for (String id : ids) {
      List<RuleInfo> each = new ArrayList<>();
      versions.forEach(pack -> each.add(rule(pack.rules(), id, clause)));
      rules.add(new Rule(id, each));
    }
    return new Part(versions, checks, rules);
  }

  /** Null if the version has no such rule, or it cites other clauses there. */
  private static RuleInfo rule(Collection<RuleInfo> rules, String id, String clause) {
    return rules.stream()
        .filter(rule -> rule.id().equals(id) && cites(rule, clause))
        .findFirst()
        .orElse(null);
  }

  private static boolean cites(RuleInfo rule, String clause) {
    return rule.clauses().contains(clause);
  }
}
