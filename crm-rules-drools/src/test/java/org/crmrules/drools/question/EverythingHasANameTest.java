package org.crmrules.drools.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.CrmRules;
import org.crmrules.DecisionException;
import org.crmrules.Result;
import org.crmrules.ask.QuestionInfo;
import org.crmrules.ask.QuestionInfo.Told;
import org.crmrules.ask.WrittenFile;
import org.crmrules.drools.scenario.QuestionCatalogue;
import org.crmrules.pack.CompiledUse;
import org.crmrules.pack.Health;
import org.crmrules.pack.HistoryEntry;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.ReloadResult;
import org.crmrules.vocabulary.As;
import org.crmrules.vocabulary.DeclaredField;
import org.crmrules.vocabulary.Terms;
import org.junit.jupiter.api.Test;

/**
 * Questions, what they tell, outcomes, causes and all other constants have names in both languages.
 */
class EverythingHasANameTest {

  /** What is for programs: people read the sentences that say the same. */
  private static final Set<Class<?>> FOR_PROGRAMS =
      Set.of(
          As.class,
          CompiledUse.class,
          DeclaredField.Kind.class,
          DecisionException.Kind.class,
          Health.Status.class,
          HistoryEntry.Event.class,
          PackSource.class,
          QuestionInfo.Quantity.class,
          ReloadResult.class,
          Result.class,
          WrittenFile.class);

  @Test
  void everyQuestionAndEveryKeyOfItsAnswer() {
    for (QuestionInfo question : QuestionCatalogue.all()) {
      named(question.name(), new Bilingual(question.zh(), question.en()));
      for (Told told : question.told()) {
        named(question.name() + " " + told.key(), new Bilingual(told.zh(), told.en()));
        told.values().forEach(EverythingHasANameTest::named);
      }
    }
  }

  @Test
  void noTwoQuestionsHaveOneName() {
    assertThat(QuestionCatalogue.all()).extracting(QuestionInfo::zh).doesNotHaveDuplicates();
    assertThat(QuestionCatalogue.all()).extracting(QuestionInfo::en).doesNotHaveDuplicates();
  }

  @Test
  void noKeyIsNamedThatNoQuestionTells() {
    Set<String> told = new HashSet<>();
    for (QuestionInfo question : QuestionCatalogue.all()) {
      question.outcome().forEach(key -> told.addAll(List.of(key, question.name() + "." + key)));
    }
    assertThat(told).containsAll(KeyTerms.all().keySet());
  }

  @Test
  void everyConstantAndEveryOutcomeThatPeopleRead() throws Exception {
    int constants = 0;
    int outcomes = 0;
    for (Class<?> type : api()) {
      if (type.isEnum() && !FOR_PROGRAMS.contains(type)) {
        for (Object constant : type.getEnumConstants()) {
          named(type.getSimpleName() + "." + constant, Terms.of((Enum<?>) constant));
          constants++;
        }
      }
      if (type.isSealed() && !FOR_PROGRAMS.contains(type)) {
        for (Class<?> outcome : type.getPermittedSubclasses()) {
          named(outcome.getSimpleName(), Terms.of(outcome));
          outcomes++;
        }
      }
    }
    assertThat(constants).isGreaterThan(80);
    assertThat(outcomes).isGreaterThan(8);
  }

  @Test
  void aConstantThatMeansTwoThingsIsNamedOnlyUnderAKeyOfItsType() {
    assertThat(values("route", "severity").get("NORMAL").zh()).isEqualTo("一般");
    assertThat(values("route", "priority").get("NORMAL").zh()).isEqualTo("普通");
    assertThat(values("route", "path")).doesNotContainKey("NORMAL").containsKey("URGENT");
  }

  @Test
  void whatThePlanSaysOfItsOwnHasANameToo() {
    assertThat(values("assign", "unassigned").get("NOBODY_ELIGIBLE").zh()).isEqualTo("没有人可以接");
  }

  private static Map<String, Bilingual> values(String ask, String key) {
    return QuestionCatalogue.all().stream()
        .filter(question -> question.name().equals(ask))
        .flatMap(question -> question.told().stream())
        .filter(told -> told.key().equals(key))
        .findFirst()
        .orElseThrow()
        .values();
  }

  private static void named(String what, Bilingual term) {
    assertThat(term.zh()).as(what).containsPattern("\\p{IsHan}").doesNotContain("  ");
    assertThat(term.en()).as(what).matches("[A-Za-z][A-Za-z ,'-]*");
  }

  /** Every class of the API, nested ones too; from its folder, or from its jar. */
  private static List<Class<?>> api() throws Exception {
    Path place =
        Path.of(CrmRules.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(place)) {
      return classes(place);
    }
    try (FileSystem jar = FileSystems.newFileSystem(place)) {
      return classes(jar.getPath("/"));
    }
  }

  private static List<Class<?>> classes(Path root) throws Exception {
    List<Class<?>> types = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root.resolve("org"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String name = root.relativize(file).toString().replace('\\', '/').replace('/', '.');
        if (!name.endsWith("package-info.class")) {
          types.add(Class.forName(name.substring(0, name.length() - ".class".length())));
        }
      }
    }
    return types;
  }
}
