package org.crmrules.drools.pack;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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

  /** The content of a file. */
  @FunctionalInterface
  public interface Filling {
    /** Writes it there. */
    void write(Path file) throws IOException;
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

  /**
   * Writes a file beside and moves it into place, so that nobody ever reads half of it and a crash
   * leaves what was there. Until then it is for its owner alone, and so it stays.
   *
   * @param filling is given the file to write
   */
  public static void replace(Path file, Filling filling) throws IOException {
    write(
        () -> {
          Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "fresh", ".tmp");
          try {
            filling.write(fresh);
            move(fresh, file);
          } finally {
            Files.deleteIfExists(fresh);
          }
        });
  }

  /** Moves a file into the place of another, at once where the file system can. */
  public static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
