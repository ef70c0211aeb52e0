package org.crmrules.drools.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.pack.PackDomain;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.lang.descr.CompositePackageDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.io.ByteArrayResource;
import org.drools.model.codegen.execmodel.ModelBuilderImpl;
import org.drools.model.codegen.execmodel.ModelWriter;
import org.drools.model.codegen.execmodel.PackageSources;
import org.drools.util.PortablePath;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.memorycompiler.CompilationResult;
import org.kie.memorycompiler.JavaCompilerFactory;
import org.kie.memorycompiler.JavaConfiguration;
import org.kie.util.maven.support.ReleaseIdImpl;

/**
 * What would happen without the first wall: the text of a rule file goes to the engine's own parser
 * and compiler as it is. Nothing of it is loaded here.
 *
 * <p>Two things are mended so that the second wall cannot refuse everything for one dull reason:
 * the file comes into the package of a stage, and the three annotations every rule of ours has,
 * which our compiler does not hand on, are left out.
 */
final class RawCompile {

  static final String STAGE = "org.crmrules.compiled.pack0.stage0";

  private RawCompile() {}

  /**
   * What came of it.
   *
   * @param classes empty if it did not compile
   * @param reason why it did not compile; empty if it did
   */
  record Result(Map<String, byte[]> classes, String reason) {

    private static Result none(String by, Object reason) {
      return new Result(
          Map.of(), by + ": " + String.valueOf(reason).lines().findFirst().orElse(""));
    }
  }

  /** What the classes of a grading stage may name. */
  static Wall wall() {
    Vocabulary words = Vocabulary.of(PackDomain.GRADING);
    return new Wall(Map.of(STAGE, Words.of(words)));
  }

  static Result compile(String drl) {
    try {
      List<String> errors = new ArrayList<>();
      PackageDescr descr = null;
      for (LanguageLevelOption level :
          List.of(LanguageLevelOption.DRL10, LanguageLevelOption.DRL6)) {
        descr = descr == null ? parse(drl, level, errors) : descr;
      }
      return descr == null ? Result.none("parser", errors) : build(descr);
    } catch (RuntimeException | StackOverflowError e) {
      return Result.none("engine fails", e);
    }
  }

  private static PackageDescr parse(String drl, LanguageLevelOption level, List<String> errors) {
    DrlParser parser = new DrlParser(level);
    try {
      PackageDescr descr = parser.parse(false, drl);
      if (descr != null && !parser.hasErrors()) {
        return descr;
      }
      parser.getErrors().forEach(e -> errors.add(e.getMessage()));
    } catch (DroolsParserException e) {
      errors.add(e.getMessage());
    }
    return null;
  }

  private static Result build(PackageDescr descr) {
    descr.setName(STAGE);
    descr.setNamespace(STAGE);
    ByteArrayResource resource = new ByteArrayResource(new byte[0], "UTF-8");
    resource.setSourcePath(STAGE.replace('.', '/') + ".drl");
    descr.setResource(resource);
    descr.getTypeDeclarations().forEach(t -> t.setNamespace(STAGE));
    descr.getEnumDeclarations().forEach(t -> t.setNamespace(STAGE));
    descr
        .getRules()
        .forEach(
            rule -> {
              rule.setNamespace("");
              rule.setResource(resource);
              List.of("clause", "zh", "en")
                  .forEach(
                      a ->
                          rule.getAnnotations()
                              .removeIf(annotation -> annotation.getName().equals(a)));
            });
    ClassLoader parent = RawCompile.class.getClassLoader();
    ModelBuilderImpl<PackageSources> builder =
        new ModelBuilderImpl<>(
            PackageSources::dumpSources,
            KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, parent)
                .as(KnowledgeBuilderConfigurationImpl.KEY),
            new ReleaseIdImpl("org.crmrules", "packs", "1"),
            false);
    builder.buildPackages(List.of(new CompositePackageDescr(resource, descr)));
    if (builder.hasErrors()) {
      return Result.none("engine", builder.getErrors().iterator().next().getMessage());
    }
    MemoryFileSystem sources = new MemoryFileSystem();
    MemoryFileSystem target = new MemoryFileSystem();
    ModelWriter.Result written =
        new ModelWriter("").writeModel(sources, builder.getPackageSources());
    CompilationResult result =
        JavaCompilerFactory.loadCompiler(JavaConfiguration.CompilerType.ECLIPSE, "17")
            .compile(written.getSourceFiles().toArray(new String[0]), sources, target, parent);
    if (result.getErrors().length > 0) {
      return Result.none("Java compiler", result.getErrors()[0].getMessage());
    }
    Map<String, byte[]> classes = new TreeMap<>();
    for (PortablePath path : target.getFilePaths()) {
      String name = path.asString();
      if (name.endsWith(".class")) {
        classes.put(
            name.substring(0, name.length() - ".class".length()).replace('/', '.'),
            target.getBytes(path));
      }
    }
    return new Result(classes, "");
  }
}
