package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.crmrules.CrmRules;
import org.crmrules.drools.live.LivePacks;
import org.crmrules.pack.PackSource;
import org.junit.jupiter.api.Test;

/** The packs that ship run on the classes that the build made of them. */
class EmbeddedPacksTest {

  private static final Pattern LOADED = Pattern.compile("(?m)^\\[[^\\n]*\\] (\\S+) source: ");

  /** A class of each part of the compiler; its whole package must not be there. */
  private static final List<Class<?>> COMPILER =
      List.of(
          org.drools.model.codegen.execmodel.ModelBuilderImpl.class,
          org.drools.compiler.builder.impl.KnowledgeBuilderImpl.class,
          org.drools.drl.parser.antlr4.DRL10Parser.class,
          org.drools.drl.ast.descr.PackageDescr.class,
          org.drools.ecj.EclipseJavaCompiler.class,
          org.antlr.v4.runtime.Parser.class,
          com.github.javaparser.JavaParser.class);

  @Test
  void noneOfThemIsCompiledWhereverTheClassPathIsGiven() {
    for (PackSource source :
        List.of(
            PackSource.embedded(),
            PackSource.classPath(EmbeddedPacksTest.class.getClassLoader(), "META-INF/crm-rules"))) {
      assertThat(Said.by(LivePacks.class, () -> CrmRules.load(source).close()))
          .containsExactly("INFO Loaded 27 (0 compiled) pack(s) from " + source);
    }
  }

  @Test
  void aStartLoadsNoClassOfTheCompiler() throws IOException, InterruptedException {
    String out =
        OtherJvm.run(null, List.of("-Xlog:class+load:stdout"), ColdStart.class.getName()).printed();

    assertThat(out).contains("grade A");
    List<String> loaded = LOADED.matcher(out).results().map((MatchResult m) -> m.group(1)).toList();
    assertThat(loaded).contains("org.drools.model.Model");
    assertThat(loaded).anyMatch(name -> name.startsWith("org.crmrules.compiled."));
    for (Class<?> one : COMPILER) {
      assertThat(loaded).noneMatch(name -> name.startsWith(one.getPackageName() + "."));
    }
    assertThat(loaded)
        .noneMatch(name -> name.startsWith("org.eclipse.jdt."))
        .noneMatch(name -> name.startsWith("org.snakeyaml.")) // no calendar was asked for
        .doesNotContain(org.kie.memorycompiler.JavaCompilerFactory.class.getName());
  }
}
