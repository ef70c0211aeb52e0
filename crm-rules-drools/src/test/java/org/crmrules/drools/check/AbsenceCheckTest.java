package org.crmrules.drools.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crmrules.drools.RuleFile;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.FieldKind;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.pack.PackDomain;
import org.junit.jupiter.api.Test;

/** What is said of an absence is the same in every run. */
class AbsenceCheckTest {

  /** Two fields that may be absent, the one on the left first. */
  private record Pair(String left, String right) {

    String condition() {
      return "PoolCustomer( " + left + " == " + right + " )";
    }
  }

  private static List<Pair> pairs() {
    List<String> fields =
        Vocabulary.of(PackDomain.POOL).facts().get("PoolCustomer").fields().values().stream()
            .filter(field -> field.kind() == FieldKind.WHOLE && field.nullable())
            .map(Field::name)
            .toList();
    return fields.stream()
        .flatMap(
            left ->
                fields.stream().filter(f -> !f.equals(left)).map(right -> new Pair(left, right)))
        .toList();
  }

  @Test
  void ofTwoFieldsThatAreEqualOnlyBecauseBothAreAbsentTheLeftOneIsNamed() {
    Problems problems = new Problems();
    RuleFile.check(
        PackDomain.POOL,
        RuleFile.of(PackDomain.POOL, pairs().stream().map(Pair::condition).toList()),
        problems);

    assertThat(problems.sorted())
        .hasSizeGreaterThan(10)
        .extracting(problem -> problem.en().split(" is unknown")[0])
        .containsExactlyElementsOf(
            pairs().stream().map(p -> "This condition comes true when " + p.left()).toList());
  }
}
