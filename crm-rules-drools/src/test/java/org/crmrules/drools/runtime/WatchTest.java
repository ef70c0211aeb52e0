package org.crmrules.drools.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.crmrules.DecisionException;
import org.crmrules.DecisionException.Kind;
import org.crmrules.Limits;
import org.crmrules.UnusableValueException;
import org.junit.jupiter.api.Test;

/** Limits of a stage, and how it is told that one was reached. */
class WatchTest {

  private static Watch watch(int firings, Duration time) {
    return new Watch(new Limits(firings, time));
  }

  private static void fire(Watch watch, int times) {
    for (int i = 0; i < times; i++) {
      watch.firing();
    }
  }

  @Test
  void asManyRulesMayFireInEachStageAsTheLimitSays() {
    Watch watch = watch(3, Duration.ofHours(1));

    watch.startStage();
    fire(watch, 3);
    watch.startStage();
    fire(watch, 3);

    assertThatThrownBy(watch::firing)
        .isInstanceOf(StageFailure.class)
        .hasMessage(
            "The limit of firings (3) was reached. Maybe the conditions of a rule are too wide.");
  }

  @Test
  void aStageThatTakesTooLongIsStopped() {
    Watch watch = watch(1, Duration.ofNanos(1));

    assertThatThrownBy(watch::run)
        .isInstanceOf(StageFailure.class)
        .hasMessage(
            "The limit of time (PT0.000000001S) was reached. Maybe the conditions of a rule are"
                + " too wide.");
    assertThatThrownBy(watch::endStage).isInstanceOf(StageFailure.class);
  }

  @Test
  void aStageThatDoesNotIsNot() {
    Watch watch = watch(1, Duration.ofHours(1));

    assertThatCode(watch::run).doesNotThrowAnyException();
    assertThatCode(watch::endStage).doesNotThrowAnyException();
  }

  @Test
  void aLimitIsToldOfThePackAndOfNoRule() {
    assertThatThrownBy(() -> fire(watch(1, Duration.ofHours(1)), 2))
        .isInstanceOfSatisfying(
            StageFailure.class,
            failure -> {
              DecisionException told = failure.in("tiny 1.0.0");
              assertThat(told.kind()).isEqualTo(Kind.LIMIT_REACHED);
              assertThat(told.pack()).isEqualTo("tiny 1.0.0");
              assertThat(told.rules()).isEmpty();
              assertThat(told).hasCause(failure);
              assertThat(told.text(Locale.CHINESE)).contains("触发次数达到上限(1)。也许一条规则的条件太宽。");
            });
  }

  @Test
  void whatARuleThrowsIsToldInItsWords() {
    UnusableValueException thrown = new UnusableValueException("不能这样。", "Not so.");

    DecisionException told = StageFailure.threw(List.of("R-1", "R-2"), thrown).in("tiny 1.0.0");

    assertThat(told.kind()).isEqualTo(Kind.RULE_FAILED);
    assertThat(told.rules()).containsExactly("R-1", "R-2");
    assertThat(told).hasCause(thrown);
    assertThat(told.text(Locale.CHINESE)).contains("规则 R-1, R-2 运行失败:不能这样。");
    assertThat(told.text(Locale.ENGLISH)).contains("The rule R-1, R-2 failed: Not so.");
  }

  @Test
  void whatJavaThrowsIsToldInTheWordsOfJava() {
    assertThat(
            StageFailure.threw(List.of("R-1"), new IllegalStateException("odd"))
                .in("tiny 1.0.0")
                .text(Locale.CHINESE))
        .contains("规则 R-1 运行失败:odd");
    assertThat(StageFailure.threw(List.of("R-1"), new IllegalStateException()).getMessage())
        .isEqualTo("The rule R-1 failed: null");
  }

  @Test
  void silenceKnowsWhichConclusionsWouldHaveBeenAnAnswer() {
    Silence silence = new Silence(Runnable.class, "at.*");

    assertThat(silence.verdict()).isEqualTo(Runnable.class);
    assertThat(silence).hasMessage("Runnable");
    assertThat(silence.isAbout("atLeast")).isTrue();
    assertThat(silence.isAbout("least")).isFalse();
  }
}
