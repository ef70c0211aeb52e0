package org.crmrules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crmrules.Bilingual;
import org.crmrules.Reason;
import org.junit.jupiter.api.Test;

class DeclarationsTest {

  private static final Bilingual GOLD = new Bilingual("金牌", "gold");
  private static final Bilingual MARGIN = new Bilingual("毛利", "margin %s {x}");

  private static final Declarations DECLARED =
      new Declarations(
          Map.of(
              "levels",
              new CodeList("levels", List.of("GOLD", "PLAIN"), Map.of("GOLD", GOLD)),
              "medals",
              new CodeList("medals", List.of("GOLD")),
              "one",
              list("TWICE", "甲"),
              "two",
              list("TWICE", "乙")),
          Map.of(
              "CustomerProfile",
              List.of(
                  new DeclaredField(
                      "margin",
                      MARGIN,
                      DeclaredField.Kind.DECIMAL,
                      null,
                      null,
                      null,
                      null,
                      null,
                      false))),
          Map.of());

  private static CodeList list(String code, String zh) {
    return new CodeList(code, List.of(code), Map.of(code, new Bilingual(zh, "same")));
  }

  @Test
  void aCodeIsCalledByTheNameOfItsList() {
    assertThat(DECLARED.term("levels", "GOLD")).isEqualTo(GOLD);
    assertThat(DECLARED.term("levels", "PLAIN")).isEqualTo(Bilingual.same("PLAIN"));
    assertThat(DECLARED.term("medals", "GOLD")).isEqualTo(Bilingual.same("GOLD"));
    assertThat(DECLARED.term("none", "GOLD")).isEqualTo(Bilingual.same("GOLD"));
  }

  @Test
  void whatIsUnknownIsNoCode() {
    assertThat(new CodeList("medals", List.of("GOLD")).codes().contains(null)).isFalse();
  }

  @Test
  void withoutItsListByTheOnlyNameThatItHas() {
    assertThat(DECLARED.term("GOLD")).isEqualTo(GOLD);
    assertThat(DECLARED.term("margin")).isEqualTo(MARGIN);
    assertThat(DECLARED.term("PLAIN")).isEqualTo(Bilingual.same("PLAIN"));
    assertThat(DECLARED.term("TWICE")).isEqualTo(Bilingual.same("TWICE"));
    assertThat(DECLARED.term("C-1042")).isEqualTo(Bilingual.same("C-1042"));
  }

  @Test
  void aReasonForPeopleCallsCodesAndFieldsByTheirNames() {
    Reason reason =
        new Reason(
            "G-017",
            List.of("own"),
            "大",
            "large",
            Map.of("margin", List.of("GOLD", "PLAIN")),
            List.of("grade.atLeast(GOLD)"),
            true);

    assertThat(reason.text(Locale.CHINESE, DECLARED))
        .isEqualTo("G-017 大 (毛利 = [金牌, PLAIN]) → grade.atLeast(GOLD)");
    assertThat(reason.text(Locale.ENGLISH, DECLARED))
        .isEqualTo("G-017 large (margin %s {x} = [gold, PLAIN]) → grade.atLeast(GOLD)");
    assertThat(reason.text(Locale.ENGLISH))
        .isEqualTo("G-017 large (margin = [GOLD, PLAIN]) → grade.atLeast(GOLD)");
  }
}
