package org.crmrules.drools.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crmrules.drools.RuleFile;
import org.crmrules.drools.problem.Problems;
import org.crmrules.pack.PackDomain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what can be absent can be compared with null. */
class NullsTest {

  private static List<String> codes(String condition) {
    Problems problems = new Problems();
    RuleFile.check(
        PackDomain.SUPPLIER, RuleFile.of(PackDomain.SUPPLIER, List.of(condition)), problems);
    return problems.sorted().stream().map(p -> p.code()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SupplierRecord( recalls == null )",
        "SupplierRecord( recalls != null )",
        "SupplierRecord( !( recalls == null ) )",
        "SupplierRecord( brewingRawMaterial != null )"
      })
  void aNumberOrAFlagThatIsNeverAbsentIsNotComparedWithNull(String condition) {
    assertThat(codes(condition)).containsExactly("CR-205");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SupplierRecord( dueLots == null )",
        "SupplierRecord( creditScore != null )",
        "SupplierRecord( state != null )",
        "SupplierDocument( expired == null )"
      })
  void everythingElseIs(String condition) {
    assertThat(codes(condition)).isEmpty();
  }
}
