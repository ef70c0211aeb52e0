package org.crmrules.drools.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crmrules.drools.compile.Versions;
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
  private static final Set<PosixFilePermission> WRITABLE_BY_OTHERS =
      Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

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
        Files.createDirectory(whole, privately(whole.getParent()));
      }
      if (isOwn(whole)) {
        return new PackCache(whole, "");
      }
      LOG.warn("The cache {} is not used: others can write to it", whole);
    } catch (IOException e) {
      LOG.warn("The cache {} is not used: {}", folder, e.toString());
    }
    return NONE;
  }

  private static FileAttribute<?>[] privately(Path parent) {
    return view(parent) == null // there a folder is as private as the one around it
        ? new FileAttribute<?>[0]
        : new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        };
  }

  private static PosixFileAttributeView view(Path folder) {
    return Files.getFileAttributeView(
        folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }

  /** True if it belongs to whoever this process writes files as, and to nobody else. */
  private static boolean isOwn(Path folder) throws IOException {
    Path written = Files.createTempFile(folder, "pack", ".tmp");
    try {
      return Files.getOwner(written).equals(Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS))
          && (view(folder) == null
              || Collections.disjoint(
                  view(folder).readAttributes().permissions(), WRITABLE_BY_OTHERS));
    } finally {
      Files.delete(written);
    }
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

  /**
   * Keeps packs that have proven themselves.
   *
   * @param clean true if a check found nothing about them
   */
  void keep(List<LoadedPack> packs, boolean clean) {
    if (folder == null || packs.isEmpty()) {
      return;
    }
    try {
      for (LoadedPack pack : packs) {
        String digest = pack.policy().digest();
        write(file(digest, COMPILED), pack.compiledFile().bytes());
        if (clean) {
          write(file(digest, CLEAN), new byte[0]);
        }
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

  /** Beside, and then into place: nobody ever reads half of it. */
  private void write(Path file, byte[] content) throws IOException {
    Undisturbed.write(
        () -> {
          Path fresh = Files.createTempFile(folder, "pack", ".tmp");
          try {
            Files.write(fresh, content);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
          } finally {
            Files.deleteIfExists(fresh);
          }
        });
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
