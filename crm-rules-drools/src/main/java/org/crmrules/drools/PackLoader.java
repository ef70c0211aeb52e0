package org.crmrules.drools;

import java.util.ArrayList;
import java.util.List;
import org.crmrules.Limits;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.PackCheck;
import org.crmrules.drools.compile.CompiledPack;
import org.crmrules.drools.compile.PackCompiler;
import org.crmrules.drools.pack.PackReader;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.prove.PackProof;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.scenario.Scenarios;
import org.crmrules.pack.PackSource;

/**
 * The way a pack goes: read, check, compile, prove. Each step looks at every pack, so that all
 * problems of one kind are said at once; the next begins only if there are none. Not thread-safe.
 */
final class PackLoader {

  private final Problems problems = new Problems();
  private final Limits limits;

  PackLoader(Limits limits) {
    this.limits = limits;
  }

  Problems problems() {
    return problems;
  }

  /** The packs of a source; to be used only if there are no problems. */
  List<LoadedPack> load(PackSource source) {
    List<CheckedPack> checked =
        new PackReader(problems)
            .read(source).stream().map(files -> new PackCheck(files, problems).check()).toList();
    if (!problems.isEmpty()) {
      return List.of();
    }
    List<Scenarios> scenarios =
        checked.stream().map(pack -> new Scenarios(pack, problems)).toList();
    List<CompiledPack> compiled = new PackCompiler(problems).compile(checked);
    List<LoadedPack> packs = new ArrayList<>();
    for (int i = 0; i < compiled.size(); i++) {
      RunningPack running = new RunningPack(compiled.get(i), limits);
      new PackProof(running, problems).prove();
      packs.add(new LoadedPack(running, scenarios.get(i)));
    }
    if (!problems.isEmpty()) {
      packs.forEach(pack -> pack.running().close());
      return List.of();
    }
    return packs;
  }
}
