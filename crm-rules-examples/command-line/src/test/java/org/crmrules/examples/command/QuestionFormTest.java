package org.crmrules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.crmrules.Bilingual;
import org.crmrules.CrmRules;
import org.crmrules.PolicyRef;
import org.crmrules.ask.FactInfo;
import org.crmrules.ask.FactInfo.Holds;
import org.crmrules.ask.FactInfo.Kind;
import org.crmrules.ask.QuestionDesk;
import org.crmrules.ask.QuestionInfo;
import org.crmrules.ask.QuestionInfo.Given;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.examples.text.Language;
import org.crmrules.examples.text.Messages;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.PackStatus;
import org.crmrules.vocabulary.CodeList;
import org.crmrules.vocabulary.Declarations;
import org.junit.jupiter.api.Test;

class QuestionFormTest {

  /** As it is, and with everything filled in that is commented out. */
  @Test
  void everyFormInBothLanguagesIsAQuestionThatCanBeRead() {
    try (CrmRules rules = CrmRules.load(PackSource.embedded())) {
      QuestionDesk desk = rules.questions();
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

  private static Holds holds(Kind kind) {
    return new Holds(kind, null, null, null, null, null, 0, false, false, false, null, List.of());
  }

  /** A list of one code has a name as others have; what is only an example has none. */
  @Test
  void aListOfOneCodeSaysWhatTheCodeIsCalled() {
    Declarations declared =
        new Declarations(
            Map.of(
                "roles",
                new CodeList(
                    "roles", List.of("LEADER"), Map.of("LEADER", new Bilingual("领导", "leader")))),
            Map.of(),
            Map.of());
    FactInfo fact =
        new FactInfo(
            "Distributor",
            "分配人",
            "distributor",
            List.of(
                new FactInfo.Field(
                    "id",
                    "编号",
                    "id",
                    true,
                    false,
                    List.of("C-1"),
                    null,
                    List.of(),
                    Map.of(),
                    holds(Kind.TEXT)),
                new FactInfo.Field(
                    "role",
                    "角色",
                    "role",
                    true,
                    false,
                    List.of("C-1"),
                    "roles",
                    List.of(),
                    Map.of(),
                    holds(Kind.CODE))));
    QuestionInfo question =
        new QuestionInfo(
            PackDomain.POOL,
            "mayDistribute",
            "谁来分配",
            "who may give out",
            List.of(new Given(fact, QuestionInfo.Quantity.ONE)),
            List.of(new QuestionInfo.Told("allowed", "准许", "allowed", Map.of())));
    PackInfo pack =
        new PackInfo(
            new PolicyRef("pool", "1.0.0", "9f2c".repeat(16)),
            PackDomain.POOL,
            "公海",
            "pool",
            LocalDate.of(2026, 1, 1),
            ZoneId.of("Asia/Shanghai"),
            PackStatus.RELEASED,
            "sales",
            List.of(),
            Map.of(),
            declared,
            List.of(),
            0);

    String form =
        new QuestionForm(
                Map.of("roles", List.of("LEADER")), Messages.in(Language.zh).naming(declared))
            .of(question, List.of(pack));

    assertThat(form)
        .containsPattern("role: LEADER +# 角色: LEADER 领导\n")
        .containsPattern("id: C-1 +# 编号\n");
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
