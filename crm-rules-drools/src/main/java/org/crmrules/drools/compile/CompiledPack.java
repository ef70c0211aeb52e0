package org.crmrules.drools.compile;

import java.util.ArrayList;
import java.util.List;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedStage;
import org.crmrules.drools.pack.PackFiles;
import org.drools.model.Model;

/**
 * A pack that can be run. Thread-safe.
 *
 * @param classes what it was made of
 */
public record CompiledPack(CheckedPack checked, List<Stage> stages, PackClasses classes) {

  /** A stage, and its rules as the engine's compiler made them. */
  public record Stage(CheckedStage checked, Model model) {}

  /**
   * The same, read again: it may now be withdrawn, or lie elsewhere.
   *
   * @param again files with the same digest
   */
  public CompiledPack with(PackFiles again) {
    CheckedPack moved = checked.with(again);
    List<Stage> same = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      same.add(new Stage(moved.stages().get(i), stages.get(i).model()));
    }
    return new CompiledPack(moved, List.copyOf(same), classes);
  }
}
