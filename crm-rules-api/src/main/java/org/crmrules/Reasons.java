package org.crmrules;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * The reasons of a decision. What a rule looked at and concluded is known when the decision is
 * made; the reason that tells of it is made when it is first read, because most decisions are never
 * asked why.
 *
 * <p>Immutable, thread-safe, and equal to any list with the same reasons.
 */
public final class Reasons extends AbstractList<Reason> implements RandomAccess {

  private final int size;
  private final IntFunction<Reason> reason;

  /** Makes all of them at once; null if each is made by itself, and their number is known. */
  private final Supplier<List<Reason>> together;

  /** Made when the first is read. Threads may make one twice; the two are equal. */
  private Reason[] made;

  private Reasons(int size, IntFunction<Reason> reason, Supplier<List<Reason>> together) {
    this.size = size;
    this.reason = reason;
    this.together = together;
  }

  /**
   * Reasons that are made when they are read.
   *
   * @param reason makes the reason at a place; the same one however often and from whatever thread
   *     it is asked, from values that never change
   */
  public static List<Reason> of(int size, IntFunction<Reason> reason) {
    return size == 0
        ? List.of()
        : new Reasons(size, UnusableValueException.given(reason, "reason"), null);
  }

  /**
   * Reasons of which nobody knows how many there are before the first is read, as of several
   * questions together; that makes all of them.
   *
   * @param reasons makes them; the same ones however often and from whatever thread it is asked,
   *     from values that never change
   */
  public static List<Reason> together(Supplier<List<Reason>> reasons) {
    return new Reasons(0, null, UnusableValueException.given(reasons, "reasons"));
  }

  /** The same reasons, in a list that cannot be changed; none of them is made by this. */
  public static List<Reason> copyOf(List<Reason> reasons) {
    return reasons instanceof Reasons same ? same : UnusableValueException.all(reasons, "reasons");
  }

  private Reason[] made() {
    Reason[] all = made;
    if (all == null) {
      all = together == null ? new Reason[size] : together.get().toArray(new Reason[0]);
      made = all;
    }
    return all;
  }

  @Override
  public Reason get(int place) {
    Reason[] all = made();
    Reason found = all[Objects.checkIndex(place, all.length)];
    if (found == null) {
      found = reason.apply(place);
      all[place] = found;
    }
    return found;
  }

  @Override
  public int size() {
    return together == null ? size : made().length;
  }
}
