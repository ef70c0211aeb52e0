package org.crmrules.drools.live;

import java.util.Map;
import org.crmrules.Limits;
import org.crmrules.drools.compile.CompiledPacks;
import org.crmrules.drools.live.LoadedPack.Origin;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.scenario.Scenarios;

/** Finds packs that need not be checked, compiled and proven, because they were before. */
final class ReadyPacks {

  private final Map<String, LoadedPack> known;
  private final CompiledPacks compiled;

  /**
   * @param known by digest
   */
  ReadyPacks(Map<String, LoadedPack> known, CompiledPacks compiled) {
    this.known = known;
    this.compiled = compiled;
  }

  /** The pack, running; null if it must be compiled. */
  LoadedPack find(PackFiles pack, Limits limits) {
    LoadedPack same = known.get(pack.digest());
    if (same != null) {
      return ready(
          new RunningPack(same.running().compiled().with(pack), limits),
          same.scenarios().size(),
          Origin.KEPT);
    }
    CompiledPacks.Taken taken = compiled.take(pack);
    return taken == null
        ? null
        : ready(new RunningPack(taken.pack(), limits), taken.scenarios(), Origin.TAKEN);
  }

  private static LoadedPack ready(RunningPack running, int scenarios, Origin origin) {
    return new LoadedPack(running, new Scenarios(running.checked(), scenarios), origin);
  }
}
