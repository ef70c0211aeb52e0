package org.crmrules.drools.compile;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.crmrules.InterruptedWorkException;

/** What a thread of ours makes beside that of the caller. */
public final class Awaited {

  private Awaited() {}

  /**
   * Waits for it. Whatever ended it is thrown as it was: none of our work throws anything checked.
   *
   * @throws InterruptedWorkException if the thread that waits is interrupted
   */
  public static <T> T of(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedWorkException();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    }
  }
}
