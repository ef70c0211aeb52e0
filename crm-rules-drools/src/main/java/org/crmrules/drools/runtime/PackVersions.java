package org.crmrules.drools.runtime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crmrules.Bilingual;
import org.crmrules.DecisionException;
import org.crmrules.DecisionException.Kind;
import org.crmrules.InvalidFactException;
import org.crmrules.InvalidFactException.Violation;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.pack.KnownYears;
import org.crmrules.pack.PackStatus;
import org.crmrules.vocabulary.OwnFact;

/** The versions of one pack, and which of them is in force when. Thread-safe. */
public final class PackVersions implements InForce {

  private static final Bilingual NOT_IN_FORCE =
      new Bilingual(
          "在 %s 没有生效的已发布版本;现有 %s。也许应当先发布,或把 effective-from 提前。",
          "No released version is in force at %s; there are %s."
              + " Maybe release one, or let it begin earlier.");

  private final String id;
  private final List<RunningPack> all;
  private final List<RunningPack> released;

  /** The whole second in which the day of each of them begins. */
  private final long[] begins;

  private final RunningPack named;

  /** The versions of a pack; only released ones are ever chosen by date. */
  public PackVersions(String id, List<RunningPack> versions) {
    this(id, among(versions), null);
  }

  /**
   * @param named the one that answers every question; null: the one in force
   */
  private PackVersions(String id, List<RunningPack> all, RunningPack named) {
    this.id = id;
    this.all = all;
    this.released =
        all.stream()
            .filter(v -> v.manifest().status() == PackStatus.RELEASED)
            .sorted(
                Comparator.comparing((RunningPack v) -> v.manifest().effectiveFrom()).reversed())
            .toList();
    this.begins = released.stream().mapToLong(v -> v.begins().getEpochSecond()).toArray();
    this.named = named;
  }

  private static List<RunningPack> among(List<RunningPack> versions) {
    Set<String> declared = declared(versions);
    return versions.stream().map(v -> declared.isEmpty() ? v : v.among(declared)).toList();
  }

  /** The fields that any version declares, behind their fact and a dot. */
  private static Set<String> declared(List<RunningPack> versions) {
    return versions.stream()
        .flatMap(v -> v.vocabulary().facts().values().stream())
        .flatMap(
            fact ->
                fact.fields().values().stream()
                    .filter(field -> field.declared() != null)
                    .map(field -> fact.name() + "." + field.name()))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public PackVersions beside(List<OwnFact> facts) {
    return new PackVersions(
        id,
        all.stream().map(v -> v.beside(facts)).toList(),
        named == null ? null : named.beside(facts));
  }

  @Override
  public PackVersions seenBy(Onlooker onlooker) {
    return new PackVersions(
        id,
        all.stream().map(v -> v.seenBy(onlooker)).toList(),
        named == null ? null : named.seenBy(onlooker));
  }

  /**
   * One of them, whatever is in force.
   *
   * @param drafts whether it may be a draft
   * @throws UnusableValueException if there is no such version
   */
  @Override
  public PackVersions only(String version, boolean drafts) {
    List<RunningPack> may =
        all.stream()
            .filter(v -> v.manifest().status() != PackStatus.WITHDRAWN)
            .filter(v -> drafts || v.manifest().status() == PackStatus.RELEASED)
            .toList();
    RunningPack found =
        may.stream()
            .filter(v -> v.manifest().version().equals(version))
            .findFirst()
            .orElseThrow(() -> unknown(version, drafts, may));
    return new PackVersions(id, all, found);
  }

  private UnusableValueException unknown(String version, boolean drafts, List<RunningPack> may) {
    return new UnusableValueException(
        drafts
            ? "规则包 %s 的版本(%s)必须是没有撤回的 %s 之一。"
            : "规则包 %s 的版本(%s)必须是已发布的 %s 之一。也许它是草稿,要用 draft 来问。",
        drafts
            ? "The version of the pack %s (%s) must be one of %s, which are not withdrawn."
            : "The version of the pack %s (%s) must be one of %s, which are released."
                + " Maybe it is a draft, to be asked for as one.",
        id,
        version,
        may.stream().map(v -> v.manifest().version()).toList());
  }

  @Override
  public PackVersions versions() {
    return this;
  }

  /**
   * The version in force at an instant: the released one with the latest date that has come.
   *
   * @throws DecisionException if none is in force yet
   * @throws InvalidFactException if the instant lies in no year that is known
   */
  @Override
  public RunningPack inForce(Instant instant) {
    InvalidFactException.given(instant, "asOf");
    if (!KnownYears.include(instant)) {
      throw new InvalidFactException(
          List.of(new Violation("asOf", instant.toString(), KnownYears.RULE)));
    }
    if (named != null) {
      return named.inForce(instant);
    }
    for (int i = 0; i < begins.length; i++) { // asked of every question, so without an iterator
      if (instant.getEpochSecond() >= begins[i]) {
        return released.get(i).inForce(instant);
      }
    }
    throw new DecisionException(
        Kind.NOT_IN_FORCE, id, List.of(), NOT_IN_FORCE.with(instant, there()), null);
  }

  @Override
  public RunningPack inForceOn(LocalDate day) {
    if (named != null) {
      return named;
    }
    for (RunningPack version : released) {
      if (!day.isBefore(version.manifest().effectiveFrom())) {
        return version;
      }
    }
    throw new DecisionException(
        Kind.NOT_IN_FORCE, id, List.of(), NOT_IN_FORCE.with(day, there()), null);
  }

  private Bilingual there() {
    return new Bilingual(
        released.stream()
            .map(v -> v.manifest().version() + " 自 " + v.manifest().effectiveFrom())
            .toList()
            .toString(),
        released.stream()
            .map(v -> v.manifest().version() + " from " + v.manifest().effectiveFrom())
            .toList()
            .toString());
  }
}
