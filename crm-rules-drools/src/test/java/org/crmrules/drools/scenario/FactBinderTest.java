package org.crmrules.drools.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.crmrules.drools.pack.YamlReader;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.Problem;
import org.crmrules.supplier.SupplierRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scenario says what it means: no value is bent to fit. */
class FactBinderTest {

  private final Problems problems = new Problems();

  private SupplierRecord bind(String line) {
    Text text = new Text("case.yaml", "id: S-1\nstate: NORMAL\n".replace(idOf(line), "") + line);
    Vocabulary vocabulary = Vocabulary.of(PackDomain.SUPPLIER);
    return (SupplierRecord)
        new FactBinder(text, vocabulary, problems)
            .bind(vocabulary.type(SupplierRecord.class), YamlReader.readMapping(text, problems));
  }

  /** The line that this one stands for. */
  private static String idOf(String line) {
    return line.startsWith("id:")
        ? "id: S-1\n"
        : line.startsWith("state:") ? "state: NORMAL\n" : "-";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dueLots: 1.5",
        "dueLots: \"\"",
        "dueLots: 99999999999",
        "creditScore: \"\"",
        "creditScore: 1_000",
        "creditScore: 0x10",
        "brewingRawMaterial: yes",
        "brewingRawMaterial: 1",
        "state: \"1\"",
        "state: normal"
      })
  void aValueThatDoesNotFitIsRefusedAtItsPlace(String line) {
    assertThat(bind(line)).isNull();
    assertThat(problems.sorted()).extracting(Problem::code).containsExactly("CR-604");
    assertThat(problems.sorted().get(0).column()).isGreaterThan(line.indexOf(':'));
  }

  @Test
  void aWholeNumberMayBeWrittenWithZerosBehindThePoint() {
    assertThat(bind("dueLots: 2.0").dueLots()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e3", "010", "1.50", "0x10", "yes"})
  void aTextIsTakenAsItIsWritten(String id) {
    assertThat(bind("id: " + id).id()).isEqualTo(id);
  }
}
