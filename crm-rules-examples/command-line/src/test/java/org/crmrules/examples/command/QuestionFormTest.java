package org.crmrules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.crmrules.CrmRules;
import org.crmrules.ask.QuestionDesk;
import org.crmrules.ask.QuestionInfo;
import org.crmrules.ask.QuestionInfo.Given;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.examples.text.Language;
import org.crmrules.examples.text.Messages;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackSource;
import org.junit.jupiter.api.Test;

class QuestionFormTest {

  /** As it is, and with everything filled in that is commented out. */
  @Test
  void everyFormInBothLanguagesIsAQuestionThatCanBeRead() {
    try (CrmRules rules = CrmRules.load(PackSource.embedded())) {
      QuestionDesk desk = rules.desk();
      for (QuestionInfo question : desk.questions()) {
        PackInfo pack =
            rules.packs().stream()
                .filter(p -> p.domain() == question.domain())
                .findFirst()
                .orElseThrow();
        for (Language language : Language.values()) {
          String form =
              new QuestionForm(desk.codes(pack.policy().pack()), Messages.in(language))
                  .of(question, List.of(pack));
          holds(desk, question, pack, form);
          holds(desk, question, pack, form.replaceAll("(?m)^( *)# ", "$1"));
        }
      }
    }
  }

  private static void holds(QuestionDesk desk, QuestionInfo question, PackInfo pack, String form) {
    List<WrittenQuestion> read =
        desk.read(question.name(), form.getBytes(StandardCharsets.UTF_8), null, null);
    assertThat(read)
        .singleElement()
        .satisfies(
            written -> {
              assertThat(written.ask()).isEqualTo(question.name());
              assertThat(written.pack()).isEqualTo(pack.policy().pack());
              assertThat(written.given())
                  .extracting(fact -> fact.getClass().getSimpleName())
                  .containsExactlyElementsOf(
                      question.given().stream().map(Given::fact).map(f -> f.name()).toList());
            });
  }
}
