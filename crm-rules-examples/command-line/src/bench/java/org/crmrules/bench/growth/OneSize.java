package org.crmrules.bench.growth;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.crmrules.CrmRules;
import org.crmrules.bench.Workload;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingService;
import org.crmrules.pack.PackSource;

/** Loads so many packs of so many rules, decides, and prints what it took. */
public final class OneSize {

  private static final int ROUNDS = 15;
  private static final long NANOS_A_ROUND = 200_000_000;

  private OneSize() {}

  /**
   * Measures.
   *
   * @param arguments none are looked at; properties say how many packs, and of how many rules
   */
  public static void main(String... arguments) throws IOException {
    int packs = Integer.getInteger("crm.bench.packs");
    int rules = Integer.getInteger("crm.bench.rules");
    Path folder = Files.createTempDirectory("grown-packs");
    GrownPacks.write(folder, packs, rules);
    long heapBefore = heap();
    long classesBefore = classes();
    long began = System.nanoTime();
    try (CrmRules door = CrmRules.load(PackSource.directory(folder))) {
      long loaded = System.nanoTime() - began;
      List<GradingService> services =
          IntStream.range(0, packs).mapToObj(i -> door.grading("grown-" + i)).toList();
      List<CustomerProfile> customers = customers(rules);
      double first = firstOfEach(services, customers);
      double nanos = decide(services, customers);
      System.out.printf(
          "{\"packs\": %d, \"rules\": %d, \"load ms\": %d, \"ns a decision\": %.0f,"
              + " \"ns the first time\": %.0f, \"heap KB\": %d, \"classes KB\": %d}%n",
          packs,
          rules,
          loaded / 1_000_000,
          nanos,
          first,
          (heap() - heapBefore) / 1024,
          (classes() - classesBefore) / 1024);
    }
  }

  private static List<CustomerProfile> customers(int rules) {
    List<CustomerProfile> customers = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      customers.add(
          CustomerProfile.of("C-" + i)
              .amountLast12Months(BigDecimal.valueOf(i))
              .ordersLast12Months(i * 7 % rules)
              .build());
    }
    return customers;
  }

  /**
   * The mean where nothing is warm: every customer is asked about once, most of them of a cell that
   * was not met before.
   */
  private static double firstOfEach(
      List<GradingService> services, List<CustomerProfile> customers) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long began = threads.getCurrentThreadCpuTime();
    for (CustomerProfile customer : customers) {
      for (GradingService service : services) {
        service.grade(customer, Workload.AS_OF);
      }
    }
    return (threads.getCurrentThreadCpuTime() - began)
        / (double) (customers.size() * services.size());
  }

  /**
   * The median of rounds, after as many to warm up; the time of this thread, not of the machine.
   */
  private static double decide(List<GradingService> services, List<CustomerProfile> customers) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double[] nanos = new double[ROUNDS];
    long kept = 0;
    for (int round = -ROUNDS; round < ROUNDS; round++) {
      long began = threads.getCurrentThreadCpuTime();
      int decisions = 0;
      while (threads.getCurrentThreadCpuTime() - began < NANOS_A_ROUND) {
        for (CustomerProfile customer : customers) {
          GradingService service = services.get(decisions++ % services.size());
          kept += service.grade(customer, Workload.AS_OF).reasons().size();
        }
      }
      if (round >= 0) {
        nanos[round] = (threads.getCurrentThreadCpuTime() - began) / (double) decisions;
      }
    }
    if (kept == 0) {
      throw new IllegalStateException("A rule of each pack fires for everybody.");
    }
    Arrays.sort(nanos);
    return nanos[ROUNDS / 2];
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long classes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals("Metaspace"))
        .mapToLong((MemoryPoolMXBean pool) -> pool.getUsage().getUsed())
        .sum();
  }
}
