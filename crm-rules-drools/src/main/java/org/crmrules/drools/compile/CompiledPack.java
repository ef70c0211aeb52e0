package org.crmrules.drools.compile;

import java.util.List;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedStage;
import org.kie.api.KieBase;

/** A pack that can be run. Thread-safe. */
public record CompiledPack(CheckedPack checked, List<Stage> stages) {

  /** A stage and its rule base. */
  public record Stage(CheckedStage checked, KieBase rules) {}
}
