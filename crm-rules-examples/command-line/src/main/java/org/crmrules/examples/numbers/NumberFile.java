package org.crmrules.examples.numbers;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.crmrules.Visible;

/**
 * The last serial of each scope, in a text file: a line for each scope, and a last line with a
 * check over those before it. It is replaced as a whole: whoever dies while writing leaves the file
 * as it was.
 *
 * @param path the file
 */
record NumberFile(Path path) {

  private static final Pattern LINE = Pattern.compile("(\\S+) ([1-9][0-9]{0,9})");
  private static final String CHECK = "check ";

  boolean exists() {
    return Files.exists(path);
  }

  /**
   * The last serial by scope.
   *
   * @throws IllegalStateException if the file was damaged
   */
  SortedMap<String, Integer> read() throws IOException {
    String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    int last = text.lastIndexOf(CHECK);
    if (last < 0 || !text.equals(withCheck(text.substring(0, last)))) {
      throw damaged("end in a check that fits its lines");
    }
    SortedMap<String, Integer> serials = new TreeMap<>();
    for (String line : text.substring(0, last).lines().toList()) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        throw damaged(
            String.format(Locale.ROOT, "hold lines of a scope and a serial, not '%s'", line));
      }
      serials.put(matcher.group(1), Integer.valueOf(matcher.group(2)));
    }
    return serials;
  }

  /** An exception about what the file must do. */
  IllegalStateException damaged(String must) {
    return new IllegalStateException(
        Visible.sentence(
            "The file of the numbers (%s) must %s. Maybe it was cut off, deleted or edited: restore"
                + " it with the last serial of every scope that a complaint has.",
            path, must));
  }

  /** Replaces the file. When this returns, it is on the disk. */
  void write(SortedMap<String, Integer> serials) throws IOException {
    StringBuilder lines = new StringBuilder();
    serials.forEach((scope, serial) -> lines.append(scope).append(' ').append(serial).append('\n'));
    Path next = path.resolveSibling(path.getFileName() + ".next");
    try (FileChannel channel =
        FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(withCheck(lines.toString()));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel folder = FileChannel.open(path.getParent(), StandardOpenOption.READ)) {
      folder.force(true); // the new name, too
    }
  }

  private static String withCheck(String lines) {
    CRC32 check = new CRC32();
    check.update(lines.getBytes(StandardCharsets.UTF_8));
    return lines + CHECK + Long.toHexString(check.getValue()) + '\n';
  }
}
