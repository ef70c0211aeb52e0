package org.crmrules.drools.pack;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A folder that is held open while it is read, so that what is found is in it, whatever its name
 * leads to meanwhile. Follows no links. Where the platform cannot hold a folder open, names are
 * looked up again each time.
 */
final class HeldFolder implements Closeable {

  private static final Set<OpenOption> READ =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private final Path path;
  private final DirectoryStream<Path> stream;

  private HeldFolder(Path path, DirectoryStream<Path> stream) {
    this.path = path;
    this.stream = stream;
  }

  static HeldFolder open(Path folder) throws IOException {
    return new HeldFolder(folder, Files.newDirectoryStream(folder));
  }

  /**
   * A file in it.
   *
   * @param name as {@link FileName} has it, which takes a look at the disk
   */
  record Named(String name, Path file) {}

  /** The files in it, in the order of their names. To be asked once. */
  List<Named> files() throws IOException {
    List<Named> files = new ArrayList<>();
    try {
      for (Path found : stream) {
        Path file = at(found.getFileName());
        files.add(new Named(FileName.of(file), file));
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    files.sort(Comparator.comparing(Named::name));
    return files;
  }

  /** Where a name in it leads. */
  Path at(Path name) {
    return path.resolve(name);
  }

  /** What a file is now, be it a link. */
  BasicFileAttributes look(Path file) throws IOException {
    return stream instanceof SecureDirectoryStream<Path> held
        ? held.getFileAttributeView(
                file.getFileName(), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
            .readAttributes()
        : Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  /** A folder in it. */
  HeldFolder enter(Path folder) throws IOException {
    if (stream instanceof SecureDirectoryStream<Path> held) {
      return new HeldFolder(
          folder, held.newDirectoryStream(folder.getFileName(), LinkOption.NOFOLLOW_LINKS));
    }
    if (!look(folder).isDirectory()) {
      throw new NotDirectoryException(folder.toString());
    }
    return open(folder);
  }

  /** A file in it, to be read. */
  SeekableByteChannel openFile(Path file) throws IOException {
    return stream instanceof SecureDirectoryStream<Path> held
        ? held.newByteChannel(file.getFileName(), READ)
        : Files.newByteChannel(file, READ);
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
