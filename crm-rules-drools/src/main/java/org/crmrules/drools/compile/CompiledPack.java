package org.crmrules.drools.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedStage;
import org.crmrules.drools.pack.PackFiles;
import org.drools.model.Model;

/**
 * A pack that can be run. Thread-safe.
 *
 * @param models of its stages, in their order
 * @param classes what they are made of
 */
public record CompiledPack(CheckedPack checked, Supplier<List<Model>> models, PackClasses classes) {

  /** A stage, and its rules as the engine's compiler made them. */
  public record Stage(CheckedStage checked, Model model) {}

  /**
   * Its stages.
   *
   * @throws org.crmrules.DoorException if its classes were not looked at before, and are not those
   *     of the pack
   */
  public List<Stage> stages() {
    List<Model> made = models.get();
    List<Stage> stages = new ArrayList<>();
    for (int i = 0; i < made.size(); i++) {
      stages.add(new Stage(checked.stages().get(i), made.get(i)));
    }
    return List.copyOf(stages);
  }

  /**
   * The same, read again: it may now be withdrawn, or lie elsewhere.
   *
   * @param again files with the same digest
   */
  public CompiledPack with(PackFiles again) {
    return new CompiledPack(checked.with(again), models, classes);
  }
}
