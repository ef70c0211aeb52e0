package org.crmrules.drools.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.crmrules.Limits;
import org.crmrules.Visible;
import org.crmrules.drools.live.LoadedPack;
import org.crmrules.drools.live.PackCache;
import org.crmrules.drools.live.PackLoader;
import org.crmrules.drools.pack.FileName;
import org.crmrules.drools.pack.PackReader;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.drools.pack.SourceReader;
import org.crmrules.drools.pack.Undisturbed;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.trust.Gate;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.PackTrust;
import org.crmrules.pack.Problem;
import org.crmrules.pack.RulePackException;

/**
 * A folder of packs that is worked on. What is wrong with packs that are set aside is in the way of
 * nothing; everything else that is wrong ends the work.
 */
final class OpenFolder {

  private final Path folder;
  private final Problems problems = new Problems();
  private Problems notices;
  private final Set<String> aside = new TreeSet<>();

  OpenFolder(Path folder) {
    this.folder = folder;
  }

  /** Also looks for what is most likely not meant, and keeps that for whoever checks. */
  OpenFolder noticing() {
    notices = new Problems();
    return this;
  }

  /** What is wrong so far. */
  Problems problems() {
    return problems;
  }

  /**
   * Its files as they are now, with all packs set aside; refused if any file cannot be read that is
   * of no pack.
   */
  SourceFiles read() {
    SourceFiles files = new SourceReader(problems).read(PackSource.directory(folder));
    aside.addAll(files.packFolders());
    aside.remove(""); // a folder that is a pack itself: all of its files are of it
    refuseProblems();
    return files;
  }

  /** From now on only the packs that nobody released are set aside. */
  void mindReleased(SourceFiles files) {
    PackReader reader = new PackReader(new Problems());
    reader.read(files);
    aside.retainAll(reader.drafts());
  }

  /** From now on the packs in these folders are not set aside. */
  void mind(Predicate<String> which) {
    aside.removeIf(which);
  }

  /** The folders of the packs that are set aside and have something wrong with them. */
  List<String> leftOutFolders() {
    return aside.stream().filter(problems::isIn).toList();
  }

  /** What is wrong with packs that are set aside. */
  List<Problem> leftOut() {
    return problems.sorted().stream().filter(this::isAside).toList();
  }

  private boolean isAside(Problem problem) {
    return aside.stream().anyMatch(pack -> problem.path().startsWith(Visible.of(pack)));
  }

  /** The packs of some files, which need no signature; those that are refused are problems. */
  List<LoadedPack> load(SourceFiles files) {
    return load(files, PackCache.ofProcess().takingNothing());
  }

  /**
   * The same, without drafts that are faulty; refused if anything else is wrong, or if nothing is
   * left that is released: then the drafts are what the work is about.
   */
  List<LoadedPack> loadReleased(SourceFiles files) {
    mindReleased(files);
    List<LoadedPack> packs = load(files);
    if (packs.stream().noneMatch(LoadedPack::isReleased)) {
      aside.clear();
    }
    refuseProblems();
    return packs;
  }

  /** The same; those that this user keeps are not compiled and proven again. */
  List<LoadedPack> load(SourceFiles files, PackCache cache) {
    PackLoader loader =
        new PackLoader(problems, new Gate(PackTrust.unsigned()), Limits.defaults(), false)
            .keeping(cache);
    if (notices == null) {
      return loader.load(files);
    }
    List<LoadedPack> packs = loader.noticing(notices).load(files);
    loader.checkCoverage(packs);
    return packs;
  }

  /**
   * Goes on only if nothing is wrong but with packs that are set aside.
   *
   * @throws RulePackException with everything else that is
   */
  void refuseProblems() {
    List<Problem> inTheWay = problems.sorted().stream().filter(one -> !isAside(one)).toList();
    if (!inTheWay.isEmpty()) {
      throw new RulePackException(PackSource.directory(folder), inTheWay);
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

  /** Removes a file, if it is there. */
  void remove(String path) {
    try {
      Files.deleteIfExists(FileName.in(folder, path));
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
