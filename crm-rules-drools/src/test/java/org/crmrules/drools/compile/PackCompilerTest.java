package org.crmrules.drools.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crmrules.drools.PackFolder;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.CheckedStage;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.pack.Digest;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.pack.Problem;
import org.junit.jupiter.api.Test;

class PackCompilerTest {

  @Test
  void whatAPackCompilesToDependsOnNothingThatIsCompiledWithIt() {
    List<CheckedPack> shipped = Compiled.checked(PackFolder.RULES).subList(0, 6);
    Map<String, PackClasses> together =
        Compiled.compile(shipped).stream()
            .map(CompiledPack::classes)
            .collect(Collectors.toMap(PackClasses::digest, c -> c));

    for (CheckedPack pack : shipped.subList(1, 3)) {
      PackClasses alone = alone(pack);
      assertThat(fingerprints(alone)).isEqualTo(fingerprints(together.get(pack.files().digest())));
      assertThat(alone.classes().keySet())
          .allMatch(name -> alone.keys().stream().anyMatch(key -> isIn(name, key)));
    }
  }

  private static boolean isIn(String name, String key) {
    return name.startsWith(PackClasses.packageName(key) + ".");
  }

  /** The pack with most rules that share a condition: their order is written into its class. */
  @Test
  void aPackCompilesToTheSameClassesEachTime() {
    CheckedPack manufacturing = shipped("complaint-manufacturing");
    Map<String, String> first = fingerprints(alone(manufacturing));

    for (int again = 0; again < 2; again++) {
      assertThat(fingerprints(alone(manufacturing))).isEqualTo(first);
    }
  }

  private static CheckedPack shipped(String id) {
    return Compiled.checked(PackFolder.RULES).stream()
        .filter(pack -> pack.files().manifest().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static PackClasses alone(CheckedPack pack) {
    return Compiled.compile(List.of(pack)).get(0).classes();
  }

  private static Map<String, String> fingerprints(PackClasses classes) {
    Map<String, String> fingerprints = new TreeMap<>();
    classes.classes().forEach((name, bytes) -> fingerprints.put(name, Digest.of(bytes)));
    return fingerprints;
  }

  @Test
  void aCompilerThatFailsIsAProblemOfTheStageThatItFailsOver() {
    CheckedPack pool = shipped("customer-pool");
    Problems problems = new Problems();

    List<CompiledPack> compiled =
        new PackCompiler(problems).compile(List.of(withBottomlessCondition(pool, 1)));

    assertThat(compiled).isEmpty();
    assertThat(problems.sorted()).extracting(Problem::code).containsExactly("CR-501");
    assertThat(problems.sorted())
        .extracting(Problem::path)
        .containsExactly(pool.stages().get(1).text().path());
    assertThat(problems.sorted().get(0).en()).contains("StackOverflowError");
  }

  /** So deep that the stack ends before it; no text that passes the check reads like that. */
  private static CheckedPack withBottomlessCondition(CheckedPack pack, int index) {
    CheckedStage stage = pack.stages().get(index);
    CheckedRule rule = stage.rules().get(0);
    Element.Match match = rule.when().matches().findFirst().orElseThrow();
    Condition deep = match.conditions().get(0);
    for (int i = 0; i < 200_000; i++) {
      deep = new Condition.Not(deep, new Span(0, 1));
    }
    List<CheckedRule> rules = new ArrayList<>(stage.rules());
    rules.set(
        0,
        new CheckedRule(
            rule.info(), new Element.Match(match.type(), List.of(deep)), rule.then(), List.of()));
    List<CheckedStage> stages = new ArrayList<>(pack.stages());
    stages.set(
        index, new CheckedStage(stage.text(), stage.collector(), stage.collectorName(), rules));
    return new CheckedPack(pack.files(), pack.vocabulary(), stages);
  }
}
