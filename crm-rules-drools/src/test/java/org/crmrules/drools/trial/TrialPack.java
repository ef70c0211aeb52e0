package org.crmrules.drools.trial;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.crmrules.CrmRules;
import org.crmrules.drools.PackFolder;
import org.crmrules.pack.PackSource;
import org.crmrules.trial.CoverageReport;
import org.crmrules.trial.Mutant;
import org.crmrules.trial.MutationReport;

/** The smallest pack, in a folder of its own, to be changed and tried. */
record TrialPack(Path folder) {

  static TrialPack good(Path folder) {
    PackFolder.copy(PackFolder.GOOD, folder);
    return new TrialPack(folder);
  }

  Path file(String name) {
    return folder.resolve("mini/1.0.0").resolve(name);
  }

  TrialPack with(String name, String old, String now) {
    PackFolder.edit(file(name), old, now);
    return this;
  }

  TrialPack having(String name, String content) {
    PackFolder.write(file(name), content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  CrmRules load() {
    return CrmRules.load(PackSource.directory(folder));
  }

  MutationReport mutated() {
    try (CrmRules rules = load()) {
      return rules.trials().mutate("mini", null);
    }
  }

  CoverageReport covered() {
    try (CrmRules rules = load()) {
      return rules.trials().coverage("mini", null);
    }
  }

  /** One line for each change of a rule: what was changed, and what became of it. */
  static List<String> lines(MutationReport report, String rule) {
    return report.mutants().stream()
        .filter(mutant -> mutant.rule().equals(rule))
        .map(TrialPack::line)
        .toList();
  }

  private static String line(Mutant mutant) {
    return mutant.change()
        + " "
        + mutant.written()
        + " -> "
        + mutant.instead()
        + " "
        + mutant.fate();
  }
}
