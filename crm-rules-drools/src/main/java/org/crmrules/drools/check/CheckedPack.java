package org.crmrules.drools.check;

import java.util.ArrayList;
import java.util.List;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.vocabulary.Vocabulary;

/** A pack that may be compiled. */
public record CheckedPack(PackFiles files, Vocabulary vocabulary, List<CheckedStage> stages) {

  /**
   * The same, read again: it may now be withdrawn, or lie elsewhere.
   *
   * @param again files with the same digest
   */
  public CheckedPack with(PackFiles again) {
    List<CheckedStage> same = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      same.add(stages.get(i).with(again.stages().get(i)));
    }
    return new CheckedPack(again, vocabulary, List.copyOf(same));
  }

  /** All rules, in the order of stage and file. */
  public List<CheckedRule> rules() {
    return stages.stream().flatMap(s -> s.rules().stream()).toList();
  }
}
