package org.crmrules.drools.conclude;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.crmrules.drools.vocabulary.CollectorType;

/**
 * What the same conclusions came to before. Which of them count, and what they come to, hangs on
 * nothing but them, so where the same rules fire for facts of another cell it is not settled again.
 * Thread-safe.
 */
public final class Settlements {

  /** Far more than there are ways in which the rules of most packs fire together. */
  private static final int MOST = 8_192;

  private final Map<Key, Known> known = new ConcurrentHashMap<>();

  /**
   * Conclusions of constant rules, each of which makes the same ones whenever it fires.
   *
   * @param verdict on what they conclude, also where nothing was concluded
   */
  private record Key(Class<?> verdict, Concluded[]... made) {

    @Override
    public boolean equals(Object other) {
      if (!(other instanceof Key that)
          || verdict != that.verdict
          || made.length != that.made.length) {
        return false;
      }
      for (int i = 0; i < made.length; i++) {
        if (made[i] != that.made[i]) {
          return false;
        }
      }
      return true;
    }

    @Override
    public int hashCode() {
      int hash = verdict.hashCode();
      for (Concluded[] one : made) {
        hash = 31 * hash + System.identityHashCode(one);
      }
      return hash;
    }
  }

  /** What they come to, and for each rule which of its conclusions do not count. */
  private record Known(Outcomes outcomes, long... passed) {}

  /**
   * What conclusions come to, and passes over what does not count.
   *
   * @param settling does both
   * @throws ConflictException as that does; then nothing is kept
   */
  Outcomes of(CollectorType verdict, List<Drawn> drawn, Supplier<Outcomes> settling) {
    Concluded[][] made = new Concluded[drawn.size()][];
    for (int i = 0; i < made.length; i++) {
      if (!drawn.get(i).rule().isConstant()) {
        return settling.get();
      }
      made[i] = drawn.get(i).made();
    }
    Key key = new Key(verdict.type(), made);
    Known before = known.get(key);
    if (before == null) {
      Outcomes outcomes = settling.get();
      if (known.size() < MOST) {
        known.put(key, new Known(outcomes, drawn.stream().mapToLong(Drawn::passed).toArray()));
      }
      return outcomes;
    }
    for (int i = 0; i < made.length; i++) {
      drawn.get(i).passOverAll(before.passed()[i]);
    }
    return before.outcomes();
  }
}
