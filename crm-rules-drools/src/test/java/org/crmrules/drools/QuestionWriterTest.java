package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.crmrules.CrmRules;
import org.crmrules.ask.QuestionDesk;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.pack.PackSource;
import org.junit.jupiter.api.Test;

/** A question that is written down is read again as it was. */
class QuestionWriterTest {

  @Test
  void everyQuestionOfEveryShippedScenarioIsReadAgainAsItWas() throws IOException {
    try (CrmRules rules = CrmRules.load(PackSource.embedded())) {
      List<WrittenQuestion> questions = NothingIsLeftBehindTest.questions(rules);
      QuestionDesk desk = rules.questions();

      assertThat(questions).hasSizeGreaterThan(1_800);
      for (WrittenQuestion question : questions) {
        String line = desk.write(question);

        assertThat(line).doesNotContain("\n");
        assertThat(desk.read("log", line.getBytes(StandardCharsets.UTF_8), null, null))
            .containsExactly(atLineOne(question));
      }
    }
  }

  private static WrittenQuestion atLineOne(WrittenQuestion question) {
    List<Record> byKind =
        question.given().stream()
            .sorted(Comparator.comparing(fact -> place(question, FactType.nameOf(fact))))
            .toList();
    return new WrittenQuestion(
        question.name(),
        1,
        question.pack(),
        question.version(),
        question.ask(),
        question.asOf(),
        byKind);
  }

  private static int place(WrittenQuestion question, String kind) {
    return question.given().stream().map(FactType::nameOf).toList().indexOf(kind);
  }
}
