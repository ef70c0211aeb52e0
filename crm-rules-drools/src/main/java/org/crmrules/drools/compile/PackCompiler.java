package org.crmrules.drools.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.lang.descr.CompositePackageDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.io.ByteArrayResource;
import org.drools.model.Model;
import org.drools.model.codegen.execmodel.ModelBuilderImpl;
import org.drools.model.codegen.execmodel.ModelWriter;
import org.drools.model.codegen.execmodel.PackageSources;
import org.drools.util.PortablePath;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.KnowledgeBuilderResult;
import org.kie.memorycompiler.CompilationProblem;
import org.kie.memorycompiler.CompilationResult;
import org.kie.memorycompiler.JavaCompilerFactory;
import org.kie.memorycompiler.JavaConfiguration;
import org.kie.util.maven.support.ReleaseIdImpl;

/**
 * Compiles the packs of a source, all in one go: most of the cost of a compile does not depend on
 * how many rules there are.
 */
public final class PackCompiler {

  private static final String JAVA = "17";

  /** The engine's model builder keeps caches that are not made for two builds at a time. */
  private static final Object ONE_AT_A_TIME = new Object();

  private final Problems problems;
  private final ClassLoader parent = PackCompiler.class.getClassLoader();
  private final Map<String, CheckedStage> stages = new TreeMap<>();
  private final Map<String, Words> words = new TreeMap<>();

  /** Compiles into these problems. */
  public PackCompiler(Problems problems) {
    this.problems = problems;
  }

  /** The packs, ready to run; empty, with problems, if the engine refuses any. */
  public List<CompiledPack> compile(List<CheckedPack> packs) {
    synchronized (ONE_AT_A_TIME) {
      return build(packs);
    }
  }

  private List<CompiledPack> build(List<CheckedPack> packs) {
    ModelBuilderImpl<PackageSources> builder =
        new ModelBuilderImpl<>(
            PackageSources::dumpSources,
            KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, parent)
                .as(KnowledgeBuilderConfigurationImpl.KEY),
            new ReleaseIdImpl("org.crmrules", "packs", "1"),
            false);
    List<CompositePackageDescr> descrs = new ArrayList<>();
    for (int pack = 0; pack < packs.size(); pack++) {
      for (int stage = 0; stage < packs.get(pack).stages().size(); stage++) {
        descrs.add(descr(packs.get(pack), pack, stage));
      }
    }
    builder.buildPackages(descrs);
    for (KnowledgeBuilderResult error : builder.getErrors()) {
      notCompiled(
          error.getResource() == null ? "" : error.getResource().getSourcePath(),
          error.getMessage());
    }
    if (builder.hasErrors()) {
      return List.of();
    }
    Map<String, byte[]> classes = classes(builder);
    if (problems.isEmpty()) {
      new Wall(words).check(classes).forEach(this::outsideVocabulary);
    }
    return problems.isEmpty() ? load(packs, builder, classes) : List.of();
  }

  private CompositePackageDescr descr(CheckedPack pack, int packIndex, int stageIndex) {
    CheckedStage stage = pack.stages().get(stageIndex);
    String name = packageName(packIndex, stageIndex);
    stages.put(name, stage);
    words.put(name, Words.of(pack.vocabulary(), stage.collector()));
    PackageDescr descr = StageDescr.of(stage, pack.vocabulary(), name);
    ByteArrayResource resource = new ByteArrayResource(new byte[0], "UTF-8");
    resource.setSourcePath(name.replace('.', '/') + ".drl");
    descr.setResource(resource);
    descr.getRules().forEach(rule -> rule.setResource(resource));
    return new CompositePackageDescr(resource, descr);
  }

  private static String packageName(int pack, int stage) {
    return "org.crmrules.compiled.pack%d.stage%d".formatted(pack, stage);
  }

  private Map<String, byte[]> classes(ModelBuilderImpl<PackageSources> builder) {
    MemoryFileSystem sources = new MemoryFileSystem();
    MemoryFileSystem target = new MemoryFileSystem();
    ModelWriter.Result written =
        new ModelWriter("").writeModel(sources, builder.getPackageSources());
    CompilationResult result =
        JavaCompilerFactory.loadCompiler(JavaConfiguration.CompilerType.ECLIPSE, JAVA)
            .compile(written.getSourceFiles().toArray(new String[0]), sources, target, parent);
    for (CompilationProblem error : result.getErrors()) {
      notCompiled(error.getFileName(), error.getMessage());
    }
    Map<String, byte[]> classes = new HashMap<>();
    for (PortablePath path : target.getFilePaths()) {
      String name = path.asString();
      if (name.endsWith(".class")) {
        classes.put(
            name.substring(0, name.length() - ".class".length()).replace('/', '.'),
            target.getBytes(path));
      }
    }
    return classes;
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

  private List<CompiledPack> load(
      List<CheckedPack> packs,
      ModelBuilderImpl<PackageSources> builder,
      Map<String, byte[]> classes) {
    ClassLoader loader = new PackClassLoader(parent, classes);
    List<CompiledPack> compiled = new ArrayList<>();
    for (int pack = 0; pack < packs.size(); pack++) {
      List<CompiledPack.Stage> loaded = new ArrayList<>();
      for (int stage = 0; stage < packs.get(pack).stages().size(); stage++) {
        PackageSources sources = builder.getPackageSource(packageName(pack, stage));
        List<Model> models =
            sources.getModelNames().stream().map(name -> model(loader, name)).toList();
        loaded.add(new CompiledPack.Stage(packs.get(pack).stages().get(stage), models));
      }
      compiled.add(new CompiledPack(packs.get(pack), List.copyOf(loaded)));
    }
    return compiled;
  }

  private static Model model(ClassLoader loader, String name) {
    try {
      return (Model) loader.loadClass(name).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "The compiled class (%s) must load; the engine has just made it.".formatted(name), e);
    }
  }
}
