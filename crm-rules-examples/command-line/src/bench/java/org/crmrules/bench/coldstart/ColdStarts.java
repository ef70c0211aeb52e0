package org.crmrules.bench.coldstart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.crmrules.pack.CompiledUse;

/**
 * Compares starts with the packs as the build compiled them against starts that compile them. The
 * two take turns, so that a busy machine is busy for both.
 */
public final class ColdStarts {

  private ColdStarts() {}

  /**
   * @param arguments how many starts of each kind; 5 if there is none
   */
  public static void main(String... arguments) throws IOException {
    int runs = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
    List<ColdRun> compiledBefore = new ArrayList<>();
    List<ColdRun> compiledAtStart = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      compiledBefore.add(ColdRun.of(CompiledUse.IF_TRUSTED));
      compiledAtStart.add(ColdRun.of(CompiledUse.NEVER));
    }
    System.out.printf("JVM start to first decision, all packs that ship, %d starts each%n", runs);
    tell("wall clock", compiledBefore, compiledAtStart, ColdRun::millis);
    tell("processor", compiledBefore, compiledAtStart, ColdRun::cpuMillis);
  }

  private static void tell(
      String what,
      List<ColdRun> compiledBefore,
      List<ColdRun> compiledAtStart,
      ToLongFunction<ColdRun> millis) {
    long before = median(compiledBefore, millis);
    long atStart = median(compiledAtStart, millis);
    System.out.printf(
        "| %s | compiled before | %s | median %,d ms |%n",
        what, all(compiledBefore, millis), before);
    System.out.printf(
        "| %s | compiled at start | %s | median %,d ms | %.1f times |%n",
        what, all(compiledAtStart, millis), atStart, (double) atStart / before);
  }

  private static String all(List<ColdRun> runs, ToLongFunction<ColdRun> millis) {
    return runs.stream()
        .map(run -> String.valueOf(millis.applyAsLong(run)))
        .collect(Collectors.joining(" "));
  }

  private static long median(List<ColdRun> runs, ToLongFunction<ColdRun> millis) {
    long[] sorted = runs.stream().mapToLong(millis).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
