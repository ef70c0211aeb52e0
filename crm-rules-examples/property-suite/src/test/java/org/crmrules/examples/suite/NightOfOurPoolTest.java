package org.crmrules.examples.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crmrules.CrmRules;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolEntry;
import org.crmrules.pool.PoolStatus;
import org.crmrules.pool.Representative;
import org.crmrules.testkit.Facts;
import org.crmrules.testkit.Laws;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** As many questions as a night has room for. */
class NightOfOurPoolTest {

  private static final CrmRules RULES = OurPool.pack().load();
  private static final Facts FACTS = Facts.of(RULES, "our-pool");

  @Test
  void aSampleOfTheNightHolds() {
    night(1_000, 20);
  }

  @Test
  @Tag("nightly")
  void aMillionQuestionsAndAThousandRoundsHold() {
    night(1_000_000, 1_000);
  }

  /** Whoever has an open complaint is never given out, and whoever has an owner is owned. */
  private static void night(int questions, int rounds) {
    long begin = System.nanoTime();
    Map<PoolStatus, Integer> found = new EnumMap<>(PoolStatus.class);
    for (int seed = 0; seed < questions; seed++) {
      PoolCustomer customer = FACTS.sample(PoolCustomer.class, seed);
      PoolEntry entry = RULES.pool().status(customer, FACTS.asOf());
      found.merge(entry.status(), 1, Integer::sum);
      if (customer.ownerId() != null) {
        assertThat(entry.status()).isEqualTo(PoolStatus.OWNED);
      } else if (customer.openComplaints() > 0) {
        assertThat(entry.status()).isNotEqualTo(PoolStatus.AVAILABLE);
      }
    }
    long asked = System.nanoTime();
    for (int seed = 0; seed < rounds; seed++) {
      List<PoolCustomer> customers = FACTS.samples(PoolCustomer.class, 0, 6, seed);
      List<Representative> people = FACTS.samples(Representative.class, 0, 4, ~seed);
      Laws.assignment(RULES.pool(), FACTS.asOf()).holdFor(customers, people);
    }
    System.out.printf(
        Locale.ROOT,
        "%,d questions in %,d ms (%s), %,d rounds in %,d ms%n",
        questions,
        Duration.ofNanos(asked - begin).toMillis(),
        found,
        rounds,
        Duration.ofNanos(System.nanoTime() - asked).toMillis());
    assertThat(found).as("each is met").hasSizeGreaterThan(2);
  }
}
