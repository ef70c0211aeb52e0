package org.crmrules.pack;

import java.nio.file.Path;
import org.crmrules.UnusableValueException;

/**
 * Where packs come from. Reading happens at load, never here.
 *
 * <p>A source is a tree of files: every {@code pack.yaml} in it begins a pack, and a pack is
 * complete in its folder.
 */
public sealed interface PackSource {

  /** A folder, for example {@code rules}. */
  static PackSource directory(Path folder) {
    return new Directory(folder);
  }

  /** A zip file. */
  static PackSource zip(Path file) {
    return new Zip(file);
  }

  /**
   * A folder on the class path.
   *
   * @param loader the loader that sees it
   * @param folder its name with {@code /} between the parts and none at the ends
   */
  static PackSource classPath(ClassLoader loader, String folder) {
    return new ClassPath(loader, folder);
  }

  /** The packs that ship with the engine. */
  static PackSource embedded() {
    return new Embedded();
  }

  /** A folder. */
  record Directory(Path folder) implements PackSource {
    public Directory {
      UnusableValueException.given(folder, "folder");
    }

    @Override
    public String toString() {
      return folder.toString();
    }
  }

  /** A zip file. */
  record Zip(Path file) implements PackSource {
    public Zip {
      UnusableValueException.given(file, "file");
    }

    @Override
    public String toString() {
      return file.toString();
    }
  }

  /** A folder on the class path. */
  record ClassPath(ClassLoader loader, String folder) implements PackSource {
    public ClassPath {
      UnusableValueException.given(loader, "loader");
      UnusableValueException.given(folder, "folder");
    }

    @Override
    public String toString() {
      return "classpath:" + folder;
    }
  }

  /** The packs that ship with the engine. */
  record Embedded() implements PackSource {
    @Override
    public String toString() {
      return "embedded";
    }
  }
}
