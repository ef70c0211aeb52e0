package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.DecisionException;
import org.crmrules.InvalidFactException;
import org.crmrules.Reason;
import org.crmrules.ask.QuestionInfo;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.scenario.QuestionCatalogue;
import org.crmrules.pack.PackSource;
import org.crmrules.vocabulary.OwnFact;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rules see a fact of the pack's own in every question: the shipped packs, but with a fact that
 * each of their rules wants besides. With it they say what they always say, without it nothing.
 */
class OwnFactsFireTest {

  private static final OwnFact SEEN = OwnFact.of("Seen");

  private static CrmRules shipped;
  private static Map<String, RunningPack> wanting;
  private static Map<String, List<WrittenQuestion>> questions;

  @BeforeAll
  static void letEveryRuleWantTheFact(@TempDir Path folder) throws IOException {
    shipped = CrmRules.load(PackSource.embedded());
    questions =
        NothingIsLeftBehindTest.questions(shipped).stream()
            .collect(Collectors.groupingBy(WrittenQuestion::ask));
    PackFolder.copy(PackFolder.RULES, folder);
    Files.delete(folder.resolve("packs.lock"));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        if (file.endsWith("pack.yaml")) {
          String seen = "Seen: { zh: 所见, en: seen, fields: {} }";
          if (Files.readString(file).contains("\n  facts:\n")) {
            PackFolder.edit(file, "\n  facts:\n", "\n  facts:\n    " + seen + "\n");
          } else {
            PackFolder.edit(file, "\ndeclares:\n", "\ndeclares:\n  facts: { " + seen + " }\n");
          }
        } else if (file.toString().endsWith(".drl")) {
          PackFolder.edit(file, "\nthen\n", "\n    exists Seen( )\nthen\n");
        }
      }
    }
    wanting = RealPacks.ofFolder(folder.toString());
  }

  @AfterAll
  static void close() {
    shipped.close();
  }

  @TestFactory
  Stream<DynamicTest> everyRuleThatFiresSeesTheFact() {
    return shipped.questions().questions().stream()
        .map(QuestionInfo::name)
        .map(name -> DynamicTest.dynamicTest(name, () -> fires(questions.get(name))));
  }

  private static void fires(List<WrittenQuestion> asked) {
    Map<String, Object> expected = new LinkedHashMap<>();
    Map<String, Object> with = new LinkedHashMap<>();
    for (WrittenQuestion question : asked) {
      String place = question.pack() + ":" + question.line() + " " + question.name();
      expected.put(place, shippedSays(question));
      with.put(place, says(question, true));
      assertThat(says(question, false)).as(place).isIn(List.of(), "no decision");
    }

    assertThat(with).isEqualTo(expected);
    assertThat(with.values()).anyMatch(fired -> fired instanceof List<?> ids && !ids.isEmpty());
  }

  private static Object shippedSays(WrittenQuestion question) {
    try {
      return ids(shipped.questions().answer(question).reasons());
    } catch (DecisionException | InvalidFactException e) {
      return "no decision";
    }
  }

  private static Object says(WrittenQuestion question, boolean seen) {
    List<Record> given = new ArrayList<>(question.given());
    if (seen) {
      given.add(SEEN);
    }
    RunningPack pack = wanting.get(question.pack());
    try {
      return ids(
          QuestionCatalogue.named(pack.manifest().domain(), question.ask())
              .answer(
                  pack,
                  new WrittenQuestion(
                      question.name(),
                      question.line(),
                      question.pack(),
                      question.version(),
                      question.ask(),
                      question.asOf(),
                      given))
              .reasons());
    } catch (DecisionException | InvalidFactException e) {
      return "no decision";
    }
  }

  private static List<String> ids(List<Reason> reasons) {
    return reasons.stream().map(Reason::ruleId).toList();
  }
}
