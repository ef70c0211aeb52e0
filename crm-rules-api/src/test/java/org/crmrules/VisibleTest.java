package org.crmrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crmrules.InvalidFactException.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTest {

  @ParameterizedTest
  @CsvSource({
    "10, \\u000A",
    "13, \\u000D",
    "27, \\u001B",
    "9, \\u0009",
    "0, \\u0000",
    "127, \\u007F",
    "133, \\u0085",
    "8206, \\u200E",
    "8238, \\u202E",
    "8294, \\u2066",
    "8232, \\u2028",
    "8233, \\u2029",
    "65279, \\uFEFF",
    "917569, \\uDB40\\uDC41"
  })
  void whatNobodySeesIsWrittenOut(int character, String shown) {
    String text = "C-1" + Character.toString(character) + "CR-000";

    assertThat(Visible.of(text)).isEqualTo("C-1" + shown + "CR-000");
  }

  @Test
  void whatEverybodySeesStaysAsItIs() {
    assertThat(Visible.of("采购额 12 \\u000A é 😀 |")).isEqualTo("采购额 12 \\u000A é 😀 |");
    assertThat(Visible.of(null)).isNull();
  }

  @Test
  void halfACharacterIsWrittenOut() {
    assertThat(Visible.of("a\uD83D")).isEqualTo("a\\uD83D");
  }

  @Test
  void aSentenceShowsItsValuesAndCountsInPlainDigits() {
    assertThat(Visible.sentence("The id (%s) of %d\n%s", "a\nb", 12, List.of("c\r")))
        .isEqualTo("The id (a\\u000Ab) of 12\n[c\\u000D]");
  }

  @Test
  void noIdForgesALineOfAnError() {
    String forged = "C-1\nCR-000 all is well\u001B[2J";
    Bilingual demand = new Bilingual("应为其他", "must be another");

    for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      assertThat(
              new InvalidFactException(List.of(new Violation("id", forged, demand))).text(language))
          .doesNotContain("\n", "\u001B");
      assertThat(new UnusableValueException("包 %s", "The pack %s", forged).text(language))
          .doesNotContain("\n", "\u001B");
      assertThat(
              new Reason(
                      "G-017",
                      List.of(),
                      "大",
                      "large",
                      Map.of("owner", forged),
                      List.of("grade.atLeast(" + forged + ")"),
                      true)
                  .text(language))
          .doesNotContain("\n", "\u001B");
    }
  }
}
