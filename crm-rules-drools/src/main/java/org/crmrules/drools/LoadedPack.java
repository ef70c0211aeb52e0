package org.crmrules.drools;

import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.scenario.Scenarios;
import org.crmrules.pack.PackInfo;

/** A pack that was found good: it answers questions, and knows the cases that it must pass. */
record LoadedPack(RunningPack running, Scenarios scenarios) {

  Manifest manifest() {
    return running.manifest();
  }

  /** As hosts see it. */
  PackInfo info() {
    CheckedPack pack = running.checked();
    Manifest manifest = manifest();
    return new PackInfo(
        pack.files().policy(),
        manifest.domain(),
        manifest.titleZh(),
        manifest.titleEn(),
        manifest.effectiveFrom(),
        manifest.status(),
        manifest.owner(),
        manifest.clauses(),
        pack.rules().stream().map(CheckedRule::info).toList(),
        scenarios.size());
  }
}
