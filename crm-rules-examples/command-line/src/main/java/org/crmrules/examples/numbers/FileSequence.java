package org.crmrules.examples.numbers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.crmrules.Visible;
import org.crmrules.complaint.NumberSequence;

/**
 * Serials in a file, for a host without a database. Thread-safe, also between processes on one
 * machine: a lock on a second file, named like the first with {@code .lock}, lets one at a time
 * read, use and write.
 *
 * <p>A serial is on the disk before its use is answered. A process that is killed before that has
 * taken nothing; one that is killed after it, and before its complaint is stored, leaves a number
 * without a complaint. Where that must not be, keep the serials beside the complaints.
 */
public final class FileSequence implements NumberSequence {

  /** A process may lock a file once only, so its threads wait here, whichever file they mean. */
  private static final Object ONE_AT_A_TIME = new Object();

  private final NumberFile file;
  private final Path lock;

  /**
   * A sequence in a file, which is made with the first serial.
   *
   * @param path in a folder that exists, on a disk of this machine
   */
  public FileSequence(Path path) {
    Path absolute = path.toAbsolutePath();
    this.file = new NumberFile(absolute);
    this.lock = absolute.resolveSibling(absolute.getFileName() + ".lock");
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the scope has a space in it, or is empty
   * @throws UncheckedIOException if the file cannot be read or written; nothing is taken then
   */
  @Override
  public <T> T next(String scope, IntFunction<T> use) {
    oneWord(scope);
    return locked(mark -> next(scope, use, mark));
  }

  /**
   * Makes the file anew after it was damaged.
   *
   * @param last the last serial of every scope that a complaint has, each at least 1
   * @throws IllegalArgumentException if a scope is not one word, or a serial is below 1
   * @throws UncheckedIOException if the file cannot be written
   */
  public void restore(Map<String, Integer> last) {
    last.forEach(
        (scope, serial) -> {
          oneWord(scope);
          if (serial < 1) {
            throw new IllegalArgumentException(
                Visible.sentence(
                    "The last serial of %s (%d) must be at least 1. Maybe leave the scope out.",
                    scope, serial));
          }
        });
    locked(
        mark -> {
          file.write(new TreeMap<>(last));
          return null;
        });
  }

  private static void oneWord(String scope) {
    if (!scope.matches("\\S+")) {
      throw new IllegalArgumentException(
          Visible.sentence("The scope (%s) must be a word without spaces.", scope));
    }
  }

  /** Something that is done while nobody else reads or writes. */
  private interface Work<T> {
    T with(FileChannel mark) throws IOException;
  }

  private <T> T locked(Work<T> work) {
    synchronized (ONE_AT_A_TIME) {
      try (FileChannel mark =
          FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        mark.lock(); // until the channel is closed
        return work.with(mark);
      } catch (IOException e) {
        throw new UncheckedIOException(
            Visible.sentence(
                "The file of the numbers (%s) must be readable and writable.", file.path()),
            e);
      }
    }
  }

  private <T> T next(String scope, IntFunction<T> use, FileChannel mark) throws IOException {
    SortedMap<String, Integer> serials = known(mark);
    int serial = Math.addExact(serials.getOrDefault(scope, 0), 1);
    T result = use.apply(serial);
    serials.put(scope, serial);
    file.write(serials);
    if (mark.size() == 0) {
      mark.write(ByteBuffer.wrap(new byte[] {'1'}));
      mark.force(true);
    }
    return result;
  }

  /** A lock file that is not empty says that serials were given: then the file must be there. */
  private SortedMap<String, Integer> known(FileChannel mark) throws IOException {
    if (file.exists()) {
      return file.read();
    }
    if (mark.size() > 0) {
      throw file.damaged("be there, because numbers were given");
    }
    return new TreeMap<>();
  }
}
