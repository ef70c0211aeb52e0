package org.crmrules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What can be made again lies where each system keeps such things. */
class UserCacheTest {

  private static Path folder(String system, Map<String, String> environment) {
    return UserCache.folder(
        environment::get, Map.of("os.name", system, "user.home", "/home/li")::get);
  }

  @Test
  void onLinuxItIsTheCacheOfTheUser() {
    assertThat(folder("Linux", Map.of())).isEqualTo(Path.of("/home/li/.cache/crm-rules"));
    assertThat(folder("Linux", Map.of("XDG_CACHE_HOME", "/var/tmp/li")))
        .isEqualTo(Path.of("/var/tmp/li/crm-rules"));
    assertThat(folder("Linux", Map.of("XDG_CACHE_HOME", "")))
        .isEqualTo(Path.of("/home/li/.cache/crm-rules"));
  }

  @Test
  void onWindowsItIsWhatBelongsToThisMachineAlone() {
    assertThat(folder("Windows 11", Map.of("LOCALAPPDATA", "/users/li/local")))
        .isEqualTo(Path.of("/users/li/local/crm-rules/cache"));
    assertThat(folder("Windows 11", Map.of()))
        .isEqualTo(Path.of("/home/li/AppData/Local/crm-rules/cache"));
  }

  @Test
  void onAMacItIsItsLibrary() {
    assertThat(folder("Mac OS X", Map.of()))
        .isEqualTo(Path.of("/home/li/Library/Caches/crm-rules"));
  }
}
