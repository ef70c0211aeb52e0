package org.crmrules.drools.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.crmrules.drools.PackFolder;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.pack.PackReader;
import org.crmrules.drools.pack.SourceReader;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.syntax.Operator;
import org.crmrules.pack.PackSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operator beside a number in every shipped rule is edited into every other one: the file is
 * then refused, because a sentence that was true of the old operator would stay behind.
 */
class EditedOperatorTest {

  @TestFactory
  Stream<DynamicTest> noSentenceStaysBehindAnEditedOperator() {
    Problems problems = new Problems();
    List<PackFiles> packs =
        new PackReader(problems)
            .read(new SourceReader(problems).read(PackSource.directory(PackFolder.RULES)));
    assertThat(problems.sorted()).isEmpty();
    return packs.stream()
        .flatMap(pack -> pack.stages().stream().flatMap(stage -> edits(pack, stage)));
  }

  private static Stream<DynamicTest> edits(PackFiles pack, Text stage) {
    return check(pack, stage, new Problems()).rules().stream()
        .flatMap(
            rule ->
                rule.when()
                    .matches()
                    .flatMap(m -> m.conditions().stream())
                    .flatMap(Condition::walk)
                    .filter(Condition.Comparison.class::isInstance)
                    .map(Condition.Comparison.class::cast)
                    .filter(c -> c.right() instanceof Operand.NumberLiteral)
                    .flatMap(c -> edits(pack, stage, rule, c)));
  }

  private static Stream<DynamicTest> edits(
      PackFiles pack, Text stage, CheckedRule rule, Condition.Comparison comparison) {
    return Arrays.stream(Operator.values())
        .filter(other -> other != comparison.operator())
        .map(
            other ->
                DynamicTest.dynamicTest(
                    "%s %s: %s, edited into %s"
                        .formatted(
                            pack.manifest().id(), rule.id(), comparison.source(), other.symbol()),
                    () -> {
                      Problems problems = new Problems();
                      check(pack, edited(stage, comparison, other), problems);
                      assertThat(problems.sorted())
                          .as("%s / %s", rule.info().zh(), rule.info().en())
                          .anySatisfy(p -> assertThat(p.code()).isIn("CR-403", "CR-407"));
                    }));
  }

  private static Text edited(Text stage, Condition.Comparison comparison, Operator other) {
    return new Text(
        stage.path(),
        stage.content().substring(0, comparison.field().span().end())
            + " "
            + other.symbol()
            + " "
            + stage.content().substring(comparison.right().span().start()));
  }

  /** Looks at one file alone, which is quick; what the others would say does not matter. */
  private static CheckedPack check(PackFiles pack, Text stage, Problems problems) {
    return new PackCheck(
            new PackFiles(
                pack.folder(),
                pack.manifest(),
                pack.manifestText(),
                List.of(stage),
                List.of(),
                pack.time(),
                pack.digest()),
            problems)
        .check();
  }
}
