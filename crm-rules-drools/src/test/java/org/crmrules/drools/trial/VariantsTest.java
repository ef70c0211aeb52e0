package org.crmrules.drools.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crmrules.drools.RealPacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of change of a rule that has one part of each kind. */
class VariantsTest {

  private static final String RULE =
      """

      // 各样都有一点。
      rule "G-030 some of everything"
          @insteadOf("G-018")
          @clause("own") @zh("各样都有一点") @en("Some of everything")
      when
          CustomerProfile( vip == true, sort in ( "X1", "X2" ), marks contains "X2" )
          exists CustomerGrade( level == "A" )
      then
          grade.atLeast("B");
          grade.atMost("B");
      end
      """;

  @TempDir private Path temp;

  private List<String> variants() throws Exception {
    TrialPack pack =
        TrialPack.good(temp)
            .with(
                "pack.yaml",
                "levels: [A, B, C]",
                """
                levels: [A, B, C]
                  sorts: [X1, X2, X3]
                  fields:
                    CustomerProfile:
                      vip: { zh: 贵宾, en: vip, kind: flag }
                      sort: { zh: 种类, en: sort, kind: code, of: sorts }
                      marks: { zh: 记号, en: marks, kind: codes, of: sorts }
                """
                    .strip())
            .with(
                "grades.drl",
                "import org.crmrules.grading.CustomerProfile;",
                "import org.crmrules.grading.CustomerGrade;\n"
                    + "import org.crmrules.grading.CustomerProfile;");
    Files.writeString(pack.file("grades.drl"), Files.readString(pack.file("grades.drl")) + RULE);
    return Variants.of(RealPacks.ofFolder(temp.toString()).get("mini").checked()).stream()
        .filter(variant -> variant.rule().id().equals("G-030"))
        .map(v -> v.change() + " " + v.written() + " -> " + v.instead())
        .toList();
  }

  /**
   * "not in", "not contains", "!=" and "not" would be true of what is unknown: the check refuses.
   */
  @Test
  void eachPartIsTurnedReplacedOrLeftOutWhereTheCheckAcceptsIt() throws Exception {
    String both = "(sort == \"X1\") || (sort == \"X2\")";
    assertThat(variants())
        .containsExactly(
            "CONDITION CustomerProfile( vip == true, " + both + ", marks contains \"X2\" ) -> ",
            "CONDITION vip == true -> ",
            "VALUE vip == true -> vip == false",
            "CONDITION " + both + " -> ",
            "VALUE " + both + " -> (sort == \"X2\")",
            "VALUE " + both + " -> (sort == \"X3\") || (sort == \"X2\")",
            "VALUE " + both + " -> (sort == \"X1\")",
            "VALUE " + both + " -> (sort == \"X1\") || (sort == \"X3\")",
            "CONDITION marks contains \"X2\" -> ",
            "VALUE marks contains \"X2\" -> marks contains \"X1\"",
            "VALUE marks contains \"X2\" -> marks contains \"X3\"",
            "CONDITION exists CustomerGrade( level == \"A\" ) -> ",
            "CONDITION level == \"A\" -> ",
            "VALUE level == \"A\" -> level == \"C\"",
            "VALUE level == \"A\" -> level == \"B\"",
            "CONCLUSION grade.atLeast(\"B\") -> grade.atLeast(\"A\")",
            "CONCLUSION grade.atLeast(\"B\") -> grade.atLeast(\"C\")",
            "CONCLUSION grade.atLeast(\"B\") -> ",
            "CONCLUSION grade.atMost(\"B\") -> grade.atMost(\"A\")",
            "CONCLUSION grade.atMost(\"B\") -> grade.atMost(\"C\")",
            "CONCLUSION grade.atMost(\"B\") -> ",
            "EXCEPTION G-018 -> ",
            "RULE G-030 some of everything -> ");
  }
}
