package org.crmrules.examples.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.crmrules.examples.text.Language;
import org.crmrules.examples.text.Messages;
import org.junit.jupiter.api.Test;

/** The picture of who moves where. */
class FlowsTest {

  private static final Pattern HEIGHT = Pattern.compile("class=\"node\".* height=\"([0-9.]+)\"");
  private static final Pattern BAND = Pattern.compile("class=\"(same|moved)\" d=.* v([0-9.]+) C");

  private final Moves moves = new Moves();

  private void move(String from, String to, int count) {
    for (int i = 0; i < count; i++) {
      moves.add("C-" + i, new Answered(from, Map.of()), new Answered(to, Map.of()));
    }
  }

  private String page() {
    return new MovesPage(Messages.in(Language.en), UnaryOperator.identity()).of("A title", moves);
  }

  private double sum(Pattern of, int group) {
    return of.matcher(page())
        .results()
        .mapToDouble(one -> Double.parseDouble(one.group(group)))
        .sum();
  }

  @Test
  void eachWayHasABandAsWideAsManyGoIt() {
    move("A", "A", 6);
    move("A", "B", 3);
    move("B", "A", 1);

    // 300 points for ten: 180 stay, 90 go down, 30 go up; each side is as high as all.
    assertThat(BAND.matcher(page()).results().map(one -> one.group(1) + " " + one.group(2)))
        .containsExactly("same 180.0", "moved 90.0", "moved 30.0");
    assertThat(sum(HEIGHT, 1)).isCloseTo(2 * 300, within(0.5));
    assertThat(page()).contains("A · 9", "A · 7", "B · 1", "B · 3");
  }

  @Test
  void whatHasTooManyOutcomesIsATableOnly() {
    for (int i = 0; i <= Flows.MOST; i++) {
      move("2026-03-" + (10 + i), "2026-03-" + (10 + i), 1);
    }
    assertThat(page()).contains("<table>").doesNotContain("<svg");
  }

  @Test
  void whereNobodyWasAskedThereIsNothingToDraw() {
    assertThat(page()).doesNotContain("<svg");
  }

  @Test
  void anOutcomeCannotLeaveThePicture() {
    move("</svg><script>", "B", 1);
    assertThat(page()).doesNotContain("<script>").contains("&lt;/svg&gt;&lt;script&gt; · 1");
  }
}
