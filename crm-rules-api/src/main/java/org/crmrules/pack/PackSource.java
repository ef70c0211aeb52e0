package org.crmrules.pack;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

  /**
   * Files that a host holds itself, for example from a database. A pack that lies in them compiled
   * is trusted no more than in a folder.
   *
   * @param name what they are called in messages
   * @param files by path, with {@code /} between the parts: {@code my-pack/1.0.0/pack.yaml}
   */
  static PackSource files(String name, Map<String, byte[]> files) {
    return new Files(name, files);
  }

  /**
   * Some packs of this source and not the others, with every version of each. The whole source must
   * be readable, and is held to its lock and its signature; only these packs are checked further,
   * compiled and loaded. A source that has one of them not is refused.
   *
   * @param packIds at least one
   * @throws UnusableValueException if there is none, one is null, or was not chosen before
   */
  default PackSource only(String... packIds) {
    Set<String> packs = new TreeSet<>();
    for (String id : packIds) {
      packs.add(UnusableValueException.given(id, "packId"));
    }
    return new Chosen(this, packs);
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

  /** Files that a host holds; not to be changed afterwards. */
  record Files(String name, Map<String, byte[]> files) implements PackSource {
    public Files {
      UnusableValueException.given(name, "name");
      Map<String, byte[]> copy = new TreeMap<>();
      UnusableValueException.all(files, "files")
          .forEach((path, content) -> copy.put(path, content.clone()));
      files = Collections.unmodifiableMap(copy);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * Some packs of another source.
   *
   * @param from never itself a choice
   * @param packs their ids, at least one
   */
  record Chosen(PackSource from, Set<String> packs) implements PackSource {
    public Chosen {
      UnusableValueException.given(from, "from");
      packs = Collections.unmodifiableSet(new TreeSet<>(packs));
      if (packs.isEmpty()) {
        throw new UnusableValueException(
            "至少要选一个规则包。也许应当用整个来源。",
            "There must be at least one pack to choose. Maybe use the whole source.");
      }
      if (from instanceof Chosen wider) {
        for (String id : packs) {
          if (!wider.packs.contains(id)) {
            throw new UnusableValueException(
                "规则包(%s)必须是所选的 %s 之一。",
                "The pack (%s) must be one of %s, which were chosen before.", id, wider.packs);
          }
        }
        from = wider.from;
      }
    }

    @Override
    public String toString() {
      return from + " " + packs;
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
