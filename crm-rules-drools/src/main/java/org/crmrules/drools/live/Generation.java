package org.crmrules.drools.live;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.DoorException;
import org.crmrules.MadeWhenRead;
import org.crmrules.PolicyRef;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.clause.Clauses;
import org.crmrules.drools.live.LoadedPack.Origin;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.drools.problem.Problems;
import org.crmrules.pack.Clause;
import org.crmrules.pack.PackChanges;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.Problem;
import org.crmrules.time.WorkCalendar;

/**
 * All packs that came from one reading of a source. Never changes; a reload makes another one.
 *
 * @param files the files of the source it came from
 * @param calendars the calendars of the source, by id
 * @param clauses those of the source, read when they are wanted
 * @param leftOut what is wrong with the drafts of the source that are not among the packs
 */
public record Generation(
    SourceFiles files,
    List<LoadedPack> packs,
    Map<PackDomain, DomainPacks> versions,
    Map<String, WorkCalendar> calendars,
    List<Clause> clauses,
    List<Problem> leftOut) {

  static Generation of(
      SourceFiles files,
      List<LoadedPack> packs,
      Map<String, WorkCalendar> calendars,
      List<Problem> leftOut) {
    Map<PackDomain, DomainPacks> versions =
        packs.stream()
            .map(LoadedPack::running)
            .collect(
                Collectors.groupingBy(
                    p -> p.manifest().domain(),
                    () -> new EnumMap<>(PackDomain.class),
                    Collectors.collectingAndThen(Collectors.toList(), DomainPacks::of)));
    return new Generation(
        files,
        List.copyOf(packs),
        versions,
        Map.copyOf(calendars),
        MadeWhenRead.of(() -> clauses(files)),
        List.copyOf(leftOut));
  }

  /** Of a class path nobody has looked at them before. */
  private static List<Clause> clauses(SourceFiles files) {
    Problems problems = new Problems();
    List<Clause> clauses = Clauses.read(files, problems).all();
    if (!problems.isEmpty()) {
      throw new DoorException(
          "%s 的条款读不了:%s。也许应当用 crm-rules check 检查这些规则包。",
          "The clauses of %s cannot be read: %s. Maybe check the packs with crm-rules check.",
          files.name(),
          problems.sorted().get(0).onOneLine());
    }
    return clauses;
  }

  /** What is wrong with drafts, behind what else is wrong. */
  List<Problem> with(List<Problem> others) {
    return Stream.concat(others.stream(), leftOut.stream()).toList();
  }

  /** The packs of a domain. */
  public DomainPacks of(PackDomain domain) {
    return versions.getOrDefault(domain, DomainPacks.NONE);
  }

  /** As hosts see them, in the order of id and version. */
  public List<PackInfo> infos() {
    return packs.stream().map(LoadedPack::info).toList();
  }

  /**
   * All versions of a pack, in the order of their numbers; at least one.
   *
   * @throws UnusableValueException if there is no such pack
   */
  public List<LoadedPack> versions(String pack) {
    List<LoadedPack> versions = packs.stream().filter(p -> p.policy().pack().equals(pack)).toList();
    if (versions.isEmpty()) {
      throw new UnusableValueException(
          "规则包(%s)必须是 %s 之一。",
          "The pack (%s) must be one of %s.",
          pack,
          packs.stream().map(p -> p.policy().pack()).distinct().toList());
    }
    return versions;
  }

  /**
   * One version of a pack.
   *
   * @throws UnusableValueException if there is no such pack, or no such version of it
   */
  public LoadedPack version(String pack, String version) {
    List<LoadedPack> versions = versions(pack);
    return versions.stream()
        .filter(one -> one.policy().version().equals(version))
        .findFirst()
        .orElseThrow(
            () ->
                new UnusableValueException(
                    "规则包 %2$s 的版本(%1$s)必须是 %3$s 之一。",
                    "The version (%s) of the pack %s must be one of %s.",
                    version,
                    pack,
                    versions.stream().map(one -> one.policy().version()).toList()));
  }

  void addTo(Map<String, LoadedPack> byDigest) {
    packs.forEach(p -> byDigest.put(p.running().policy().digest(), p));
  }

  /** How many packs there are, and how many of them were compiled for it; for the log. */
  String count() {
    long compiled = packs.stream().filter(p -> p.origin() == Origin.COMPILED).count();
    return compiled == packs.size()
        ? String.valueOf(compiled)
        : String.format(Locale.ROOT, "%d (%d compiled)", packs.size(), compiled);
  }

  String digest() {
    return files.digest();
  }

  List<PolicyRef> policies() {
    return packs.stream().map(LoadedPack::policy).toList();
  }

  /**
   * How one differs from another before it; each null if there is none. A version that was
   * withdrawn has the same digest, and another status.
   */
  static PackChanges changes(Generation before, Generation now) {
    Map<String, LoadedPack> old = byVersion(before);
    Map<String, LoadedPack> fresh = byVersion(now);
    return new PackChanges(
        policies(fresh, (version, pack) -> !old.containsKey(version)),
        policies(old, (version, pack) -> !fresh.containsKey(version)),
        policies(
            fresh, (version, pack) -> old.containsKey(version) && !pack.isLike(old.get(version))));
  }

  private static Map<String, LoadedPack> byVersion(Generation generation) {
    Map<String, LoadedPack> byVersion = new LinkedHashMap<>();
    if (generation != null) {
      generation.packs.forEach(p -> byVersion.put(p.running().manifest().name(), p));
    }
    return byVersion;
  }

  private static List<PolicyRef> policies(
      Map<String, LoadedPack> packs, BiPredicate<String, LoadedPack> which) {
    return packs.entrySet().stream()
        .filter(e -> which.test(e.getKey(), e.getValue()))
        .map(e -> e.getValue().policy())
        .toList();
  }
}
