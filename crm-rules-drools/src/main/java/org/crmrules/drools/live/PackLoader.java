package org.crmrules.drools.live;

import java.util.ArrayList;
import java.util.List;
import org.crmrules.Limits;
import org.crmrules.drools.calendar.Calendars;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.PackCheck;
import org.crmrules.drools.compile.CompiledPack;
import org.crmrules.drools.compile.PackCompiler;
import org.crmrules.drools.pack.PackReader;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.prove.PackProof;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.scenario.Scenarios;
import org.crmrules.drools.trust.Gate;

/**
 * The way a pack goes: let in, read, check, compile, prove, and, if asked, pass its own scenarios.
 * Each step looks at every pack, so that all problems of one kind are said at once; the next begins
 * only if there are none. Not thread-safe.
 */
public final class PackLoader {

  private final Problems problems;
  private final Limits limits;
  private final boolean selfTest;
  private final Gate gate;

  /** Loads what comes through the gate, into these problems. */
  public PackLoader(Problems problems, Gate gate, Limits limits, boolean selfTest) {
    this.problems = problems;
    this.gate = gate;
    this.limits = limits;
    this.selfTest = selfTest;
  }

  /** The packs of a source; to be used only if there are no problems. */
  public List<LoadedPack> load(SourceFiles source) {
    int before = problems.size();
    gate.check(source, problems);
    if (problems.size() > before) {
      return List.of();
    }
    Calendars calendars = Calendars.read(source, problems);
    List<CheckedPack> checked =
        new PackReader(problems)
            .read(source).stream()
                .map(files -> calendars.attach(files, problems))
                .map(files -> new PackCheck(files, problems).check())
                .toList();
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
    if (selfTest && problems.isEmpty()) {
      packs.forEach(pack -> pack.selfTest(problems));
    }
    if (!problems.isEmpty()) {
      packs.forEach(pack -> pack.running().retire());
      return List.of();
    }
    return packs;
  }
}
