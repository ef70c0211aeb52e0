package org.crmrules.drools.pack;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;

/**
 * Writes files to the end although the thread is interrupted: an interrupt closes what a file is
 * written through, and what was decided before it must not be left half written.
 */
public final class Undisturbed {

  private Undisturbed() {}

  /** Something that is written, and may be begun again from the start. */
  @FunctionalInterface
  public interface Writing {
    /** Writes it. */
    void run() throws IOException;
  }

  /** Writes; the thread is then marked as interrupted if it was before or has been since. */
  public static void write(Writing writing) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      boolean done = false;
      while (!done) {
        try {
          writing.run();
          done = true;
        } catch (ClosedByInterruptException e) {
          interrupted |= Thread.interrupted();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
