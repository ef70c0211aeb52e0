package org.crmrules.drools.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The customers of one weight that are served, numbered from the least worth; of equal worth from
 * the latest in the order of service.
 *
 * @param worth of each, in hundredths
 * @param customers of each, its number among all customers
 * @param kinds of each
 * @param ofKind for each kind of the weight which of them are of it, from the least worth
 */
record Goods(long[] worth, int[] customers, Kind[] kinds, List<int[]> ofKind) {

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
    Kind[] kinds = new Kind[size];
    for (Kind kind : links.kinds()) {
      for (int i = kind.served - 1; i >= 0; i--) {
        int first = first(sorted, worths[kind.customers[i]]);
        int at = first + taken[first]++;
        customers[at] = kind.customers[i];
        kinds[at] = kind;
      }
    }
    return new Goods(sorted, customers, kinds, ofKind(links, kinds));
  }

  private static List<int[]> ofKind(Links links, Kind[] kinds) {
    Map<Kind, Integer> numbers = new IdentityHashMap<>();
    List<int[]> ofKind = new ArrayList<>();
    for (Kind kind : links.kinds()) {
      numbers.put(kind, ofKind.size());
      ofKind.add(new int[kind.served]);
    }
    int[] next = new int[ofKind.size()];
    for (int item = 0; item < kinds.length; item++) {
      int number = numbers.get(kinds[item]);
      ofKind.get(number)[next[number]++] = item;
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
