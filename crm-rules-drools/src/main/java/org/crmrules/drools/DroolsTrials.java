package org.crmrules.drools;

import java.util.List;
import java.util.function.Supplier;
import org.crmrules.DoorException;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.live.Generation;
import org.crmrules.drools.live.LoadedPack;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.trial.Coverage;
import org.crmrules.drools.trial.Mutation;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.PackStatus;
import org.crmrules.pack.RulePackException;
import org.crmrules.trial.CoverageReport;
import org.crmrules.trial.MutationReport;
import org.crmrules.trial.PackTrials;

/** Tries the scenarios of the packs in force. Thread-safe. */
final class DroolsTrials implements PackTrials {

  private final PackSource source;
  private final Supplier<Generation> packs;

  /**
   * @param packs those in force now; asked again for each trial, because packs may change
   */
  DroolsTrials(PackSource source, Supplier<Generation> packs) {
    this.source = source;
    this.packs = packs;
  }

  @Override
  public MutationReport mutate(String pack, String version) {
    LoadedPack tried = sound(pack, version);
    return Mutation.of(tried.running(), tried.scenarios().cases());
  }

  @Override
  public CoverageReport coverage(String pack, String version) {
    LoadedPack tried = sound(pack, version);
    return Coverage.of(tried.running(), tried.scenarios().cases());
  }

  /** A pack whose scenarios hold: what fails already tells nothing of a change. */
  private LoadedPack sound(String pack, String version) {
    LoadedPack found = found(pack, version);
    if (found.scenarios().size() == 0) {
      throw new DoorException(
          "规则包 %1$s 没有案例,无从试起。也许应当先写 scenarios/*.yaml。",
          "The pack %1$s has no scenarios to be tried. Maybe write scenarios/*.yaml first.",
          found.running().manifest().name());
    }
    Problems problems = new Problems();
    found.scenarios().selfTest(found.running(), problems);
    if (!problems.isEmpty()) {
      throw new RulePackException(source, problems.sorted());
    }
    return found;
  }

  private LoadedPack found(String pack, String version) {
    List<LoadedPack> all = packs.get().packs();
    List<LoadedPack> versions =
        all.stream()
            .filter(one -> one.running().manifest().id().equals(pack))
            .filter(one -> one.running().manifest().status() != PackStatus.WITHDRAWN)
            .toList();
    if (versions.isEmpty()) {
      throw new UnusableValueException(
          "规则包(%s)必须是 %s 之一。",
          "The pack (%s) must be one of %s.",
          pack,
          all.stream().map(one -> one.running().manifest().id()).distinct().toList());
    }
    return versions.stream()
        .filter(one -> version == null || one.running().manifest().version().equals(version))
        .reduce((older, newer) -> newer)
        .orElseThrow(
            () ->
                new UnusableValueException(
                    "版本(%s)必须是 %s 之一,并且没有撤回。",
                    "The version (%s) must be one of %s, and not withdrawn.",
                    version,
                    versions.stream().map(v -> v.running().manifest().version()).toList()));
  }
}
