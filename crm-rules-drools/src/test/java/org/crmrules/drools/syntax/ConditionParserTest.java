package org.crmrules.drools.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionParserTest {

  private static Condition parse(String text) throws SyntaxException {
    return ConditionParser.parse(text, new Span(0, text.length()), Set.of("State"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "amount >= 1000 ~ amount >= 1000",
        "amount>=-5 ~ amount >= -5",
        "amount >= 0.1B ~ amount >= 0.1B",
        "kind == State.OPEN ~ kind == State.OPEN",
        "active == true ~ active == true",
        "$region : region ~ $region : region",
        "orders in (1,2, 3) ~ (orders == 1) || (orders == 2) || (orders == 3)",
        "orders not in (1, 2) ~ (orders != 1) && (orders != 2)",
        "causes contains \"A\" ~ causes contains \"A\"",
        "causes not contains \"A\" ~ causes not contains \"A\"",
        "$x memberOf causes ~ $x memberOf causes",
        "a == 1 && b == 2 || c == 3 ~ ((a == 1) && (b == 2)) || (c == 3)",
        "a == 1 && (b == 2 || c == 3) ~ (a == 1) && ((b == 2) || (c == 3))",
        "!(a == 1) && b == 2 ~ (!(a == 1)) && (b == 2)",
        "a == /* 7 */ 1 ~ a == 1"
      })
  void whatIsCompiledIsWrittenFromWhatWasRead(String text, String compiled) throws Exception {
    assertThat(parse(text).source()).isEqualTo(compiled);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amount",
        "amount > 5 && < 9",
        "amount + 1 > 9",
        "1000 <= amount",
        "name.length() > 3",
        "name matches \"a*\"",
        "this == 3 ; x",
        "(amount > 3",
        "amount > 3)",
        "amount >= 1_000",
        "amount >= 0x10",
        "amount >= 1e3",
        "$a : amount > 3",
        "$a := amount",
        "amount = 3",
        "name == 'x'",
        "name == \"\\u0041\"",
        "amоunt > 3 ; System.exit(3)",
        "measures[\"x\"] > 3",
        "a!.b == 3",
        "eval(true)",
        ""
      })
  void whatIsNotInTheLanguageIsRefused(String text) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(SyntaxException.class);
  }

  @Test
  void aRefusalPointsAtThePlace() {
    assertThatThrownBy(() -> parse("amount > 5 && < 9"))
        .isInstanceOfSatisfying(
            SyntaxException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ProblemCode.SYNTAX);
              assertThat(e.span()).isEqualTo(new Span(14, 15));
            });
  }

  @Test
  void nestingThatIsTooDeepIsRefusedRatherThanFollowed() {
    String deep = "(".repeat(5_000) + "a == 1" + ")".repeat(5_000);

    assertThatThrownBy(() -> parse(deep)).isInstanceOf(SyntaxException.class);
    assertThatThrownBy(() -> parse("!".repeat(5_000) + "(a == 1)"))
        .isInstanceOf(SyntaxException.class);
  }
}
