package org.crmrules.drools.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.drools.OwnWords;
import org.crmrules.drools.PackFolder;
import org.crmrules.drools.RuleFile;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.reading.RandomRules;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.pack.PackDomain;
import org.crmrules.vocabulary.CodeList;
import org.crmrules.vocabulary.Declarations;
import org.crmrules.vocabulary.DeclaredFact;
import org.crmrules.vocabulary.DeclaredField;
import org.crmrules.vocabulary.DeclaredField.Kind;
import org.junit.jupiter.api.Test;

/** What is written down of checked rules is read back as it was. */
class CheckedTreeTest {

  private static Object readBack(Object tree, Vocabulary vocabulary) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new TreeWriter(new DataOutputStream(bytes)).write(tree);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    Object read = new TreeReader(in, vocabulary).read();
    assertThat(in.read()).as("nothing is left").isNegative();
    return read;
  }

  @Test
  void theShippedRules() throws IOException {
    for (CheckedPack pack : Compiled.checked(PackFolder.RULES)) {
      for (CheckedRule rule : pack.rules()) {
        assertThat(readBack(rule, pack.vocabulary())).isEqualTo(rule);
      }
    }
  }

  @Test
  void theManifestsOfTheShippedPacks() throws IOException {
    for (CheckedPack pack : Compiled.checked(PackFolder.RULES)) {
      assertThat(readBack(pack.files().manifest(), null)).isEqualTo(pack.files().manifest());
    }
  }

  @Test
  void whatAPackDeclares() throws IOException {
    Bilingual term = new Bilingual("某", "some");
    DeclaredField field =
        new DeclaredField(
            "margin", term, Kind.DECIMAL, null, new BigDecimal("-0.50"), null, null, null, false);
    DeclaredField day =
        new DeclaredField(
            "renewsOn", term, Kind.DAY, null, null, null, "daysToRenews", "monthsToRenews", true);
    Declarations declared =
        new Declarations(
            Map.of("levels", new CodeList("levels", List.of("A", "B"), Map.of("B", term))),
            Map.of("CustomerProfile", List.of(field, day)),
            Map.of("Visit", new DeclaredFact("Visit", term, List.of(day))));

    assertThat(readBack(declared, null)).isEqualTo(declared);
  }

  @Test
  void rulesThatNobodyWouldThinkOf() throws IOException {
    for (PackDomain domain : PackDomain.values()) {
      RandomRules random =
          new RandomRules(OwnWords.vocabulary(domain), 20_260_302 + domain.ordinal());
      String file = RuleFile.of(domain, Stream.generate(random::when).limit(60).toList());
      CheckedPack pack = RuleFile.check(domain, file, new Problems());
      assertThat(pack.rules()).isNotEmpty();
      assertThat(readBack(pack.rules(), pack.vocabulary())).isEqualTo(pack.rules());
    }
  }
}
