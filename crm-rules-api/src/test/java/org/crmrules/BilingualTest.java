package org.crmrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BilingualTest {

  private static final Bilingual GRADE = new Bilingual("等级", "grade");

  @Test
  void everyChineseLocaleReadsChineseAndEveryOtherEnglish() {
    for (Locale locale : List.of(Locale.CHINESE, Locale.CHINA, Locale.TAIWAN)) {
      assertThat(GRADE.in(locale)).isEqualTo("等级");
    }
    for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.ROOT)) {
      assertThat(GRADE.in(locale)).isEqualTo("grade");
    }
  }

  @Test
  void argumentsAreFilledInEachInItsLanguage() {
    Bilingual sentence = new Bilingual("%2$s 的%1$s(%3$d)", "The %s of %s (%d)");

    assertThat(sentence.with(GRADE, "C-1", 1_000))
        .isEqualTo(new Bilingual("C-1 的等级(1000)", "The grade of C-1 (1000)"));
  }

  @Test
  void numbersAreWrittenTheSameOnEveryMachine() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Bilingual.same("%d").with(15)).isEqualTo(Bilingual.same("15"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void textsAreJoinedInEachLanguage() {
    assertThat(Bilingual.joined("; ", List.of(GRADE, Bilingual.same("A"))))
        .isEqualTo(new Bilingual("等级; A", "grade; A"));
    assertThat(Bilingual.joined("; ", List.of())).isEqualTo(Bilingual.none());
  }

  @Test
  void aLanguageCannotBeLeftOut() {
    assertThatThrownBy(() -> new Bilingual(null, "grade"))
        .hasMessage("The zh (null) must not be null.");
    assertThatThrownBy(() -> new Bilingual("等级", null))
        .hasMessage("The en (null) must not be null.");
  }
}
