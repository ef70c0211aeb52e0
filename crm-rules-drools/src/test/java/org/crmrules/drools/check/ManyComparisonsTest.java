package org.crmrules.drools.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crmrules.CrmRules;
import org.crmrules.drools.PackFolder;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the check tells of a condition is so, however much stands beside it and however small. */
class ManyComparisonsTest {

  private static final String ORDERS =
      "("
          + IntStream.rangeClosed(1, 14)
              .mapToObj(i -> "ordersLast12Months == " + i)
              .collect(Collectors.joining(" || "))
          + ")";

  @TempDir private Path folder;

  /** What is said of absences; the sentence of the rule is not about these conditions. */
  private List<String> absences(String condition) {
    return problems(condition).stream().filter(told -> told.startsWith("CR-208")).toList();
  }

  private List<String> problems(String condition) {
    PackFolder.copy(PackFolder.GOOD, folder);
    PackFolder.edit(
        folder.resolve("mini/1.0.0/grades.drl"), "amountLast12Months >= 1000", condition);
    return CrmRules.check(PackSource.directory(folder)).problems().stream()
        .map(ManyComparisonsTest::told)
        .toList();
  }

  private static String told(Problem problem) {
    return "%s %d:%d".formatted(problem.code(), problem.line(), problem.column());
  }

  @Test
  void aConditionThatNeedsTheAmountIsNotTrueWithoutItBesideFourteenOthers() {
    assertThat(absences("amountLast12Months >= 1000, " + ORDERS)).isEmpty();
  }

  @Test
  void aConditionThatIsTrueWithoutTheAmountIsFoundBesideFourteenOthers() {
    assertThat(absences("!(amountLast12Months < 1000), " + ORDERS)).containsExactly("CR-208 11:24");
  }

  @Test
  void whatBothSidesOfAnOrSayOfAnAbsenceIsNotTrueOnlyByIt() {
    assertThat(
            absences(
                "amountLast12Months != null && !(amountLast12Months < 1000) && (" + ORDERS + ")"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.000000001B", "0.0000000000000000000000000001B", "1000.000000001B"})
  void aSmallDecimalIsAsGoodAsAnyOther(String literal) {
    assertThat(problems("amountLast12Months >= " + literal)).isEmpty();
  }
}
