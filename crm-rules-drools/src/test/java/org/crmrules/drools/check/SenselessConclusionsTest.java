package org.crmrules.drools.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.drools.RuleFile;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.vocabulary.CollectorType;
import org.crmrules.drools.vocabulary.CollectorType.Conclusion;
import org.crmrules.drools.vocabulary.CollectorType.Parameter;
import org.crmrules.drools.vocabulary.FieldKind;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.pack.PackDomain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SenselessConclusionsTest {

  @ParameterizedTest
  @EnumSource
  void everyNumberOutsideItsRangeIsRefusedWhereItStands(PackDomain domain) {
    Vocabulary vocabulary = Vocabulary.of(domain);
    int bounded = 0;
    for (CollectorType verdict : vocabulary.collectors().values()) {
      for (Conclusion conclusion : verdict.conclusions().values()) {
        for (Parameter parameter : conclusion.parameters()) {
          if (parameter.least() > Integer.MIN_VALUE) {
            bounded++;
            assertThat(refused(domain, verdict, conclusion, parameter.least()))
                .as(conclusion.name())
                .doesNotContain("must be at");
            assertThat(refused(domain, verdict, conclusion, parameter.least() - 1))
                .as(conclusion.name())
                .contains(
                    "(%d) must be at least %d".formatted(parameter.least() - 1, parameter.least()));
          }
          if (parameter.most() < Integer.MAX_VALUE) {
            assertThat(refused(domain, verdict, conclusion, parameter.most()))
                .as(conclusion.name())
                .doesNotContain("must be at");
            assertThat(refused(domain, verdict, conclusion, parameter.most() + 1))
                .as(conclusion.name())
                .contains(
                    "(%d) must be at most %d".formatted(parameter.most() + 1, parameter.most()));
          }
        }
      }
    }
    assertThat(bounded).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void whatCountsWorkNeedsACalendar(PackDomain domain) {
    for (CollectorType verdict : Vocabulary.of(domain).collectors().values()) {
      for (Conclusion conclusion : verdict.conclusions().values()) {
        assertThat(refused(domain, verdict, conclusion, 1).contains("must have a calendar"))
            .as(conclusion.name())
            .isEqualTo(conclusion.needsCalendar());
      }
    }
  }

  /** What is said of the conclusion with this number, in English; empty if nothing is. */
  private static String refused(
      PackDomain domain, CollectorType verdict, Conclusion conclusion, long number) {
    Vocabulary vocabulary = Vocabulary.of(domain);
    List<String> codes = Stream.of("AA", "BB", "CC").toList();
    int[] next = {0};
    String arguments =
        conclusion.parameters().stream()
            .map(
                p ->
                    p.kind() == FieldKind.WHOLE
                        ? Long.toString(number)
                        : '"' + codes.get(next[0]++ % codes.size()) + '"')
            .collect(Collectors.joining(", "));
    String fact = vocabulary.facts().values().iterator().next().type().getName();
    String file =
        """
        package org.crmrules.packs.one;
        import %s;
        global %s to;
        rule "R-001"
          @clause("own") @zh("某") @en("some")
        when
          %s()
        then
          to.%s(%s);
        end
        """
            .formatted(
                fact,
                verdict.type().getName(),
                fact.substring(fact.lastIndexOf('.') + 1),
                conclusion.name(),
                arguments);
    Problems problems = new Problems();
    RuleFile.check(domain, file, problems);
    return problems.sorted().stream()
        .filter(p -> p.code().equals("CR-313"))
        .map(p -> p.text(Locale.ENGLISH))
        .collect(Collectors.joining());
  }
}
