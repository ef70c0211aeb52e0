package org.crmrules.drools.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crmrules.DecisionException;
import org.crmrules.DecisionException.Kind;
import org.crmrules.Limits;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.CheckedStage;
import org.crmrules.drools.compile.CompiledPack;
import org.crmrules.drools.conclude.ConflictException;
import org.crmrules.drools.conclude.Settlements;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.score.TallyVerdict;

/** The stages of a pack, asked within limits, and what they answered before. Thread-safe. */
final class Stages {

  private final CheckedPack pack;
  private final Manifest manifest;
  private final Limits limits;
  private final Function<String, List<String>> declared;
  private final List<StageRunner> runners;
  private final Onlooker onlooker;
  private final Settlements settlements = new Settlements();
  private final Map<QuestionKind<?>, Experience<?>> experiences = new ConcurrentHashMap<>();

  Stages(CompiledPack pack, Limits limits) {
    this.pack = pack.checked();
    this.manifest = this.pack.files().manifest();
    this.limits = limits;
    this.declared = manifest::declared;
    this.runners = runners(pack.stages(), declared);
    this.onlooker = null;
  }

  private Stages(Stages same, CheckedPack changed) {
    this.pack = changed;
    this.manifest = same.manifest;
    // Asked a few times and then no more.
    this.limits = same.limits.withRemembered(0);
    this.declared = same.declared;
    this.runners = read(same.runners, changed.stages(), declared);
    this.onlooker = null;
  }

  /** The same stages with other rules, of which those that were not compiled are read. */
  Stages reading(CheckedPack changed) {
    return new Stages(this, changed);
  }

  private static List<StageRunner> read(
      List<StageRunner> known, List<CheckedStage> stages, Function<String, List<String>> declared) {
    Map<String, StageRunner> byPath = new HashMap<>();
    known.forEach(stage -> byPath.put(stage.path(), stage));
    List<StageRunner> runners = new ArrayList<>();
    int place = 0;
    for (int i = 0; i < stages.size(); i++) {
      CheckedStage stage = stages.get(i);
      runners.add(
          byPath.get(stage.text().path()).reading(stage, isLast(stages, i), place, declared));
      place += stage.rules().size();
    }
    return List.copyOf(runners);
  }

  /** True if no stage behind it has the same collector. */
  private static boolean isLast(List<CheckedStage> stages, int place) {
    Class<?> verdict = stages.get(place).collector().type();
    return stages.subList(place + 1, stages.size()).stream()
        .noneMatch(stage -> stage.collector().type() == verdict);
  }

  private Stages(Stages same, Onlooker onlooker) {
    this.pack = same.pack;
    this.manifest = same.manifest;
    this.limits = same.limits.withRemembered(0);
    this.declared = same.declared;
    this.runners = same.runners;
    this.onlooker = onlooker;
  }

  /** The same rules, which remember nothing, so that an onlooker sees whatever they are asked. */
  Stages seenBy(Onlooker other) {
    return new Stages(this, other);
  }

  private static List<StageRunner> runners(
      List<CompiledPack.Stage> stages, Function<String, List<String>> declared) {
    List<CheckedStage> checked = stages.stream().map(CompiledPack.Stage::checked).toList();
    List<StageRunner> runners = new ArrayList<>();
    int place = 0;
    for (int i = 0; i < stages.size(); i++) {
      runners.add(StageRunner.of(stages.get(i), isLast(checked, i), place, declared));
      place += checked.get(i).rules().size();
    }
    return List.copyOf(runners);
  }

  /**
   * Asks a question of a kind that is asked again and again.
   *
   * @throws DecisionException as when it is asked of the rules
   */
  @SuppressWarnings("unchecked") // an experience is kept by its own kind
  <T> Told<T> ask(QuestionKind<T> kind, List<?> facts) {
    Experience<?> known = experiences.get(kind);
    if (known == null) {
      known =
          experiences.computeIfAbsent(
              kind, asked -> new Experience<>(this, asked, limits.remembered()));
    }
    return ((Experience<T>) known).ask(facts);
  }

  /** The codes of a list of the pack, in order. */
  Function<String, List<String>> declared() {
    return declared;
  }

  /** True if it has a stage for a verdict. */
  boolean concludesOn(Class<?> verdict) {
    for (StageRunner stage : runners) {
      if (stage.verdict() == verdict) {
        return true;
      }
    }
    return false;
  }

  /** These verdicts, and that of counting if the pack has a stage for it. */
  List<Class<?>> withCounting(List<Class<?>> verdicts) {
    return concludesOn(TallyVerdict.class) && !verdicts.contains(TallyVerdict.class)
        ? Stream.concat(verdicts.stream(), Stream.<Class<?>>of(TallyVerdict.class)).toList()
        : verdicts;
  }

  /** What a question for these verdicts is about. */
  Relevant relevant(QuestionKind<?> kind, List<Class<?>> verdicts) {
    Map<Class<?>, List<CheckedRule>> rules = new HashMap<>();
    verdicts.forEach(verdict -> rules.put(verdict, rulesFor(List.of(verdict))));
    return new Relevant(kind, verdicts, rules);
  }

  /** The rules that conclude on one of these, in the order of the stages. */
  List<CheckedRule> rulesFor(List<Class<?>> verdicts) {
    return runners.stream()
        .filter(stage -> verdicts.contains(stage.verdict()))
        .flatMap(stage -> stage.checked().stream())
        .toList();
  }

  /**
   * Asks the stages that have one of the verdicts, in order. What a verdict came to can be a fact
   * for the stages behind its last one.
   *
   * @throws DecisionException if a rule fails, a limit is reached, or rules contradict each other
   */
  Run run(List<Class<?>> verdicts, List<?> facts) {
    Watch watch = new Watch(limits);
    Run run = new Run(verdicts, settlements, declared, facts);
    try {
      for (StageRunner stage : runners) {
        int verdict = verdicts.indexOf(stage.verdict());
        if (verdict >= 0) {
          if (onlooker != null) {
            onlooker.asking(pack, stage.checked(), run.facts());
          }
          run.ask(stage, verdict, watch);
        }
      }
      return run;
    } catch (ConflictException e) {
      throw new DecisionException(Kind.CONFLICT, manifest.name(), e.rules(), e.reason(), e);
    } catch (StageFailure e) {
      throw e.in(manifest.name());
    }
  }
}
