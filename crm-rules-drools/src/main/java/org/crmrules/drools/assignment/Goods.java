package org.crmrules.drools.assignment;

import java.util.Arrays;
import java.util.List;

/**
 * The customers of one weight that are served, numbered from the least worth; of equal worth from
 * the latest in the order of service.
 *
 * @param worth of each, in hundredths
 * @param customers of each, its number among all customers
 * @param kindOf of each, the number of its kind
 * @param kinds those of the weight
 * @param ofKind for each kind of the weight which of them are of it, from the least worth
 */
record Goods(long[] worth, int[] customers, int[] kindOf, List<Kind> kinds, List<int[]> ofKind) {

  /** What is served of these kinds; worths are of all customers. */
  static Goods of(Links links, long[] worths) {
    int size = links.kinds().stream().mapToInt(kind -> kind.served).sum();
    long[] sorted = new long[size];
    int write = 0;
    for (Kind kind : links.kinds()) {
      for (int i = 0; i < kind.served; i++) {
        sorted[write++] = worths[kind.customers[i]];
      }
    }
    Arrays.sort(sorted);
    int[] taken = new int[size];
    int[] customers = new int[size];
    int[] kindOf = new int[size];
    for (int number = 0; number < links.kinds().size(); number++) {
      Kind kind = links.kinds().get(number);
      for (int i = kind.served - 1; i >= 0; i--) {
        int first = first(sorted, worths[kind.customers[i]]);
        int at = first + taken[first]++;
        customers[at] = kind.customers[i];
        kindOf[at] = number;
      }
    }
    return new Goods(sorted, customers, kindOf, links.kinds(), ofKind(links.kinds(), kindOf));
  }

  private static List<int[]> ofKind(List<Kind> kinds, int... kindOf) {
    List<int[]> ofKind = kinds.stream().map(kind -> new int[kind.served]).toList();
    int[] next = new int[kinds.size()];
    for (int item = 0; item < kindOf.length; item++) {
      ofKind.get(kindOf[item])[next[kindOf[item]]++] = item;
    }
    return ofKind;
  }

  private static int first(long[] sorted, long worth) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = low + high >>> 1;
      if (sorted[middle] < worth) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
