package org.crmrules.drools.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crmrules.Bilingual;
import org.crmrules.drools.OwnWords;
import org.crmrules.drools.RuleFile;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.PackCheck;
import org.crmrules.drools.compile.CompiledPack;
import org.crmrules.drools.compile.PackCompiler;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.pack.PackReader;
import org.crmrules.drools.pack.SourceReader;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.PackSource;
import org.crmrules.vocabulary.Declarations;
import org.crmrules.vocabulary.DeclaredField;
import org.crmrules.vocabulary.DeclaredField.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the second wall lets through, and what of a pack's own words it does not. */
class WallTest {

  private static final Pattern STAGE = Pattern.compile("org\\.crmrules\\.compiled\\.[^.]+");

  /** By day of the domain with the fewest words; that packs of the others pass, other tests see. */
  @Test
  void everyConstructOfTheLanguageCompilesAndPasses(@TempDir Path folder) {
    passes(PackDomain.SUPPLIER, folder);
  }

  @Tag("nightly")
  @ParameterizedTest
  @EnumSource
  void everyConstructOfEveryDomainCompilesAndPasses(PackDomain domain, @TempDir Path folder) {
    passes(domain, folder);
  }

  private static void passes(PackDomain domain, Path folder) {
    Problems problems = new Problems();
    PackSource source = PackSource.directory(EveryConstruct.write(domain, folder));
    List<PackFiles> files = new PackReader(problems).read(new SourceReader(problems).read(source));
    List<CheckedPack> checked =
        files.stream().map(pack -> new PackCheck(pack, problems).check()).toList();
    // A few rules say nothing of absence, and are left out.
    assertThat(problems.sorted()).hasSizeLessThan(10).extracting("code").containsOnly("CR-208");
    Problems found = new Problems();

    List<CompiledPack> compiled = new PackCompiler(found).compile(checked);

    assertThat(found.sorted()).isEmpty();
    assertThat(compiled).hasSize(1);
  }

  private static CompiledPack asking(String conditions) {
    Problems problems = new Problems();
    String file = RuleFile.of(PackDomain.GRADING, List.of(conditions));
    CheckedPack pack = RuleFile.check(PackDomain.GRADING, file, problems);
    CompiledPack compiled = new PackCompiler(problems).compile(List.of(pack)).get(0);
    assertThat(problems.sorted()).isEmpty();
    return compiled;
  }

  private static List<Breach> against(Declarations declared, CompiledPack pack) {
    Vocabulary vocabulary = Vocabulary.of(PackDomain.GRADING).with(declared);
    Matcher stage = STAGE.matcher(pack.classes().classes().firstKey());
    assertThat(stage.lookingAt()).isTrue();
    return new Wall(Map.of(stage.group(), Words.of(vocabulary)))
        .check(new TreeMap<>(pack.classes().classes()));
  }

  private static Declarations declaring(String name, Kind kind) {
    DeclaredField field =
        new DeclaredField(name, Bilingual.same(name), kind, null, null, null, null, null, false);
    return new Declarations(Map.of(), Map.of("CustomerProfile", List.of(field)), Map.of());
  }

  @Test
  void aFieldIsAskedForByADeclaredNameOnly() {
    CompiledPack pack = asking("CustomerProfile( ownDecimal >= 80 )");

    assertThat(against(OwnWords.of(PackDomain.GRADING, Map.of()), pack)).isEmpty();
    assertThat(against(declaring("ownDecimal", Kind.DECIMAL), pack)).isEmpty();
    assertThat(against(declaring("another", Kind.DECIMAL), pack))
        .extracting(breach -> breach.what().en())
        .anyMatch(what -> what.contains("asks for the name ownDecimal"));
  }

  @Test
  void withoutDeclarationsNothingIsAskedForByName() {
    CompiledPack pack = asking("CustomerProfile( ownText == \"AA\" ) Visit( ownFlag == true )");

    assertThat(against(Declarations.NONE, pack))
        .extracting(breach -> breach.what().en())
        .anyMatch(what -> what.contains("CustomerProfile.custom"))
        .anyMatch(what -> what.contains("OwnFact"));
  }

  @Test
  void aKindOfFactIsAskedForByADeclaredNameOnly() {
    CompiledPack pack = asking("Visit( )");

    assertThat(against(OwnWords.of(PackDomain.GRADING, Map.of()), pack)).isEmpty();
    assertThat(against(declaring("ownDecimal", Kind.DECIMAL), pack))
        .extracting(breach -> breach.what().en())
        .anyMatch(what -> what.contains("OwnFact"));
  }
}
