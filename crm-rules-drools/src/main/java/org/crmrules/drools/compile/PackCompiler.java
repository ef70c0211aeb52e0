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
  private final KnownStages known;
  private final Map<String, CheckedStage> stages = new TreeMap<>();
  private final Map<String, Words> words = new TreeMap<>();

  /** Compiles into these problems. */
  public PackCompiler(Problems problems) {
    this(problems, KnownStages.NONE);
  }

  /** The same, but no stage that is known. */
  public PackCompiler(Problems problems, KnownStages known) {
    this.problems = problems;
    this.known = known;
  }

  /** The packs, ready to run; empty, with problems, if the engine refuses any. */
  public List<CompiledPack> compile(List<CheckedPack> packs) {
    if (packs.isEmpty()) {
      return List.of();
    }
    int before = problems.size();
    List<PackClasses> classes = new CompilerThread<>(() -> generate(packs)).result();
    if (problems.size() == before) {
      SortedMap<String, byte[]> all = new TreeMap<>();
      classes.forEach(one -> all.putAll(one.classes()));
      new Wall(words).check(all).forEach(this::outsideVocabulary);
    }
    return problems.size() == before ? load(packs, classes) : List.of();
  }

  /** The classes of each pack; nothing to be used if there were problems. */
  private List<PackClasses> generate(List<CheckedPack> packs) {
    int before = problems.size();
    List<List<String>> keys = new ArrayList<>();
    Map<String, StageModel> fresh = new TreeMap<>();
    SortedMap<String, byte[]> all = new TreeMap<>();
    for (CheckedPack pack : packs) {
      List<String> ofPack = new ArrayList<>();
      pack.stages().forEach(stage -> ofPack.add(key(pack, stage, fresh, all)));
      keys.add(ofPack);
    }
    if (problems.size() == before && !fresh.isEmpty()) {
      all.putAll(generate(fresh));
    }
    List<PackClasses> classes = new ArrayList<>();
    for (int i = 0; i < packs.size() && problems.size() == before; i++) {
      classes.add(classes(packs.get(i), keys.get(i), all));
    }
    return classes;
  }

  /** Its key; its classes are among all if they are known, and else it is among the fresh ones. */
  private String key(
      CheckedPack pack,
      CheckedStage stage,
      Map<String, StageModel> fresh,
      SortedMap<String, byte[]> all) {
    try {
      StageModel model = StageModel.of(stage, pack.vocabulary());
      String name = model.descr().getName();
      stages.putIfAbsent(name, stage);
      words.putIfAbsent(name, Words.of(pack.vocabulary()));
      SortedMap<String, byte[]> before = known.find(model.key());
      if (before == null) {
        fresh.put(name, model);
      } else {
        all.putAll(before);
      }
      return model.key();
    } catch (RuntimeException | StackOverflowError e) { // as deep as nobody writes
      problems.add(ProblemCode.NOT_COMPILED, stage.text(), new Span(0, 1), e.toString());
      return "";
    }
  }

  private static PackClasses classes(
      CheckedPack pack, List<String> keys, SortedMap<String, byte[]> all) {
    PackClasses every = new PackClasses(pack.files().digest(), List.copyOf(keys), all);
    SortedMap<String, byte[]> own = new TreeMap<>();
    keys.forEach(key -> own.putAll(every.of(key)));
    return new PackClasses(every.digest(), every.keys(), own);
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

  private List<CompiledPack> load(List<CheckedPack> packs, List<PackClasses> classes) {
    List<CompiledPack> compiled = new ArrayList<>();
    for (int i = 0; i < packs.size(); i++) {
      try {
        compiled.add(StageModels.link(packs.get(i), classes.get(i)));
      } catch (LinkException e) {
        String key = classes.get(i).keys().get(e.stage());
        notCompiled(PackClasses.packageName(key) + ".", e.getMessage());
        return List.of();
      }
    }
    return compiled;
  }
}
