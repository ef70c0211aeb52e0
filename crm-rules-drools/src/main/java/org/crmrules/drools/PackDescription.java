package org.crmrules.drools;

import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.pack.PackInfo;

/** Describes a pack to hosts. */
final class PackDescription {

  private PackDescription() {}

  static PackInfo of(CheckedPack pack) {
    Manifest manifest = pack.files().manifest();
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
        pack.files().scenarios().size());
  }
}
