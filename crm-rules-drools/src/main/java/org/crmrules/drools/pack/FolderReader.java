package org.crmrules.drools.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.crmrules.Bilingual;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;

/**
 * Reads a folder that others may change meanwhile: nothing outside of it, nothing that is no
 * regular file, and nothing by halves. The folder itself may be named by a link.
 */
final class FolderReader {

  private static final int MOST_FOLDERS = 60;

  private final FileSink sink;
  private final Problems problems;
  private final InTime inTime = new InTime();

  /** Reads into this sink, and these problems. */
  FolderReader(FileSink sink, Problems problems) {
    this.sink = sink;
    this.problems = problems;
  }

  void read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      unreadable(folder.toString(), folder + " 不是文件夹", folder + " is not a folder");
      return;
    }
    Path root = folder.toRealPath();
    try (inTime;
        HeldFolder held = HeldFolder.open(root)) {
      read(held, root, "", 0);
    }
  }

  private void read(HeldFolder in, Path root, String above, int depth) throws IOException {
    for (HeldFolder.Named found : in.files()) {
      Path file = found.file();
      String name = above + found.name();
      BasicFileAttributes seen = in.look(file);
      if (seen.isSymbolicLink()) {
        link(file, root, name);
      } else if (!seen.isDirectory()) {
        file(in, file, seen, name);
      } else if (depth < MOST_FOLDERS) {
        try (HeldFolder inner = in.enter(file)) {
          read(inner, root, name + "/", depth + 1);
        }
      } else {
        problems.add(ProblemCode.TOO_MUCH, name, "> " + MOST_FOLDERS + "/", MOST_FOLDERS);
      }
    }
  }

  /** Of a link within the source, a file is read where it is; a folder is found there anyway. */
  private void link(Path link, Path root, String name) throws IOException {
    boolean isFolder = Files.isDirectory(link);
    if (!isFolder && !FileSink.wanted(name)) {
      return;
    }
    Path real = link.toRealPath();
    if (!real.startsWith(root)) {
      problems.add(ProblemCode.OUTSIDE, name, FileName.of(real));
    } else if (!isFolder) {
      try (HeldFolder held = HeldFolder.open(root)) {
        linked(held, root.relativize(real), 0, name);
      }
    }
  }

  /** Step by step, so that no part of the way is a link by now. */
  private void linked(HeldFolder in, Path way, int step, String name) throws IOException {
    Path next = in.at(way.getName(step));
    if (step == way.getNameCount() - 1) {
      file(in, next, in.look(next), name);
      return;
    }
    try (HeldFolder inner = in.enter(next)) {
      linked(inner, way, step + 1, name);
    }
  }

  private void file(HeldFolder in, Path file, BasicFileAttributes seen, String name) {
    if (!FileSink.wanted(name) || sink.isFull()) {
      return;
    }
    if (!seen.isRegularFile()) {
      unreadable(name, name + " 不是普通文件", name + " is not a file");
      return;
    }
    try {
      byte[] bytes = inTime.read(() -> bytes(in, file, FileSink.mostBytes(name)));
      if (isSame(seen, in.look(file))) {
        sink.add(name, new ByteArrayInputStream(bytes));
      } else {
        unreadable(name, name + " 在读取时被改动", name + " was changed while it was read");
      }
    } catch (IOException e) {
      problems.add(ProblemCode.UNREADABLE, name, e.toString());
    }
  }

  private static byte[] bytes(HeldFolder in, Path file, int most) throws IOException {
    try (InputStream content = Channels.newInputStream(in.openFile(file))) {
      return content.readNBytes(most + 1);
    }
  }

  private static boolean isSame(BasicFileAttributes before, BasicFileAttributes after) {
    return after.isRegularFile()
        && Objects.equals(before.fileKey(), after.fileKey())
        && before.size() == after.size()
        && before.lastModifiedTime().equals(after.lastModifiedTime());
  }

  private void unreadable(String path, String zh, String en) {
    problems.add(ProblemCode.UNREADABLE, path, new Bilingual(zh, en));
  }
}
