package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.Reason;
import org.crmrules.ask.Answer;
import org.crmrules.ask.QuestionDesk;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.ScenarioResult;
import org.crmrules.vocabulary.DeclaredField;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever types the files of the guide's chapter gets the decision that it shows. */
class OwnFieldChapterTest {

  private static final Pattern FILE =
      Pattern.compile(
          "<!-- (\\S+\\.(?:yaml|drl))( \\+)? -->\\n```\\w+\\n(.*?)```\\n", Pattern.DOTALL);

  @TempDir Path folder;

  private static String chapter(String title) throws IOException {
    String guide = Files.readString(PackFolder.RULES.resolve("README.md"));
    int start = guide.indexOf("\n## " + title + "\n") + 1;
    assertThat(start).isPositive();
    return guide.substring(start, guide.indexOf("\n## ", start));
  }

  /** Lays down what the chapter says, up to where it adds something, or all of it. */
  private void write(String chapter, boolean all) throws IOException {
    for (MatchResult file : FILE.matcher(chapter).results().toList()) {
      Path path = folder.resolve(file.group(1));
      String content = file.group(3);
      if (file.group(2) != null) {
        if (!all) {
          return;
        }
        String before = Files.readString(path);
        content =
            path.endsWith("pack.yaml")
                ? before.replace("clauses:", content + "clauses:")
                : before + "\n" + content;
      }
      PackFolder.write(path, content.getBytes(StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"自定义字段", "A field of your own"})
  void fromNothingToADecision(String title) throws IOException {
    String chapter = chapter(title);
    write(chapter, false);
    Path question = folder.resolve("question.yaml");
    byte[] asked = Files.readAllBytes(question);
    Files.delete(question);

    try (CrmRules rules = CrmRules.load(PackSource.directory(folder))) {
      assertThat(rules.scenarios()).hasSize(6).allMatch(ScenarioResult::passed);
      PackInfo pack = rules.packs().get(0);
      QuestionDesk desk = rules.questions();
      Answer answer = desk.answer(desk.read("question.yaml", asked, null, null).get(0));
      Reason reason = answer.reasons().stream().filter(Reason::decisive).findFirst().orElseThrow();

      assertThat(answer.outcome()).containsEntry("grade", "GOLD");
      assertThat(
              Stream.of(Locale.CHINESE, Locale.ENGLISH)
                  .map(locale -> reason.text(locale, pack.declarations())))
          .anySatisfy(text -> assertThat(chapter).contains("✓ " + text + " [own]"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"自定义字段", "A field of your own"})
  void andWithAFactOfItsOwn(String title) throws IOException {
    write(chapter(title), true);
    Files.delete(folder.resolve("question.yaml"));

    try (CrmRules rules = CrmRules.load(PackSource.directory(folder))) {
      assertThat(rules.scenarios()).hasSize(8).allMatch(ScenarioResult::passed);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"自定义字段", "A field of your own"})
  void everyKindOfFieldIsNamed(String title) throws IOException {
    for (DeclaredField.Kind kind : List.of(DeclaredField.Kind.values())) {
      assertThat(chapter(title)).contains("\n| `" + kind.name().toLowerCase(Locale.ROOT) + "` |");
    }
  }
}
