package org.crmrules.drools.pack;

/**
 * Manifests that were read before from the very same files. Who knows one has read all of these
 * files as strictly as they are read here.
 */
@FunctionalInterface
public interface KnownManifests {

  /** No manifest was read before. */
  KnownManifests NONE = (folder, digest) -> null;

  /**
   * The manifest of a pack; null if it must be read.
   *
   * @param folder of the pack, relative to the source, with {@code /} at the end
   * @param digest of the pack as it lies there now
   */
  Manifest of(String folder, String digest);
}
