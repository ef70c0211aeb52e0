package org.crmrules.drools.live;

import java.util.List;
import org.crmrules.PolicyRef;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.WrittenRules;
import org.crmrules.drools.compile.CompiledFile;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.scenario.Scenarios;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackStatus;
import org.crmrules.pack.ScenarioResult;
import org.crmrules.pack.WrittenPack;

/**
 * A pack that was found good: it answers questions, and knows the cases that it must pass.
 *
 * @param origin where its classes are from
 */
public record LoadedPack(RunningPack running, Scenarios scenarios, Origin origin) {

  /** Where classes can be from. */
  public enum Origin {
    /** The pack was compiled for this load. */
    COMPILED,
    /** They lay beside the pack, or this user kept them. */
    TAKEN,
    /** The same pack was in force already. */
    KEPT
  }

  /** How decisions name it. */
  public PolicyRef policy() {
    return running.policy();
  }

  /** True if it may be chosen by date. */
  public boolean isReleased() {
    return running.manifest().status() == PackStatus.RELEASED;
  }

  /** True if the other one, of the same version, has the same content and status. */
  boolean isLike(LoadedPack other) {
    return policy().equals(other.policy())
        && running.manifest().status() == other.running.manifest().status();
  }

  /** As hosts see it. */
  public PackInfo info() {
    CheckedPack pack = running.checked();
    Manifest manifest = running.manifest();
    return new PackInfo(
        pack.files().policy(),
        manifest.domain(),
        manifest.titleZh(),
        manifest.titleEn(),
        manifest.effectiveFrom(),
        manifest.zone(),
        manifest.status(),
        manifest.owner(),
        manifest.clauses(),
        manifest.heldByLoader(),
        manifest.declarations(),
        pack.rules().stream().map(CheckedRule::info).toList(),
        scenarios.size());
  }

  /** As people wrote it. */
  public WrittenPack written() {
    CheckedPack pack = running.checked();
    return new WrittenPack(
        policy(), WrittenRules.of(pack), scenarios.written());
  }

  /** What can lie beside the pack, so that it need not be compiled the next time. */
  public CompiledFile compiledFile() {
    return CompiledFile.of(running.compiled(), scenarios.size());
  }

  /** Where that lies, relative to the source. */
  public String compiledPath() {
    return folder() + SourceFiles.COMPILED;
  }

  /** Where the pack lies, relative to the source. */
  String folder() {
    return running.checked().files().folder();
  }

  /** Runs its scenarios. */
  public List<ScenarioResult> test() {
    return scenarios.run(running);
  }

  /** Reports every scenario that does not hold. */
  void selfTest(Problems problems) {
    scenarios.selfTest(running, problems);
  }
}
