package org.crmrules;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;

/**
 * A list that is made when it is first read, because most are never asked for: what a clock counted
 * stretch by stretch is far more than when it is due.
 *
 * <p>Immutable, thread-safe, and equal to any list with the same elements. Until it is read it
 * keeps what it will be made of.
 *
 * @param <T> what it holds
 */
public final class MadeWhenRead<T> extends AbstractList<T> implements RandomAccess {

  private final Supplier<List<T>> making;

  /** Immutable. Threads may make it twice; the two are equal. */
  private List<T> made;

  private MadeWhenRead(Supplier<List<T>> making) {
    this.making = making;
  }

  /**
   * A list that is made when it is read.
   *
   * @param making makes an equal list however often and from whatever thread it is asked, from
   *     values that never change
   */
  public static <T> List<T> of(Supplier<List<T>> making) {
    return new MadeWhenRead<>(UnusableValueException.given(making, "making"));
  }

  /**
   * The same elements, in a list that cannot be changed; none of them is made by this.
   *
   * @param name what the list is called
   * @throws UnusableValueException if it is null, or holds null
   */
  public static <T> List<T> copyOf(List<T> list, String name) {
    return list instanceof MadeWhenRead<T> same ? same : UnusableValueException.all(list, name);
  }

  private List<T> made() {
    List<T> all = made;
    if (all == null) {
      all = List.copyOf(making.get());
      made = all;
    }
    return all;
  }

  @Override
  public T get(int place) {
    return made().get(place);
  }

  @Override
  public int size() {
    return made().size();
  }
}
