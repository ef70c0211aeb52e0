package org.crmrules.drools.pack;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Opens and reads what may turn out to be a pipe that nobody writes to: a name can lead to another
 * file between the look at it and its opening, and Java cannot open without waiting. One thread
 * reads file after file; one that does not come back is left behind. Not thread-safe.
 */
final class InTime implements Closeable {

  private static final long SECONDS = 30;

  /** Null before the first file and after one that did not come to an end. */
  private ExecutorService reader;

  /**
   * What was read.
   *
   * @throws IOException if it cannot be read, or does not come to an end
   */
  <T> T read(Callable<T> reading) throws IOException {
    if (reader == null) {
      reader = Executors.newSingleThreadExecutor(InTime::thread);
    }
    Future<T> task = reader.submit(reading);
    try {
      return task.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      leaveBehind();
      throw new IOException("It did not come to an end within " + SECONDS + " seconds.", e);
    } catch (InterruptedException e) {
      leaveBehind();
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException().initCause(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "crm-rules-read");
    thread.setDaemon(true);
    return thread;
  }

  private void leaveBehind() {
    reader.shutdownNow();
    reader = null;
  }

  @Override
  public void close() {
    if (reader != null) {
      reader.shutdown();
    }
  }
}
