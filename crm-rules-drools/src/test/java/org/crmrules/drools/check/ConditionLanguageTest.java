package org.crmrules.drools.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crmrules.drools.RuleFile;
import org.crmrules.drools.problem.Problems;
import org.crmrules.pack.PackDomain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions that the engine would take, and what the check says to them. */
class ConditionLanguageTest {

  private static List<String> codes(PackDomain domain, String condition) {
    Problems problems = new Problems();
    RuleFile.check(domain, RuleFile.of(domain, List.of(condition)), problems);
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
    assertThat(codes(PackDomain.SUPPLIER, condition)).containsExactly("CR-205");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SupplierRecord( dueLots == null )",
        "SupplierRecord( creditScore != null )",
        "SupplierRecord( state != null )",
        "SupplierDocument( expired == null )"
      })
  void everythingElseIsComparedWithNull(String condition) {
    assertThat(codes(PackDomain.SUPPLIER, condition)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ComplaintSeverity( level == priority )",
        "ComplaintSeverity( level in ( priority, Severity.MAJOR ) )",
        "ComplaintSeverity( level == Priority.NORMAL )",
        "ComplaintSeverity( $level : level ) Complaint( subject != $level )"
      })
  void constantsOfTwoTypesAreNotCompared(String condition) {
    assertThat(codes(PackDomain.COMPLAINT, condition)).containsExactly("CR-205");
  }

  @Test
  void constantsOfOneTypeAreCompared() {
    assertThat(
            codes(
                PackDomain.COMPLAINT,
                "ComplaintSeverity( $level : level, level == Severity.MAJOR || level == $level )"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SupplierRecord( documents not contains \"AA\" )",
        "SupplierRecord( \"AA\" memberOf documents )",
        "ProductReserve( suppliers contains \"NORMAL\" )"
      })
  void aListThatHoldsNoTextsIsNotSearchedForOne(String condition) {
    assertThat(codes(PackDomain.SUPPLIER, condition)).containsExactly("CR-205");
  }

  /** To Java 010 is eight; to whoever reads the sentence it is ten. */
  @ParameterizedTest
  @ValueSource(strings = {"recalls >= 010", "creditScore >= 010", "creditScore >= 00.5B"})
  void aNumberDoesNotBeginWithAZero(String condition) {
    assertThat(codes(PackDomain.SUPPLIER, "SupplierRecord( " + condition + " )"))
        .containsExactly("CR-202");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "PoolCustomer( $v : region, $v : name ) ~ CR-216",
        "PoolCustomer( $v : region ) PoolCustomer( $v : name ) ~ CR-216",
        "PoolCustomer( $v : id ) not Representative( $v : id ) ~ CR-216",
        "( PoolCustomer( $v : id ) or Representative() ) Representative( id == $v ) ~ CR-215",
        "not PoolCustomer( $v : id ) Representative( id == $v ) ~ CR-215"
      })
  void aVariableHasOneMeaningWhereverItIsSeen(String condition, String code) {
    assertThat(codes(PackDomain.POOL, condition)).containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PoolCustomer( $v : region ) Representative( regions not contains $v )",
        "PoolCustomer( $v : region ) Representative( $v not memberOf regions )",
        "PoolCustomer( $v : region ) Representative( id != $v )",
        "PoolCustomer( $v : region ) Representative( id not in ( $v, \"X\" ) )",
        "PoolCustomer( $v : region ) not Representative( id == $v )",
        "PoolCustomer( $v : region, id != $v )",
        "PoolCustomer( id not in ( previousOwnerId ) )",
        "PoolCustomer( ownerId == previousOwnerId )",
        "PoolCustomer( ownerId in ( \"X\", previousOwnerId ) )",
        "PoolCustomer( $v : region ) PoolCustomer( region == $v )"
      })
  void absenceIsFollowedThroughVariablesAndBetweenFields(String condition) {
    assertThat(codes(PackDomain.POOL, condition)).containsExactly("CR-208");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PoolCustomer( $v : region, region != null ) Representative( regions not contains $v )",
        "PoolCustomer( $v : region, region == \"X\" ) Representative( id != $v )",
        "PoolCustomer( $v : region ) Representative( regions contains $v )",
        "PoolCustomer( $v : id ) Representative( id != $v )",
        "PoolCustomer( ownerId == previousOwnerId, ownerId != null )",
        "PoolCustomer( ownerId == previousOwnerId, previousOwnerId != null )",
        "PoolCustomer( ownerId == null || previousOwnerId == null || ownerId != previousOwnerId )"
      })
  void whatSaysItselfWhatAbsenceMeansIsAccepted(String condition) {
    assertThat(codes(PackDomain.POOL, condition)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "/SupplierRecord[ id == \"x\" ] ~ CR-303",
        "SupplierRecord( id == \"x\" ) @watch( id ) ~ CR-305"
      })
  void whatIsNoPatternOfOursIsNotPassedOver(String condition, String code) {
    assertThat(codes(PackDomain.SUPPLIER, condition)).containsExactly(code);
  }

  @Test
  void nestingThatTheEnginesParserCannotFollowIsRefusedAtOnce() {
    String open = "(".repeat(2_000);
    String close = ")".repeat(2_000);

    assertThat(codes(PackDomain.SUPPLIER, open + "SupplierRecord()" + close))
        .containsExactly("CR-202");
    assertThat(codes(PackDomain.SUPPLIER, "SupplierRecord( " + open + "recalls == 1" + close + ")"))
        .containsExactly("CR-216");
    assertThat(codes(PackDomain.SUPPLIER, "not ".repeat(2_000) + "SupplierRecord()"))
        .containsExactly("CR-202");
    assertThat(codes(PackDomain.SUPPLIER, "SupplierRecord( " + "!".repeat(2_000) + "recalls == 1)"))
        .containsExactly("CR-216");
  }

  @Test
  void aRuleThatTheEnginesCompilerCannotFollowIsRefused() {
    String many = " || recalls == 1".repeat(300);

    assertThat(codes(PackDomain.SUPPLIER, "SupplierRecord( recalls == 1" + many + " )"))
        .containsExactly("CR-217");
  }
}
