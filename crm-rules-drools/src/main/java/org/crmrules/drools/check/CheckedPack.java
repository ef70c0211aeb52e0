package org.crmrules.drools.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.vocabulary.Vocabulary;

/**
 * A pack that may be compiled, if no problem was found.
 *
 * @param written the ids of all its rules, also of those that are refused; null if it is not known
 *     which rules it has
 */
public record CheckedPack(
    PackFiles files, Vocabulary vocabulary, List<CheckedStage> stages, Set<String> written) {

  /** A pack of which no rule is refused. */
  public CheckedPack(PackFiles files, Vocabulary vocabulary, List<CheckedStage> stages) {
    this(files, vocabulary, stages, idsOf(stages));
  }

  private static Set<String> idsOf(List<CheckedStage> stages) {
    return stages.stream()
        .flatMap(stage -> stage.rules().stream())
        .map(CheckedRule::id)
        .collect(Collectors.toUnmodifiableSet());
  }

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
    return new CheckedPack(again, vocabulary, List.copyOf(same), written);
  }

  /** True if a rule of it concludes by this method. */
  public boolean concludes(String method) {
    return rules().stream()
        .flatMap(rule -> rule.then().stream())
        .anyMatch(call -> call.method().equals(method));
  }

  /** All rules, in the order of stage and file. */
  public List<CheckedRule> rules() {
    return stages.stream().flatMap(s -> s.rules().stream()).toList();
  }
}
