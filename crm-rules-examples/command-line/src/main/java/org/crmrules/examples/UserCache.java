package org.crmrules.examples;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Where packs that were compiled once are kept for the next command: the usual place of the system
 * for what can be made again.
 */
final class UserCache {

  /** What the engine calls it. Set to nothing, nothing is kept. */
  static final String PROPERTY = "org.crmrules.cache";

  private UserCache() {}

  /**
   * The folder of a user.
   *
   * @param environment gives variables by name; null for those that are not set
   * @param properties gives those of the virtual machine
   */
  static Path folder(UnaryOperator<String> environment, UnaryOperator<String> properties) {
    String system = properties.apply("os.name").toLowerCase(Locale.ROOT);
    String home = properties.apply("user.home");
    if (system.startsWith("windows")) {
      String local = environment.apply("LOCALAPPDATA");
      return Path.of(local == null ? home + "/AppData/Local" : local, "crm-rules", "cache");
    }
    if (system.startsWith("mac")) {
      return Path.of(home, "Library", "Caches", "crm-rules");
    }
    String cache = environment.apply("XDG_CACHE_HOME");
    return Path.of(cache == null || cache.isEmpty() ? home + "/.cache" : cache, "crm-rules");
  }
}
