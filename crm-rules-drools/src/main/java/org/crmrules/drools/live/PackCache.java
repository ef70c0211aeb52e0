package org.crmrules.drools.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crmrules.Visible;
import org.crmrules.drools.compile.CompiledFile;
import org.crmrules.drools.compile.CompiledPack;
import org.crmrules.drools.compile.KnownStages;
import org.crmrules.drools.compile.Versions;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.pack.OwnFiles;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.pack.Undisturbed;
import org.crmrules.pack.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of the user in which packs that were compiled and proven here are kept, by their digest
 * and by what made them, so that the next process need not do it again. What is in it is trusted
 * like the process that wrote it: a folder in which others may write is not used. Thread-safe, also
 * beside other processes.
 */
public final class PackCache implements KnownStages {

  /** The system property that names the folder; where it is not set, nothing is kept. */
  public static final String PROPERTY = "org.crmrules.cache";

  /** A cache that keeps nothing. */
  public static final PackCache NONE = new PackCache(null, "");

  private static final Logger LOG = LoggerFactory.getLogger(PackCache.class);
  private static final String COMPILED = ".compiled";

  /** The manifest of what was compiled, for who wants no more of it. */
  private static final String MANIFEST = ".manifest";

  /** Beside what was checked: what the check noticed, mostly nothing. */
  private static final String NOTICED = ".noticed";

  /** The classes of one stage. */
  private static final String STAGE = ".stage";

  private static final int MOST = 4_000;

  /** Stands for every digest. */
  private static final String EVERY = "*";

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

  /** The same, but nothing is taken from it: what is made anew is kept. */
  public PackCache takingNothing() {
    return new PackCache(folder, EVERY);
  }

  /** The same, but this pack is never taken from it, and so no stage of any. */
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

  /** What was kept of a pack; null if there is nothing. */
  byte[] pack(String digest) {
    return read(digest, COMPILED);
  }

  /** The manifest of a pack that is kept; null if there is none. */
  Manifest manifest(String digest) {
    byte[] kept = read(digest, MANIFEST);
    try {
      return kept == null ? null : CompiledFile.manifest(digest, kept);
    } catch (IOException e) {
      LOG.info("A manifest is not taken from the cache {}: {}", folder, e.toString());
      return null;
    }
  }

  /** What a check noticed about a pack that it found nothing wrong with; null if there was none. */
  List<Problem> noticed(PackFiles pack) {
    byte[] kept = read(pack.digest(), NOTICED);
    try {
      return kept == null ? null : KeptNotices.read(kept, Visible.of(pack.folder()));
    } catch (IOException e) {
      LOG.info("Nothing is taken from the cache {}: {}", folder, e.toString());
      return null;
    }
  }

  @Override
  public SortedMap<String, byte[]> find(String key) {
    byte[] kept = never.isEmpty() ? read(key, STAGE) : null;
    try {
      return kept == null ? null : CompiledFile.stage(key, kept);
    } catch (IOException e) {
      LOG.info("A stage is not taken from the cache {}: {}", folder, e.toString());
      return null;
    }
  }

  /** Keeps the stages of packs that stand behind the wall, whether or not they prove themselves. */
  void keepStages(List<CompiledPack> packs) {
    if (folder == null) {
      return;
    }
    for (CompiledPack pack : packs) {
      List<String> fresh =
          pack.classes().keys().stream().filter(key -> !Files.exists(file(key, STAGE))).toList();
      write(fresh, key -> key, STAGE, key -> CompiledFile.of(key, pack.classes().of(key)).bytes());
    }
  }

  private byte[] read(String digest, String kind) {
    if (folder == null || never.equals(EVERY) || digest.equals(never)) {
      return null;
    }
    try {
      Path file = file(digest, kind);
      return Files.exists(file) ? Files.readAllBytes(file) : null;
    } catch (IOException e) {
      LOG.info("Nothing is taken from the cache {}: {}", folder, e.toString());
      return null;
    }
  }

  /** Keeps packs that have proven themselves. */
  void keep(List<LoadedPack> packs) {
    write(packs, PackCache::digest, COMPILED, pack -> pack.compiledFile().bytes());
    write(
        packs,
        PackCache::digest,
        MANIFEST,
        pack -> CompiledFile.ofManifest(pack.running().compiled()).bytes());
  }

  /** Keeps what a check noticed about these packs, which are kept. */
  void keepNoticed(List<LoadedPack> packs, List<Problem> notices) {
    write(
        packs,
        PackCache::digest,
        NOTICED,
        pack -> KeptNotices.written(notices, Visible.of(pack.folder())));
  }

  private static String digest(LoadedPack pack) {
    return pack.policy().digest();
  }

  /** What is kept of a thing. */
  @FunctionalInterface
  private interface Content<T> {
    byte[] of(T thing) throws IOException;
  }

  private <T> void write(
      List<T> things, Function<T, String> digest, String kind, Content<T> content) {
    if (folder == null || things.isEmpty()) {
      return;
    }
    try {
      for (T thing : things) {
        Undisturbed.replace(
            file(digest.apply(thing), kind), fresh -> Files.write(fresh, content.of(thing)));
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
