package org.crmrules.testkit.law;

import org.crmrules.CrmRules;
import org.crmrules.PolicyRef;
import org.crmrules.pack.PackInfo;

/** Finds the pack that decided. */
final class Loaded {

  private Loaded() {}

  static PackInfo pack(CrmRules rules, PolicyRef policy) {
    return rules.packs().stream()
        .filter(pack -> pack.policy().equals(policy))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The rules must hold "
                        + policy
                        + ", which decided. Maybe the service is one of other rules."));
  }
}
