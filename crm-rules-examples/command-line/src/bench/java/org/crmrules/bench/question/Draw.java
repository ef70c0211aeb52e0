package org.crmrules.bench.question;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Chance that is the same in every run, and the day on which everything is asked. */
final class Draw {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  static final Instant AS_OF = Instant.parse("2026-03-02T04:00:00Z");
  private static final int COUNT = 1_000;

  private final Random random;

  Draw(long seed) {
    this.random = new Random(seed);
  }

  static <Q> List<Q> each(IntFunction<Q> question) {
    return IntStream.range(0, COUNT).mapToObj(question).toList();
  }

  int below(int most) {
    return random.nextInt(most);
  }

  boolean in(int percent) {
    return below(100) < percent;
  }

  LocalDate ago(int days) {
    return TODAY.minusDays(below(days));
  }

  /** Over several orders of magnitude. */
  long upTo(double tens) {
    return (long) Math.pow(10, random.nextDouble() * tens);
  }

  <T> T of(List<T> all) {
    return all.get(below(all.size()));
  }

  <T> T maybe(int percent, T value) {
    return in(percent) ? value : null;
  }
}
