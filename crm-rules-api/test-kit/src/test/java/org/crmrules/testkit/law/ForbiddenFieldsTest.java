package org.crmrules.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.crmrules.Bilingual;
import org.crmrules.PolicyRef;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackStatus;
import org.crmrules.vocabulary.CodeList;
import org.crmrules.vocabulary.Declarations;
import org.crmrules.vocabulary.DeclaredField;
import org.junit.jupiter.api.Test;

class ForbiddenFieldsTest {

  private static final Map<String, CodeList> FORBIDDEN =
      Map.of(
          "forbidden",
          new CodeList(
              "forbidden",
              List.of("SEX", "MARITAL_STATUS", "HEALTH"),
              Map.of(
                  "SEX", new Bilingual("性别", "sex"),
                  "MARITAL_STATUS", new Bilingual("婚姻", "marital status"),
                  "HEALTH", new Bilingual("健康", "health"))));

  @Test
  void fieldsAreToldByTheirNamesInEitherLanguageAndByWholeWords() {
    assertThat(
            ForbiddenFields.of(
                pack(
                    FORBIDDEN,
                    List.of(
                        field("sex", "甲", "x"),
                        field("maritalStatusKnown", "甲", "x"),
                        field("a", "婚姻状况", "x"),
                        field("b", "甲", "state of health"),
                        field("sexton", "司事", "sexton"))),
                "CustomerProfile"))
        .containsExactly("sex", "maritalStatusKnown", "a", "b");
  }

  @Test
  void whereNothingIsForbiddenThereAreNone() {
    assertThat(
            ForbiddenFields.of(
                pack(Map.of(), List.of(field("sex", "性别", "sex"))), "CustomerProfile"))
        .isEmpty();
    assertThat(ForbiddenFields.of(pack(FORBIDDEN, List.of()), "Representative")).isEmpty();
  }

  private static PackInfo pack(Map<String, CodeList> codes, List<DeclaredField> fields) {
    return new PackInfo(
        new PolicyRef("p", "1.0.0", "d"),
        PackDomain.GRADING,
        "标题",
        "title",
        LocalDate.of(2026, 1, 1),
        ZoneId.of("Asia/Shanghai"),
        PackStatus.RELEASED,
        "owner",
        List.of(),
        Map.of(),
        new Declarations(codes, Map.of("CustomerProfile", fields), Map.of()),
        List.of(),
        0);
  }

  private static DeclaredField field(String name, String zh, String en) {
    return new DeclaredField(
        name, new Bilingual(zh, en), DeclaredField.Kind.TEXT, null, null, null, null, null, false);
  }
}
