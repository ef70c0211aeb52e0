package org.crmrules.drools.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.crmrules.LoadOptions;
import org.crmrules.drools.PackFolder;
import org.crmrules.drools.grading.DroolsGrading;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.GradingService;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.ReloadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reloads under load. How often is the system property {@code crm.soak.reloads}: few in the
 * ordinary build, a thousand in the nightly profile.
 */
class ReloadSoakTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");
  private static final int RELOADS = Integer.getInteger("crm.soak.reloads", 12);
  private static final int WARM = Math.min(50, RELOADS / 3);
  private static final int THREADS = 4;

  @TempDir Path temp;

  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicLong decided = new AtomicLong();

  /** Digest to the limit that stands in that version. */
  private final Map<String, Integer> limits = new ConcurrentHashMap<>();

  @Test
  void everyDecisionIsOfOneVersionAndNothingIsLeftBehind() throws Exception {
    Path rules = PackFolder.copy(PackFolder.GOOD, temp.resolve("rules"));
    Path grades = rules.resolve("mini/1.0.0/grades.drl");
    List<WeakReference<Generation>> replaced = new ArrayList<>();
    long warmSpace = 0;
    long warmClasses = 0;
    LivePacks packs = new LivePacks(PackSource.directory(rules), LoadOptions.defaults());
    try {
      limits.put(digest(packs), 1000);
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      List<Future<?>> deciding = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        deciding.add(threads.submit(() -> decide(packs)));
      }
      int limit = 1000;
      for (int i = 1; i <= RELOADS; i++) {
        PackFolder.edit(grades, ">= " + limit + " ", ">= " + (limit + 1) + " ");
        limit++;
        ReloadResult result = packs.reload();
        assertThat(result).isInstanceOf(ReloadResult.Activated.class);
        limits.put(digest(packs), limit);
        replaced.add(new WeakReference<>(packs.current()));
        if (i == WARM) {
          collect();
          warmSpace = classSpace();
          warmClasses = loadedClasses();
        }
      }
      over.set(true);
      for (Future<?> one : deciding) {
        one.get(60, TimeUnit.SECONDS);
      }
      threads.shutdown();
      assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      over.set(true);
      packs.close();
    }
    collect();
    long space = classSpace();
    long alive = replaced.stream().filter(l -> l.get() != null).count();
    System.out.printf(
        "soak: %d reloads, %d decisions, class space %,d after %d and %,d after all bytes,"
            + " classes %d and %d, generations alive %d%n",
        RELOADS, decided.get(), warmSpace, WARM, space, warmClasses, loadedClasses(), alive);
    assertThat(decided.get()).isPositive();
    assertThat(space).isLessThan(warmSpace + warmSpace / 10);
    assertThat(loadedClasses()).isLessThan(warmClasses + warmClasses / 10);
    assertThat(alive).as("generations that are still there").isLessThanOrEqualTo(2);
  }

  /** A decision must follow from the very version that it names. */
  private void decide(LivePacks packs) {
    GradingService grading =
        new DroolsGrading(() -> packs.current().of(PackDomain.GRADING).byId().get("mini"));
    int amount = 990;
    while (!over.get()) {
      amount = amount > 1000 + RELOADS ? 990 : amount + 7;
      CustomerProfile customer =
          CustomerProfile.of("C-1").amountLast12Months(BigDecimal.valueOf(amount)).build();
      GradingDecision decision = grading.grade(customer, AS_OF);
      Integer limit = limits.get(decision.policy().digest());
      // A version is noted just after it comes into force; a decision may be quicker than that.
      if (limit != null) {
        assertThat(decision.grade()).isEqualTo(amount >= limit ? "A" : "C");
      }
      decided.incrementAndGet();
    }
  }

  private static String digest(LivePacks packs) {
    return packs.current().infos().get(0).policy().digest();
  }

  private static void collect() throws InterruptedException {
    for (int i = 0; i < 5; i++) {
      System.gc();
      Thread.sleep(100);
    }
  }

  private static long loadedClasses() {
    ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
    return classes.getLoadedClassCount();
  }

  private static long classSpace() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(p -> p.getName().equals("Metaspace"))
        .mapToLong((MemoryPoolMXBean p) -> p.getUsage().getUsed())
        .sum();
  }
}
