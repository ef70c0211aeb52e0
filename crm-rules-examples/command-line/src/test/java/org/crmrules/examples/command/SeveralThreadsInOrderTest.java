package org.crmrules.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.crmrules.InterruptedWorkException;
import org.junit.jupiter.api.Test;

class SeveralThreadsInOrderTest {

  private static InOrder<Integer, Integer> over(
      int count, int threads, int size, Function<Integer, Integer> work) {
    Iterator<Integer> numbers = IntStream.range(0, count).iterator();
    return new InOrder<>(
        threads,
        () -> numbers.hasNext() ? Optional.of(numbers.next()) : Optional.empty(),
        number -> size,
        work);
  }

  /** Whatever fails is thrown behind all that was before it, and nothing comes after it. */
  @Property(tries = 200)
  void whatComesIsWhatOneAfterTheOtherWouldGive(
      @ForAll @IntRange(max = 3_000) int count,
      @ForAll @IntRange(min = 1, max = 4) int threads,
      @ForAll @IntRange(max = 40_000) int size,
      @ForAll @IntRange(max = 4_000) int failing) {
    List<Integer> given = new ArrayList<>();
    String failed = "";
    try (InOrder<Integer, Integer> all =
        over(
            count,
            threads,
            size,
            number -> {
              if (number == failing) {
                throw new IllegalStateException("at " + number);
              }
              return number * 2;
            })) {
      all.forEachRemaining(given::add);
    } catch (IllegalStateException e) {
      failed = e.getMessage();
    }

    assertThat(given)
        .containsExactlyElementsOf(
            IntStream.range(0, Math.min(count, failing)).mapToObj(n -> n * 2).toList());
    assertThat(failed).isEqualTo(failing < count ? "at " + failing : "");
  }

  @Test
  void whatCannotBeTakenIsToldBehindAllThatWas() {
    AtomicInteger taken = new AtomicInteger();
    List<Integer> given = new ArrayList<>();
    try (InOrder<Integer, Integer> all =
        new InOrder<>(
            2,
            () -> {
              if (taken.get() == 1_000) {
                throw new IOException("the disk is gone");
              }
              return Optional.of(taken.getAndIncrement());
            },
            number -> 1,
            number -> number)) {
      assertThatThrownBy(() -> all.forEachRemaining(given::add))
          .hasRootCauseInstanceOf(IOException.class)
          .hasRootCauseMessage("the disk is gone");
    }
    assertThat(given).hasSize(1_000);
  }

  @Test
  void noMoreIsTakenThanIsSoonWanted() {
    AtomicInteger taken = new AtomicInteger();
    try (InOrder<Integer, Integer> endless =
        new InOrder<>(
            2, () -> Optional.of(taken.getAndIncrement()), number -> 1, number -> number)) {
      assertThat(endless.next()).isZero();
      assertThat(taken).hasValueLessThanOrEqualTo(5 * 256);
    }
  }

  @Test
  void ofWhatIsLargeLessIsTaken() {
    AtomicInteger taken = new AtomicInteger();
    try (InOrder<Integer, Integer> endless =
        new InOrder<>(
            2, () -> Optional.of(taken.getAndIncrement()), number -> 1 << 20, number -> number)) {
      assertThat(endless.next()).isZero();
      assertThat(taken).hasValueLessThanOrEqualTo(5);
    }
  }

  @Test
  void anInterruptEndsItAndStaysOnTheThread() {
    CountDownLatch never = new CountDownLatch(1);
    try (InOrder<Integer, Integer> all =
        over(
            10,
            2,
            1,
            number -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return number;
            })) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(all::hasNext).isInstanceOf(InterruptedWorkException.class);
    }
    assertThat(Thread.interrupted()).as("the mark stays").isTrue();
  }
}
