package org.crmrules.drools.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The queue of the smallest keys, against a sorted set. */
class LeastFirstTest {

  @Property(tries = 300)
  void whatComesOutIsWhatASortedSetHasFirst(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 5) Integer> first,
      @ForAll List<Boolean> takes) {
    double[] keys = first.stream().mapToDouble(Integer::doubleValue).toArray();
    LeastFirst queue = new LeastFirst(keys);
    TreeSet<Integer> sorted =
        new TreeSet<>(
            Comparator.comparingDouble((Integer n) -> keys[n]).thenComparingInt(Integer::intValue));
    List<Integer> outside = new ArrayList<>();
    for (int number = 0; number < keys.length; number++) {
      outside.add(number);
    }

    for (boolean take : takes) {
      if (take && !sorted.isEmpty()) {
        int number = queue.remove();
        assertThat(number).isEqualTo(sorted.pollFirst());
        keys[number] += 1; // as what somebody has grows
        outside.add(number);
      } else if (!outside.isEmpty()) {
        int number = outside.remove(0);
        queue.add(number);
        sorted.add(number);
      }
      assertThat(queue.size()).isEqualTo(sorted.size());
    }
    while (!sorted.isEmpty()) {
      assertThat(queue.remove()).isEqualTo(sorted.pollFirst());
    }
    queue.clear();
    assertThat(queue.size()).isZero();
  }
}
