package org.crmrules.drools.pack;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Opens and reads what may turn out to be a pipe that nobody writes to: a name can lead to another
 * file between the look at it and its opening, and Java cannot open without waiting.
 */
final class InTime {

  private static final long SECONDS = 30;

  private InTime() {}

  /**
   * What was read.
   *
   * @throws IOException if it cannot be read, or does not come to an end
   */
  static <T> T read(Callable<T> reading) throws IOException {
    FutureTask<T> task = new FutureTask<>(reading);
    Thread thread = new Thread(task, "crm-rules-read");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new IOException("It did not come to an end within " + SECONDS + " seconds.", e);
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException().initCause(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    }
  }
}
