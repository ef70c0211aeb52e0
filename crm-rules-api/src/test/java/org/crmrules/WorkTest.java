package org.crmrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Work ends when its thread is interrupted, and tells how far it is. */
class WorkTest {

  private static final Bilingual COUNTING = new Bilingual("计数", "counting");

  private final List<Progress> told = new ArrayList<>();
  private final List<Integer> seen = new ArrayList<>();

  @AfterEach
  void theThreadGoesOn() {
    Thread.interrupted();
  }

  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  private void count(int numbers) {
    Work.told(
        told::add,
        () -> {
          Work.each(COUNTING, numbers(numbers), seen::add);
          return seen;
        });
  }

  @Test
  void aFewAreToldOneByOne() {
    count(3);

    assertThat(told)
        .containsExactly(
            new Progress(COUNTING, 0, 3),
            new Progress(COUNTING, 1, 3),
            new Progress(COUNTING, 2, 3),
            new Progress(COUNTING, 3, 3));
    assertThat(told.get(1)).hasToString("counting 1 of 3");
  }

  @Test
  void manyAreToldAHundredTimes() {
    count(1_234);

    assertThat(seen).hasSize(1_234);
    assertThat(told).hasSize(101).last().isEqualTo(new Progress(COUNTING, 1_234, 1_234));
    assertThat(told).extracting(Progress::done).isSorted();
  }

  @Test
  void nothingToDoIsToldOnce() {
    count(0);

    assertThat(told).containsExactly(new Progress(COUNTING, 0, 0));
  }

  @Test
  void ofAStreamEveryThousandIsTold() {
    List<Integer> answers =
        Work.told(told::add, () -> Work.each(numbers(2_500).stream(), number -> number + 1))
            .toList();

    assertThat(answers).hasSize(2_500).startsWith(1, 2);
    assertThat(told).extracting(Progress::done).containsExactly(0L, 1_000L, 2_000L);
    assertThat(told).allMatch(progress -> progress.all() == Progress.UNKNOWN);
    assertThat(told.get(1)).hasToString("answering 1000");
  }

  @Test
  void aStreamThatIsReadInParallelIsCountedRight() {
    List<Progress> all = Collections.synchronizedList(told);
    long count =
        Work.told(all::add, () -> Work.each(numbers(5_000).stream().parallel(), n -> n))
            .filter(n -> n >= 0)
            .count();

    assertThat(count).isEqualTo(5_000);
    assertThat(all)
        .extracting(Progress::done)
        .containsExactlyInAnyOrder(0L, 1_000L, 2_000L, 3_000L, 4_000L, 5_000L);
  }

  @Test
  void workWithinWorkIsNotTold() {
    Work.told(
        told::add,
        () -> {
          Work.each(COUNTING, List.of(1), one -> Work.each(COUNTING, numbers(9), seen::add));
          return seen;
        });

    assertThat(seen).hasSize(9);
    assertThat(told).hasSize(2);
  }

  @Test
  void whoListensWithinIsToldInsteadAndThenTheOneBefore() {
    List<Progress> within = new ArrayList<>();
    Work.told(
        told::add,
        () -> {
          Work.told(
              within::add,
              () -> {
                Work.begin(COUNTING);
                return 0;
              });
          Work.begin(COUNTING);
          return 0;
        });
    Work.begin(COUNTING);

    assertThat(within).hasSize(1);
    assertThat(told).hasSize(1);
  }

  @Test
  void whatAListenerThrowsEndsTheWorkAndNobodyListensAfterwards() {
    IllegalStateException enough = new IllegalStateException("enough");
    assertThatThrownBy(
            () ->
                Work.told(
                    progress -> {
                      if (progress.done() == 2) {
                        throw enough;
                      }
                    },
                    () -> {
                      Work.each(COUNTING, numbers(9), seen::add);
                      return 0;
                    }))
        .isSameAs(enough);
    assertThat(seen).hasSize(2);

    Work.each(COUNTING, numbers(3), seen::add);
    assertThat(seen).hasSize(5);
  }

  @Test
  void anInterruptEndsItAndStaysOnTheThread() {
    assertThatThrownBy(
            () ->
                Work.each(
                    COUNTING,
                    numbers(9),
                    number -> {
                      seen.add(number);
                      if (number == 3) {
                        Thread.currentThread().interrupt();
                      }
                    }))
        .isInstanceOfSatisfying(
            InterruptedWorkException.class,
            e -> {
              assertThat(e.text(java.util.Locale.CHINESE)).startsWith("线程被中断");
              assertThat(e.text(java.util.Locale.ENGLISH)).isEqualTo(e.getMessage());
            });
    assertThat(seen).hasSize(4);
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    for (Runnable work :
        List.<Runnable>of(
            () -> Work.begin(COUNTING),
            () -> Work.each(COUNTING, numbers(0), seen::add),
            () -> Work.each(Stream.of(1), n -> n))) {
      assertThatThrownBy(work::run).isInstanceOf(InterruptedWorkException.class);
    }
    assertThat(seen).hasSize(4);
  }
}
