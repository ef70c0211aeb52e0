package org.crmrules.drools.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.crmrules.Limits;
import org.crmrules.drools.live.LoadedPack;
import org.crmrules.drools.live.PackCache;
import org.crmrules.drools.live.PackLoader;
import org.crmrules.drools.pack.FileName;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.drools.pack.SourceReader;
import org.crmrules.drools.pack.Undisturbed;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.trust.Gate;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.PackTrust;
import org.crmrules.pack.RulePackException;

/** A folder of packs that is worked on. */
final class OpenFolder {

  private final Path folder;
  private final Problems problems = new Problems();

  OpenFolder(Path folder) {
    this.folder = folder;
  }

  /** What is wrong so far. */
  Problems problems() {
    return problems;
  }

  /** Its files as they are now; refused if they cannot be read. */
  SourceFiles read() {
    SourceFiles files = new SourceReader(problems).read(PackSource.directory(folder));
    refuseProblems();
    return files;
  }

  /** The packs of some files, which need no signature; those that are refused are problems. */
  List<LoadedPack> load(SourceFiles files) {
    return load(files, PackCache.NONE);
  }

  /** The same; those that this user keeps are not compiled and proven again. */
  List<LoadedPack> load(SourceFiles files, PackCache cache) {
    return new PackLoader(problems, new Gate(PackTrust.unsigned()), Limits.defaults(), false)
        .keeping(cache)
        .load(files);
  }

  /**
   * Goes on only if nothing is wrong.
   *
   * @throws RulePackException with everything that is
   */
  void refuseProblems() {
    if (!problems.isEmpty()) {
      throw new RulePackException(PackSource.directory(folder), problems.sorted());
    }
  }

  /** True if there is such a file or folder. */
  boolean has(String path) {
    return Files.exists(FileName.in(folder, path));
  }

  /** Writes a file beside and moves it into place, so that nobody ever reads half of it. */
  void write(String path, String content) {
    write(path, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file beside and moves it into place, so that nobody ever reads half of it. */
  void write(String path, byte[] content) {
    Path file = FileName.in(folder, path);
    Path fresh = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      Files.createDirectories(file.getParent());
      Undisturbed.write(() -> replace(file, fresh, content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void replace(Path file, Path fresh, byte[] content) throws IOException {
    try {
      Files.deleteIfExists(fresh); // be it a link that leads elsewhere
      Files.write(fresh, content, StandardOpenOption.CREATE_NEW);
      Undisturbed.move(fresh, file);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
