package org.crmrules.drools.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.drools.pack.Undisturbed;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.Problem;

/**
 * Keeps the last good packs in a folder for the next start. Written beside and moved into place, so
 * that a crash or a full disk leaves the packs that were there. Thread-safe.
 */
final class LastGood {

  private static final String NAME = "last-good-packs.zip";

  /** What was rolled back from: not to be used again, but nothing older may come instead. */
  private static final String NEWEST = "rolled-back-packs.zip";

  private final Path folder;

  /**
   * @param folder null: nothing is kept
   */
  LastGood(Path folder) {
    this.folder = folder;
  }

  boolean exists() {
    return folder != null && Files.isRegularFile(folder.resolve(NAME));
  }

  PackSource source() {
    return PackSource.zip(folder.resolve(NAME));
  }

  /** When the last good packs were written down; null if there are none. */
  Instant since() {
    try {
      return exists() ? Files.getLastModifiedTime(folder.resolve(NAME)).toInstant() : null;
    } catch (IOException e) {
      return null; // gone by now
    }
  }

  /** The packs that were rolled back from last; null if there are none. */
  PackSource newest() {
    boolean kept = folder != null && Files.isRegularFile(folder.resolve(NEWEST));
    return kept ? PackSource.zip(folder.resolve(NEWEST)) : null;
  }

  /** Keeps the files that are rolled back from; a problem says so if they could not be written. */
  List<Problem> keepNewest(SourceFiles files) {
    return keep(files, NEWEST);
  }

  /** Keeps these files; a problem says so if they could not be written. */
  List<Problem> keep(SourceFiles files) {
    return keep(files, NAME);
  }

  private List<Problem> keep(SourceFiles files, String name) {
    if (folder == null) {
      return List.of();
    }
    Problems problems = new Problems();
    try {
      Files.createDirectories(folder);
      Undisturbed.replace(folder.resolve(name), fresh -> write(files, fresh));
    } catch (IOException e) {
      problems.add(ProblemCode.NOT_KEPT, folder.toString(), folder, e.toString());
    }
    return problems.sorted();
  }

  private static void write(SourceFiles files, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : files.files().entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
  }
}
