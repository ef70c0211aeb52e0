package org.crmrules.drools.live;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.crmrules.InterruptedWorkException;
import org.crmrules.Limits;
import org.crmrules.drools.compile.CompiledPacks;
import org.crmrules.drools.live.LoadedPack.Origin;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.scenario.Scenarios;
import org.crmrules.pack.ScenarioResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds packs that need not be checked, compiled and proven, because they were before. */
final class ReadyPacks {

  private static final Logger LOG = LoggerFactory.getLogger(ReadyPacks.class);

  private final Map<String, LoadedPack> known;
  private final CompiledPacks compiled;
  private final Standing standing;
  private final Function<PackFiles, byte[]> kept;

  /**
   * @param known by digest
   * @param kept what this user keeps of a pack, proven before; null for what is not kept
   * @param standing of what lies beside the packs
   */
  ReadyPacks(
      Map<String, LoadedPack> known,
      CompiledPacks compiled,
      Standing standing,
      Function<PackFiles, byte[]> kept) {
    this.known = known;
    this.kept = kept;
    this.compiled = compiled;
    this.standing = standing;
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
    LoadedPack ready = taken == null ? null : rehearsed(pack, taken, standing, limits);
    return ready == null ? kept(pack, limits) : ready;
  }

  private LoadedPack kept(PackFiles pack, Limits limits) {
    CompiledPacks.Taken taken = CompiledPacks.take(pack, kept.apply(pack));
    return taken == null ? null : rehearsed(pack, taken, Standing.SIGNED, limits);
  }

  /** What does not fit together shows now, and not at a question, except where it is our code. */
  private static LoadedPack rehearsed(
      PackFiles pack, CompiledPacks.Taken taken, Standing standing, Limits limits) {
    RunningPack running = new RunningPack(taken.pack(), limits);
    if (standing.isCode()) {
      return ready(running, taken.scenarios(), Origin.TAKEN);
    }
    try {
      LoadedPack ready = ready(running.ready(), taken.scenarios(), Origin.TAKEN);
      if (standing == Standing.SIGNED || holds(ready)) {
        return ready;
      }
      LOG.info("Compiling {}: its compiled classes fail its scenarios", pack.manifest().name());
    } catch (InterruptedWorkException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      LOG.info("Compiling {}: its compiled classes do not run", pack.manifest().name(), e);
    }
    return null;
  }

  private static boolean holds(LoadedPack ready) {
    List<ScenarioResult> results = ready.test();
    return results.size() == ready.scenarios().size()
        && results.stream().allMatch(ScenarioResult::passed);
  }

  private static LoadedPack ready(RunningPack running, int scenarios, Origin origin) {
    return new LoadedPack(running, new Scenarios(running.checked(), scenarios), origin);
  }
}
