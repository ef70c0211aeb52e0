package org.crmrules.testkit.law;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The same facts in other orders, always the same ones. */
final class Orders {

  private Orders() {}

  /** The last first. */
  static <T> List<T> turned(Collection<T> facts) {
    List<T> turned = new ArrayList<>(facts);
    Collections.reverse(turned);
    return turned;
  }

  /** The last first, and one at random. */
  static <T> List<List<T>> of(Collection<T> facts) {
    List<T> shuffled = new ArrayList<>(facts);
    Collections.shuffle(shuffled, new Random(facts.size()));
    return List.of(turned(facts), shuffled);
  }
}
