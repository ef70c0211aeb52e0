package org.crmrules.drools.compile;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.model.codegen.execmodel.ModelBuilderImpl;
import org.drools.model.codegen.execmodel.ModelWriter;
import org.drools.model.codegen.execmodel.PackageSources;
import org.drools.util.PortablePath;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.KnowledgeBuilderResult;
import org.kie.internal.builder.conf.ParallelLambdaExternalizationOption;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.kie.internal.builder.conf.ReproducibleExecutableModelGenerationOption;
import org.kie.memorycompiler.CompilationProblem;
import org.kie.memorycompiler.CompilationResult;
import org.kie.memorycompiler.JavaCompilerFactory;
import org.kie.memorycompiler.JavaConfiguration;
import org.kie.util.maven.support.ReleaseIdImpl;

/**
 * One run of the engine's compiler: stages to Java, Java to classes. Not thread-safe, and not to be
 * run beside another.
 */
final class ModelCompile {

  private static final String JAVA = "17";

  /** The engine's word for a threshold that no number of rules reaches. */
  private static final int NEVER = -1;

  private final ClassLoader parent = ModelCompile.class.getClassLoader();
  private final Collection<StageModel> stages;
  private final BiConsumer<String, String> errors;

  /**
   * @param errors told the place, as the compiler names it, and the message of each error
   */
  ModelCompile(Collection<StageModel> stages, BiConsumer<String, String> errors) {
    this.stages = stages;
    this.errors = errors;
  }

  /** Name, with dots, to bytes; to be used only if there was no error. */
  SortedMap<String, byte[]> classes() {
    Toolchain.compiles();
    ModelBuilderImpl<PackageSources> builder =
        new ModelBuilderImpl<>(
            PackageSources::dumpSources,
            reproducible(),
            // Fixed: names of classes are made of it.
            new ReleaseIdImpl("org.crmrules", "packs", "1"),
            false);
    builder.buildPackages(stages.stream().map(StageModel::composite).toList());
    for (KnowledgeBuilderResult error : builder.getErrors()) {
      errors.accept(
          error.getResource() == null ? "" : error.getResource().getSourcePath(),
          error.getMessage());
    }
    return builder.hasErrors() ? new TreeMap<>() : compile(builder);
  }

  /**
   * Rule by rule, in order: where rules share a condition, its class names them, and rules that are
   * built in parallel come in any order. Set here, so that no system property of a host decides.
   */
  private KnowledgeBuilderConfigurationImpl reproducible() {
    KnowledgeBuilderConfigurationImpl configuration =
        KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, parent)
            .as(KnowledgeBuilderConfigurationImpl.KEY);
    configuration.setOption(ReproducibleExecutableModelGenerationOption.ENABLED);
    configuration.setOption(ParallelRulesBuildThresholdOption.get(NEVER));
    configuration.setOption(ParallelLambdaExternalizationOption.DISABLED);
    return configuration;
  }

  private SortedMap<String, byte[]> compile(ModelBuilderImpl<PackageSources> builder) {
    MemoryFileSystem sources = new MemoryFileSystem();
    MemoryFileSystem target = new MemoryFileSystem();
    ModelWriter.Result written =
        new ModelWriter("").writeModel(sources, builder.getPackageSources());
    CompilationResult result =
        JavaCompilerFactory.loadCompiler(JavaConfiguration.CompilerType.ECLIPSE, JAVA)
            .compile(written.getSourceFiles().toArray(new String[0]), sources, target, parent);
    for (CompilationProblem error : result.getErrors()) {
      errors.accept(error.getFileName(), error.getMessage());
    }
    SortedMap<String, byte[]> classes = new TreeMap<>();
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
}
