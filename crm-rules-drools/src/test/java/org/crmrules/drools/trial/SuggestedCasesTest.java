package org.crmrules.drools.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.drools.PackFolder;
import org.crmrules.pack.PackSource;
import org.crmrules.trial.Mutant;
import org.crmrules.trial.Mutant.Fate;
import org.crmrules.trial.MutationReport;
import org.crmrules.trial.SuggestedCase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Packs of every domain, of whose scenarios only the first of each file is left: what is suggested,
 * pasted as it is, holds of the pack, and notices the change.
 */
class SuggestedCasesTest {

  @TempDir private Path temp;

  /** A pack that ranks takes half a minute. */
  @Test
  @Tag("nightly")
  void aSuggestedCaseOfARankingDoesSoToo() throws IOException {
    aSuggestedCaseHoldsOfThePackAndNoticesTheChange("sales-share");
  }

  @ParameterizedTest
  @ValueSource(strings = {"relationship", "complaint-exhibition", "exhibition"})
  void aSuggestedCaseHoldsOfThePackAndNoticesTheChange(String id) throws IOException {
    PackFolder.copy(PackFolder.RULES.resolve(id), temp.resolve(id));
    PackFolder.copy(PackFolder.RULES.resolve("calendars"), temp.resolve("calendars"));
    PackFolder.edit(temp.resolve(id + "/1.0.0/pack.yaml"), "status: released", "status: draft");
    leaveTheFirstOfEachFile(temp.resolve(id + "/1.0.0/scenarios"));

    MutationReport before = mutated(id);
    List<Mutant> survivors = with(Fate.SURVIVED, before);
    assertThat(survivors).isNotEmpty();
    Set<SuggestedCase> pasted =
        survivors.stream().map(Mutant::suggested).collect(Collectors.toSet());
    for (SuggestedCase one : pasted) {
      Path file = temp.resolve(one.path());
      Files.writeString(file, Files.readString(file) + one.text());
    }
    MutationReport after = mutated(id); // would be refused if one of them did not hold

    assertThat(after.scenarios()).isEqualTo(before.scenarios() + pasted.size());
    assertThat(with(Fate.SURVIVED, after)).isEmpty();
    assertThat(changes(with(Fate.EQUIVALENT, after)))
        .isEqualTo(changes(with(Fate.EQUIVALENT, before)));
  }

  private static void leaveTheFirstOfEachFile(Path scenarios) throws IOException {
    try (Stream<Path> files = Files.list(scenarios)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        int second = text.indexOf("\n  - name", text.indexOf("  - name"));
        Files.writeString(file, second < 0 ? text : text.substring(0, second + 1));
      }
    }
  }

  private MutationReport mutated(String id) {
    try (CrmRules rules = CrmRules.load(PackSource.directory(temp))) {
      return rules.trials().mutate(id, "1.0.0");
    }
  }

  private static List<Mutant> with(Fate fate, MutationReport report) {
    return report.mutants().stream().filter(mutant -> mutant.fate() == fate).toList();
  }

  private static Set<String> changes(List<Mutant> mutants) {
    return mutants.stream()
        .map(mutant -> mutant.rule() + " " + mutant.written() + " " + mutant.instead())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
