package org.crmrules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProblemTest {

  private static final Problem PROBLEM =
      new Problem(
          "CR-204",
          "customer-amount/1.1.0/grades.drl",
          12,
          5,
          3,
          "    abc >= 3",
          "没有字段 abc。",
          "There is no field abc.");

  @Test
  void aProblemIsToldWithItsLineAndThePlaceMarked() {
    assertThat(PROBLEM.text(Locale.CHINESE))
        .isEqualTo(
            """
            CR-204 customer-amount/1.1.0/grades.drl:12:5 没有字段 abc。
               12 |     abc >= 3
                  |     ^^^""");
  }

  @Test
  void chineseCharactersTakeTwoColumnsOfATerminalAndTabsStayTabs() {
    Problem chinese = new Problem("CR-220", "a.drl", 3, 8, 2, "\t@zh（“元”）", "全角。", "Full-width.");

    assertThat(chinese.text(Locale.ENGLISH))
        .isEqualTo("CR-220 a.drl:3:8 Full-width.\n    3 | \t@zh（“元”）\n      | \t        ^^^");
  }

  @Test
  void aProblemOfAWholeFileHasNoLineToShow() {
    Problem whole = new Problem("CR-104", "a.drl", 0, 0, 0, "", "不是 UTF-8。", "Not UTF-8.");

    assertThat(whole.text(Locale.ENGLISH)).isEqualTo("CR-104 a.drl Not UTF-8.");
  }

  @Test
  void everyLanguageButChineseIsAnsweredInEnglish() {
    assertThat(PROBLEM.message(Locale.FRENCH)).isEqualTo("There is no field abc.");
    assertThat(PROBLEM.message(Locale.SIMPLIFIED_CHINESE)).isEqualTo("没有字段 abc。");
  }
}
