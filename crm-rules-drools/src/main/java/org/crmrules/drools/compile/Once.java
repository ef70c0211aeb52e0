package org.crmrules.drools.compile;

import java.util.function.Supplier;

/**
 * Makes a thing when somebody first asks for it, and then keeps it. What could not be made is tried
 * again. Thread-safe.
 *
 * @param <T> the thing
 */
public final class Once<T> implements Supplier<T> {

  private final Supplier<T> maker;
  private volatile T made;

  /**
   * @param maker never gives null
   */
  public Once(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    T there = made;
    return there == null ? make() : there;
  }

  private synchronized T make() {
    if (made == null) {
      made = maker.get();
    }
    return made;
  }
}
