package org.crmrules.bench.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A limit with two pauses.
 *
 * @param pauses begin and end of each, in order; the begin of one may be its end
 */
public record Term(Instant start, int amount, List<Instant> pauses) {

  private static final long YEARS = 13L * 365 * 86_400;

  /** Terms over thirteen years from 2012 on, the same in every run. */
  static List<Term> some(int count) {
    Random random = new Random(7);
    Instant first = Instant.parse("2012-01-01T00:00:00Z");
    List<Term> terms = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Instant start = first.plusSeconds((long) (random.nextDouble() * YEARS) / 60 * 60);
      int amount = 1 + random.nextInt(60);
      Instant from = start.plusSeconds(60L * random.nextInt(5_000));
      Instant to = from.plusSeconds(60L * random.nextInt(3_000));
      Instant again = to.plusSeconds(60L * random.nextInt(3_000));
      Instant end = again.plusSeconds(60L * random.nextInt(3_000));
      terms.add(new Term(start, amount, List.of(from, to, again, end)));
    }
    return terms;
  }
}
