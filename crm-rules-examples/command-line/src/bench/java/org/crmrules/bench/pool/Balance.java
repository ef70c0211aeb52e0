package org.crmrules.bench.pool;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.crmrules.drools.assignment.Person;
import org.crmrules.pool.CustomerDemand;

/** How even loads over capacity are, by several measures. */
record Balance(double[] sorted) {

  Balance {
    sorted = sorted.clone();
    Arrays.sort(sorted);
  }

  static Balance of(List<CustomerDemand> demands, int[] personOf, List<Person> team) {
    double[] loads = team.stream().mapToDouble(p -> p.load().doubleValue()).toArray();
    for (int i = 0; i < personOf.length; i++) {
      if (personOf[i] >= 0) {
        loads[personOf[i]] += demands.get(i).weight();
      }
    }
    for (int i = 0; i < loads.length; i++) {
      loads[i] /= team.get(i).capacity().doubleValue();
    }
    return new Balance(loads);
  }

  double norm(int p) {
    return Math.pow(Arrays.stream(sorted).map(x -> Math.pow(x, p)).sum(), 1.0 / p);
  }

  double highest() {
    return sorted[sorted.length - 1];
  }

  double jain() {
    double sum = Arrays.stream(sorted).sum();
    return sum * sum / sorted.length / Arrays.stream(sorted).map(x -> x * x).sum();
  }

  double gini() {
    int n = sorted.length;
    double weighted = IntStream.range(0, n).mapToDouble(i -> (2.0 * i + 1 - n) * sorted[i]).sum();
    return weighted / n / Arrays.stream(sorted).sum();
  }

  String line(String name) {
    return "  %-14s Jain %.6f  Gini %.3f  L2 %.4f  L3 %.4f  L8 %.4f  highest %.3f  lowest %.3f"
        .formatted(name, jain(), gini(), norm(2), norm(3), norm(8), highest(), sorted[0]);
  }
}
