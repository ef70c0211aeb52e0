package org.crmrules;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * The reasons of a decision. What a rule looked at and concluded is known when the decision is
 * made; the reason that tells of it is made when it is first read, because most decisions are never
 * asked why.
 *
 * <p>Immutable, thread-safe, and equal to any list with the same reasons.
 */
public final class Reasons extends AbstractList<Reason> implements RandomAccess {

  private final IntFunction<Reason> reason;
  private final int size;

  /** Made when the first is read. Threads may make one twice; the two are equal. */
  private Reason[] made;

  private Reasons(int size, IntFunction<Reason> reason) {
    this.size = size;
    this.reason = reason;
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
        : new Reasons(size, UnusableValueException.given(reason, "reason"));
  }

  /** The same reasons, in a list that cannot be changed; none of them is made by this. */
  public static List<Reason> copyOf(List<Reason> reasons) {
    return reasons instanceof Reasons same ? same : MadeWhenRead.copyOf(reasons, "reasons");
  }

  @Override
  public Reason get(int place) {
    Objects.checkIndex(place, size);
    Reason[] all = made;
    if (all == null) {
      all = new Reason[size];
      made = all;
    }
    Reason found = all[place];
    if (found == null) {
      found = reason.apply(place);
      all[place] = found;
    }
    return found;
  }

  @Override
  public int size() {
    return size;
  }
}
