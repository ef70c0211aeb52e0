package org.crmrules.drools.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.crmrules.ask.QuestionInfo;
import org.crmrules.drools.PackFolder;
import org.crmrules.pack.PackDomain;
import org.junit.jupiter.api.Test;

/** The tables of the guide hold every question, with what it takes and what it tells. */
class QuestionsInTheGuideTest {

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  @Test
  void bothTablesSayWhatEachQuestionTakesAndTells() throws IOException {
    List<String> guide = Files.readAllLines(PackFolder.RULES.resolve("README.md"));
    int english = guide.indexOf("## Scenarios");
    for (List<String> half :
        List.of(guide.subList(0, english), guide.subList(english, guide.size()))) {
      List<String> rows = half.stream().filter(QuestionsInTheGuideTest::isQuestion).toList();
      assertThat(rows).hasSize(QuestionCatalogue.all().size());
      for (QuestionInfo question : QuestionCatalogue.all()) {
        String row = row(rows, question);
        String[] cells = row.split("\\|");
        assertThat(codes(cells[3]).stream().filter(c -> Character.isUpperCase(c.charAt(0))))
            .as(row)
            .containsExactlyElementsOf(
                question.given().stream().map(g -> g.fact().name()).toList());
        // Some keys say in brackets which values they can have.
        assertThat(codes(cells[4].replaceAll("[（(][^）)]*[）)]", "")))
            .as(row)
            .containsExactlyElementsOf(question.outcome());
      }
    }
  }

  private static boolean isQuestion(String line) {
    for (PackDomain domain : PackDomain.values()) {
      if (line.startsWith("| `" + domain.name().toLowerCase(Locale.ROOT) + "` | `")) {
        return true;
      }
    }
    return false;
  }

  private static String row(List<String> rows, QuestionInfo question) {
    String start =
        "| `%s` | `%s`"
            .formatted(question.domain().name().toLowerCase(Locale.ROOT), question.name());
    return rows.stream().filter(r -> r.startsWith(start)).findFirst().orElse("no row " + start);
  }

  private static List<String> codes(String cell) {
    return CODE.matcher(cell).results().map((MatchResult m) -> m.group(1)).toList();
  }
}
