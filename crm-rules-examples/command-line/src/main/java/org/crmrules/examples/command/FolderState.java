package org.crmrules.examples.command;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What tells one state of a folder of packs from another: sizes and times, which every file system
 * has. Immutable.
 *
 * @param files by their path in the folder
 */
record FolderState(Map<Path, String> files) {

  /** A folder that nobody looked at yet. */
  static final FolderState NONE = new FolderState(Map.of());

  /** As it is now; a file that goes while it is looked at is not there. */
  static FolderState of(Path folder) throws IOException {
    Map<Path, String> files = new TreeMap<>();
    Path root = folder.toRealPath(); // the folder may be named by a link
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
            files.put(root.relativize(file), is.size() + " " + is.lastModifiedTime());
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, IOException changing) {
            return FileVisitResult.CONTINUE;
          }
        });
    return new FolderState(files);
  }

  /**
   * The first names of what differs from another state: ids of packs, and what lies beside them.
   */
  Set<String> changed(FolderState before) {
    Set<Path> all = new TreeSet<>(files.keySet());
    all.addAll(before.files.keySet());
    Set<String> names = new TreeSet<>();
    for (Path file : all) {
      if (!String.valueOf(files.get(file)).equals(String.valueOf(before.files.get(file)))) {
        names.add(file.getName(0).toString());
      }
    }
    return names;
  }
}
