package org.crmrules.drools.runtime;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.crmrules.DecisionException;
import org.crmrules.DecisionException.Kind;
import org.crmrules.pack.PackStatus;

/** The versions of one pack, and which of them is in force when. Thread-safe. */
public final class PackVersions implements InForce {

  private final String id;
  private final List<RunningPack> released;

  /** The versions of a pack; only released ones are ever chosen. */
  public PackVersions(String id, List<RunningPack> versions) {
    this.id = id;
    this.released =
        versions.stream()
            .filter(v -> v.manifest().status() == PackStatus.RELEASED)
            .sorted(
                Comparator.comparing((RunningPack v) -> v.manifest().effectiveFrom()).reversed())
            .toList();
  }

  @Override
  public PackVersions versions() {
    return this;
  }

  /**
   * The version in force at an instant: the released one with the latest date that has come.
   *
   * @throws DecisionException if none is in force yet
   */
  @Override
  public RunningPack inForce(Instant instant) {
    java.util.Objects.requireNonNull(instant, "asOf");
    for (RunningPack version : released) {
      if (!instant.isBefore(version.begins())) {
        return version;
      }
    }
    throw new DecisionException(
        Kind.NOT_IN_FORCE,
        id,
        List.of(),
        "No released version of the pack (%s) is in force at %s; there are %s."
            .formatted(
                id,
                instant,
                released.stream()
                    .map(v -> v.manifest().version() + " from " + v.manifest().effectiveFrom())
                    .toList()),
        null);
  }
}
