package org.crmrules.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilledTest {

  private record Texts(@Filled String name, @Filled(max = 2) String initials) {}

  private static boolean valid(String component, String text) throws NoSuchFieldException {
    FilledValidator validator = new FilledValidator();
    validator.initialize(Texts.class.getDeclaredField(component).getAnnotation(Filled.class));
    return validator.isValid(text, null);
  }

  @Test
  void whatIsUnknownIsValid() throws Exception {
    assertThat(valid("name", null)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "\u3000", " \u3000 "})
  void whatIsBlankIsNotEvenWithTheWideSpaceOfChinese(String blank) throws Exception {
    assertThat(valid("name", blank)).isFalse();
  }

  @Test
  void aTextMayHaveSoManyCharactersAndNoMore() throws Exception {
    assertThat(valid("name", "x".repeat(200))).isTrue();
    assertThat(valid("name", "x".repeat(201))).isFalse();
    assertThat(valid("initials", "王五")).isTrue();
    assertThat(valid("initials", "王五六")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "C", "CHN", "cn", "C1", "ＣＮ", "ÄÖ"})
  void aCountryCodeHasTwoCapitalLettersOfAscii(String code) {
    CountryCodeValidator validator = new CountryCodeValidator();

    assertThat(validator.isValid(code, null)).isFalse();
    assertThat(validator.isValid("CN", null)).isTrue();
    assertThat(validator.isValid(null, null)).isTrue();
  }
}
