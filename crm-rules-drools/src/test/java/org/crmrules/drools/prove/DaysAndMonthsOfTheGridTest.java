package org.crmrules.drools.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crmrules.drools.RuleFile;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pack.PackDomain;
import org.crmrules.vocabulary.CustomFields;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules may look at the days and the months of one day: the grid has every number of both. */
class DaysAndMonthsOfTheGridTest {

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-01", "2026-01-31", "2026-03-31", "2028-02-29"})
  void theDayIsWhereEitherPutsIt(LocalDate today) {
    Problems problems = new Problems();
    CheckedPack pack =
        RuleFile.check(
            PackDomain.GRADING,
            RuleFile.of(
                PackDomain.GRADING,
                List.of(
                    "CustomerProfile( monthsToOwnNextDay >= 1, untilOwnNextDay < 45 )",
                    "CustomerProfile( monthsSinceOwnDay >= 1, sinceOwnDay < 45 )",
                    "CustomerProfile( ownDay != null )")),
            problems);
    assertThat(problems.sorted()).isEmpty();
    FactType type = pack.vocabulary().facts().get("CustomerProfile");
    FactGrid<CustomerProfile> grid =
        new FactGrid<>(
            CustomerProfile.of("C-1").build(),
            type,
            pack.rules(),
            from(today, pack.files().manifest()));

    Set<CustomFields> seen =
        grid.facts()
            .map(fact -> ((CustomerProfile) type.asOf(fact, today)).custom())
            .collect(Collectors.toSet());

    assertThat(seen).extracting(f -> f.whole("untilOwnNextDay")).contains(44, 45, 46, null);
    assertThat(seen).extracting(f -> f.whole("monthsToOwnNextDay")).contains(0, 1, 2, null);
    assertThat(seen).extracting(f -> f.whole("sinceOwnDay")).contains(44, 45, 46, null);
    assertThat(seen).extracting(f -> f.whole("monthsSinceOwnDay")).contains(0, 1, 2, null);
  }

  private static Manifest from(LocalDate day, Manifest as) {
    return new Manifest(
        as.id(),
        as.version(),
        as.domain(),
        as.titleZh(),
        as.titleEn(),
        day,
        as.status(),
        as.owner(),
        as.zone(),
        as.calendar(),
        as.stages(),
        as.declarations(),
        as.clauses(),
        as.heldByLoader(),
        as.guarantees());
  }
}
