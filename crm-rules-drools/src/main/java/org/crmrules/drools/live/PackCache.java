package org.crmrules.drools.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crmrules.drools.compile.Versions;
import org.crmrules.drools.pack.OwnFiles;
import org.crmrules.drools.pack.Undisturbed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of the user in which packs that were compiled and proven here are kept, by their digest
 * and by what made them, so that the next process need not do it again. What is in it is trusted
 * like the process that wrote it: a folder in which others may write is not used. Thread-safe, also
 * beside other processes.
 */
public final class PackCache {

  /** The system property that names the folder; where it is not set, nothing is kept. */
  public static final String PROPERTY = "org.crmrules.cache";

  /** A cache that keeps nothing. */
  public static final PackCache NONE = new PackCache(null, "");

  private static final Logger LOG = LoggerFactory.getLogger(PackCache.class);
  private static final String COMPILED = ".compiled";

  /** Beside what a check found nothing about, not even a notice. */
  private static final String CLEAN = ".clean";

  private static final int MOST = 1_000;

  private final Path folder;
  private final String never;

  private PackCache(Path folder, String never) {
    this.folder = folder;
    this.never = never;
  }

  /** The cache of this process; it keeps nothing where none was asked for or none can be used. */
  public static PackCache ofProcess() {
    String folder = System.getProperty(PROPERTY, "");
    return folder.isEmpty() || Versions.running().engine().isEmpty() ? NONE : in(Path.of(folder));
  }

  /** The same, but this pack is never taken from it. */
  public PackCache but(String digest) {
    return new PackCache(folder, digest);
  }

  private static PackCache in(Path folder) {
    try {
      Path whole = folder.toAbsolutePath();
      if (!Files.exists(whole)) {
        Files.createDirectories(whole.getParent());
        Files.createDirectory(whole, OwnFiles.permitting(whole.getParent(), "rwx------"));
      }
      if (OwnFiles.isOwn(whole)) {
        return new PackCache(whole, "");
      }
      LOG.warn("The cache {} is not used: others can write to it", whole);
    } catch (IOException e) {
      LOG.warn("The cache {} is not used: {}", folder, e.toString());
    }
    return NONE;
  }

  /**
   * What was kept of a pack.
   *
   * @param clean true if only something will do that a check found nothing about
   * @return null if there is nothing
   */
  byte[] find(String digest, boolean clean) {
    if (folder == null || digest.equals(never) || clean && !Files.exists(file(digest, CLEAN))) {
      return null;
    }
    try {
      return Files.exists(file(digest, COMPILED))
          ? Files.readAllBytes(file(digest, COMPILED))
          : null;
    } catch (IOException e) {
      LOG.info("Nothing is taken from the cache {}: {}", folder, e.toString());
      return null;
    }
  }

  /** Keeps packs that have proven themselves. */
  void keep(List<LoadedPack> packs) {
    write(packs, COMPILED, pack -> pack.compiledFile().bytes());
  }

  /** Keeps in mind that a check found nothing about these packs, which are kept. */
  void keepClean(List<LoadedPack> packs) {
    write(packs, CLEAN, pack -> new byte[0]);
  }

  private void write(List<LoadedPack> packs, String kind, Function<LoadedPack, byte[]> content) {
    if (folder == null || packs.isEmpty()) {
      return;
    }
    try {
      for (LoadedPack pack : packs) {
        Undisturbed.replace(
            file(pack.policy().digest(), kind), fresh -> Files.write(fresh, content.apply(pack)));
      }
      forgetOldest();
    } catch (IOException e) {
      LOG.info("Nothing is kept in the cache {}: {}", folder, e.toString());
    }
  }

  private Path file(String digest, String kind) {
    Versions versions = Versions.running();
    return folder.resolve(digest + "-" + versions.engine().substring(0, 16) + kind);
  }

  private void forgetOldest() throws IOException {
    try (Stream<Path> kept = Files.list(folder)) {
      List<Path> files = kept.toList();
      if (files.size() > MOST) {
        files.stream()
            .sorted(Comparator.comparingLong(file -> file.toFile().lastModified()))
            .limit(files.size() - MOST / 2)
            .forEach(file -> file.toFile().delete());
      }
    }
  }
}
