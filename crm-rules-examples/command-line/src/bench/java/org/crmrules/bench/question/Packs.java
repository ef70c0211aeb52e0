package org.crmrules.bench.question;

import org.crmrules.CrmRules;
import org.crmrules.pack.PackSource;

/** The packs that are asked, loaded once for each JVM. */
final class Packs {

  private Packs() {}

  private static final class Shipped {
    static final CrmRules RULES =
        CrmRules.load(
            PackSource.embedded()
                .only("customer-weighted", "customer-pool", "supplier", "complaint-manufacturing"));
  }

  private static final class Made {
    static final CrmRules RULES =
        CrmRules.load(PackSource.classPath(Packs.class.getClassLoader(), "question-packs"));
  }

  /** Some of those that ship. */
  static CrmRules shipped() {
    return Shipped.RULES;
  }

  /** One for a clock that stops in pauses, which none that ships has. */
  static CrmRules made() {
    return Made.RULES;
  }
}
