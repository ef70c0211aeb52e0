package org.crmrules.drools.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedStage;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.wall.Breach;
import org.crmrules.drools.wall.Wall;
import org.crmrules.drools.wall.Words;

/**
 * Compiles packs, all in one go: most of the cost of a compile does not depend on how many rules
 * there are.
 */
public final class PackCompiler {

  private final Problems problems;
  private final Map<String, CheckedStage> stages = new TreeMap<>();
  private final Map<String, Words> words = new TreeMap<>();

  /** Compiles into these problems. */
  public PackCompiler(Problems problems) {
    this.problems = problems;
  }

  /** The packs, ready to run; empty, with problems, if the engine refuses any. */
  public List<CompiledPack> compile(List<CheckedPack> packs) {
    if (packs.isEmpty()) {
      return List.of();
    }
    int before = problems.size();
    Map<String, StageModel> models = new TreeMap<>();
    for (CheckedPack pack : packs) {
      for (int i = 0; i < pack.stages().size(); i++) {
        CheckedStage stage = pack.stages().get(i);
        String name = PackClasses.packageName(pack.files().digest(), i);
        stages.put(name, stage);
        words.put(name, Words.of(pack.vocabulary()));
        models.put(name, new StageModel(name, stage, pack.vocabulary()));
      }
    }
    SortedMap<String, byte[]> classes = new CompilerThread<>(() -> generate(models)).result();
    if (problems.size() == before) {
      new Wall(words).check(classes).forEach(this::outsideVocabulary);
    }
    return problems.size() == before ? load(packs, classes) : List.of();
  }

  /** The engine's compiler is not ours: whatever it throws is a problem of a stage here. */
  private SortedMap<String, byte[]> generate(Map<String, StageModel> models) {
    try {
      return new ModelCompile(models.values(), this::notCompiled).classes();
    } catch (RuntimeException | StackOverflowError e) {
      int before = problems.size();
      models.forEach(this::blame);
      if (problems.size() == before) {
        notCompiled("", e.toString());
      }
      return new TreeMap<>();
    }
  }

  /** Compiles a stage alone, to find out whether it is the one that the compiler stumbles over. */
  private void blame(String name, StageModel model) {
    try {
      new ModelCompile(List.of(model), this::notCompiled).classes();
    } catch (RuntimeException | StackOverflowError e) {
      notCompiled(name + ".", e.toString());
    }
  }

  /** Says which stage it was; the engine only knows the names we gave it. */
  private void notCompiled(String place, String message) {
    problems.add(ProblemCode.NOT_COMPILED, stageOf(place), new Span(0, 1), message);
  }

  /** Says what the second wall found; nothing has been loaded yet. */
  private void outsideVocabulary(Breach breach) {
    String name = breach.className();
    problems.add(
        ProblemCode.OUTSIDE_VOCABULARY,
        stageOf(name),
        new Span(0, 1),
        breach.what(),
        name.substring(name.lastIndexOf('.') + 1));
  }

  private Text stageOf(String place) {
    String name = place.replace('/', '.');
    return stages.entrySet().stream()
        .filter(e -> name.contains(e.getKey() + "."))
        .findFirst()
        .map(e -> e.getValue().text())
        .orElseGet(() -> stages.values().iterator().next().text());
  }

  private List<CompiledPack> load(List<CheckedPack> packs, SortedMap<String, byte[]> classes) {
    List<CompiledPack> compiled = new ArrayList<>();
    for (CheckedPack pack : packs) {
      String digest = pack.files().digest();
      SortedMap<String, byte[]> own = new TreeMap<>();
      for (int i = 0; i < pack.stages().size(); i++) {
        String prefix = PackClasses.packageName(digest, i) + ".";
        classes.tailMap(prefix).entrySet().stream()
            .takeWhile(e -> e.getKey().startsWith(prefix))
            .forEach(e -> own.put(e.getKey(), e.getValue()));
      }
      try {
        compiled.add(StageModels.link(pack, new PackClasses(digest, own)));
      } catch (LinkException e) {
        notCompiled(PackClasses.packageName(digest, e.stage()) + ".", e.getMessage());
        return List.of();
      }
    }
    return compiled;
  }
}
