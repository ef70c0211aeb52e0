package org.crmrules.complaint;

import java.util.function.IntFunction;

/**
 * The serials that a host gives out, so that every number of a scope is given once and none is left
 * out (T-07). The host keeps it where it keeps its complaints; {@link #inMemory()} is for tests and
 * for what may be forgotten.
 *
 * <p>Must be thread-safe, and atomic also between the processes that share it. A serial that is
 * stored in the same transaction as its complaint leaves no gap even if the host is killed.
 */
public interface NumberSequence {

  /**
   * Hands the next serial of a scope to its use, and takes it if the use returns. If the use
   * throws, the serial is not taken, the exception goes on to the caller, and the next one to ask
   * gets the same serial. A use must not ask the same sequence again.
   *
   * @param scope pack and scope, for example {@code complaint-manufacturing/2603}; the first serial
   *     of each is 1
   * @param use gets the serial; called at most once
   * @param <T> what the use returns
   * @return what the use returned
   * @throws IllegalStateException if the sequence cannot be read or kept; nothing is taken then
   */
  <T> T next(String scope, IntFunction<T> use);

  /** A new sequence that ends with the process; thread-safe. */
  static NumberSequence inMemory() {
    return new MemorySequence();
  }
}
