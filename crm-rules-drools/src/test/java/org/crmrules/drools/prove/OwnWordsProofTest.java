package org.crmrules.drools.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.crmrules.CrmRules;
import org.crmrules.drools.PackFolder;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pack declares is varied by its proof as what we bring is. */
class OwnWordsProofTest {

  @TempDir Path folder;

  private List<Problem> problems(String declared, String known, String more) {
    PackFolder.copy(PackFolder.GOOD, folder);
    Path pack = folder.resolve("mini/1.0.0");
    PackFolder.edit(pack.resolve("pack.yaml"), "  levels: [A, B, C]\n", declared);
    PackFolder.edit(
        pack.resolve("grades.drl"), "CustomerProfile( amountLast12Months != null )", known);
    String number =
        known.contains("times") ? "{times>=}" : known.replaceAll("(?s).*?(\\w+) > .*", "{$1>}");
    PackFolder.edit(pack.resolve("grades.drl"), "采购额已知", number + " 采购额已知");
    PackFolder.edit(pack.resolve("grades.drl"), "The purchases are known", number + " known");
    if (!more.isEmpty()) {
      PackFolder.edit(pack.resolve("grades.drl"), "// 采购额未知", more + "\n// 采购额未知");
    }
    return CrmRules.check(PackSource.directory(folder)).problems().stream()
        .filter(problem -> problem.code().matches("CR-[1-5]\\d\\d"))
        .toList();
  }

  private static final String VISITS =
      """
        levels: [A, B, C]
        facts:
          Visit: { zh: 拜访, en: visit, fields: { times: { zh: 次数, en: times, kind: whole, from: 0 } } }
      """;

  @Test
  void aHoleThatIsThereOnlyBesideAFactOfThePacksOwnIsFound() {
    assertThat(
            problems(
                VISITS,
                """
                CustomerProfile( amountLast12Months != null )
                    not Visit( times != null, times >= 3 )""",
                ""))
        .singleElement()
        .satisfies(
            hole -> {
              assertThat(hole.code()).isEqualTo("CR-503");
              assertThat(hole.message(Locale.ENGLISH)).contains("Visit( times = 3 )");
            });
  }

  @Test
  void whatIsDecidedBesideEveryFactOfThePacksOwnIsNoHole() {
    assertThat(
            problems(
                VISITS,
                """
                CustomerProfile( amountLast12Months != null )
                    not Visit( times != null, times >= 3 )""",
                """
                // 拜访过三次。
                rule "G-019 often visited"
                    @clause("own") @zh("拜访 {times>=} 次以上") @en("Visited at least {times>=} times")
                when
                    CustomerProfile( amountLast12Months != null )
                    exists Visit( times != null, times >= 3 )
                then
                    grade.atLeast("B");
                end
                """))
        .isEmpty();
  }

  @Test
  void aHoleBelowAConstantThatNobodyCanReachIsFound() {
    assertThat(
            problems(
                """
                  levels: [A, B, C]
                  fields:
                    CustomerProfile:
                      satisfaction: { zh: 满意度, en: satisfaction, kind: decimal, from: 0, to: 100 }
                """,
                "CustomerProfile( amountLast12Months != null, satisfaction == null || satisfaction > 120 )",
                ""))
        .singleElement()
        .satisfies(
            hole -> {
              assertThat(hole.code()).isEqualTo("CR-503");
              assertThat(hole.message(Locale.ENGLISH)).contains("satisfaction = 0");
            });
  }

  @Test
  void aHoleBelowAConstantThatNobodyCanReachIsFoundInOurFieldsToo() {
    assertThat(
            problems(
                "  levels: [A, B, C]\n",
                "CustomerProfile( amountLast12Months != null, potentialScore == null || potentialScore > 120 )",
                ""))
        .singleElement()
        .satisfies(hole -> assertThat(hole.code()).isEqualTo("CR-503"));
  }
}
