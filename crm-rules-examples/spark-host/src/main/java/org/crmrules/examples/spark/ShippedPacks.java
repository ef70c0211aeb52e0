package org.crmrules.examples.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.pack.PackSource;

/**
 * The files of packs as bytes, so that an executor needs no folder of them: sent once to each as a
 * broadcast, and loaded there once, however many tasks ask. Thread-safe: nothing changes the bytes.
 *
 * @param name another for other files: what an executor has loaded it knows by this
 * @param files by path, with {@code /} between the parts
 */
record ShippedPacks(String name, HashMap<String, byte[]> files) implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What this JVM has loaded, until it ends. */
  private static final Map<String, CrmRules> LOADED = new ConcurrentHashMap<>();

  /**
   * Reads packs, and the calendars that they count by.
   *
   * @param folder of packs, with a folder {@code calendars} beside them
   */
  static ShippedPacks read(String name, Path folder, String... packs) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (String part : Stream.concat(Stream.of("calendars"), Stream.of(packs)).toList()) {
      List<Path> found;
      try (Stream<Path> all = Files.walk(folder.resolve(part))) {
        found = all.filter(Files::isRegularFile).toList();
      }
      for (Path file : found) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return new ShippedPacks(name, new HashMap<>(files));
  }

  /** The door of this JVM, opened by the first who asks. */
  CrmRules rules() {
    return LOADED.computeIfAbsent(name, n -> CrmRules.load(PackSource.files(name, files)));
  }

  /** How often this JVM has loaded packs. */
  static int loads() {
    return LOADED.size();
  }
}
