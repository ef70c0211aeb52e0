package org.crmrules.drools.runtime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.crmrules.Bilingual;
import org.crmrules.DecisionException;
import org.crmrules.DecisionException.Kind;
import org.crmrules.InvalidFactException;
import org.crmrules.InvalidFactException.Violation;
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
  private final List<RunningPack> released;

  /** The versions of a pack; only released ones are ever chosen. */
  public PackVersions(String id, List<RunningPack> versions) {
    this(id, declared(versions), versions);
  }

  private PackVersions(String id, Set<String> declared, List<RunningPack> versions) {
    this.id = id;
    this.released =
        versions.stream()
            .map(v -> declared.isEmpty() ? v : v.among(declared))
            .filter(v -> v.manifest().status() == PackStatus.RELEASED)
            .sorted(
                Comparator.comparing((RunningPack v) -> v.manifest().effectiveFrom()).reversed())
            .toList();
  }

  private PackVersions(PackVersions versions, List<OwnFact> facts) {
    this.id = versions.id;
    this.released = versions.released.stream().map(v -> v.beside(facts)).toList();
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
    return new PackVersions(this, facts);
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
    Objects.requireNonNull(instant, "asOf");
    if (!KnownYears.include(instant)) {
      throw new InvalidFactException(
          List.of(new Violation("asOf", instant.toString(), KnownYears.RULE)));
    }
    for (RunningPack version : released) {
      if (!instant.isBefore(version.begins())) {
        return version.inForce(instant);
      }
    }
    throw new DecisionException(
        Kind.NOT_IN_FORCE, id, List.of(), NOT_IN_FORCE.with(instant, there()), null);
  }

  @Override
  public RunningPack inForceOn(LocalDate day) {
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
