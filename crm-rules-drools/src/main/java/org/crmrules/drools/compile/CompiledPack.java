package org.crmrules.drools.compile;

import java.util.List;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedStage;
import org.drools.model.Model;

/** A pack that can be run. Thread-safe. */
public record CompiledPack(CheckedPack checked, List<Stage> stages) {

  /** A stage, and its rules as the engine's compiler made them. */
  public record Stage(CheckedStage checked, List<Model> models) {}
}
