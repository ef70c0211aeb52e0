package org.crmrules.drools.check;

import java.util.List;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.vocabulary.Vocabulary;

/** A pack that may be compiled. */
public record CheckedPack(PackFiles files, Vocabulary vocabulary, List<CheckedStage> stages) {

  /** All rules, in the order of stage and file. */
  public List<CheckedRule> rules() {
    return stages.stream().flatMap(s -> s.rules().stream()).toList();
  }
}
