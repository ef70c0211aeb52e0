package org.crmrules.drools.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.crmrules.CrmRules;
import org.crmrules.LoadOptions;
import org.crmrules.drools.PackFolder;
import org.crmrules.drools.WithoutCache;
import org.crmrules.pack.PackSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What was loaded goes with its door, although the thread that loaded it goes on. */
@ExtendWith(WithoutCache.class)
class ReleasedLoadersTest {

  @TempDir Path temp;

  private Path rules;

  /** A host that is deployed, loads a folder on the thread of its container, and is undeployed. */
  public static final class Host implements Runnable {

    private final String folder;

    public Host(String folder) {
      this.folder = folder;
    }

    @Override
    public void run() {
      try (CrmRules door = CrmRules.load(PackSource.directory(Path.of(folder)))) {
        assertThat(door.packs()).hasSize(1);
        assertThat(door.scenarios()).isNotEmpty();
      }
    }
  }

  /**
   * The platform keeps the types of the last record that was compared, and of what is in it; newer
   * ones of the last whose class loader may go.
   */
  public static final class Comparison implements Runnable {

    private record Part(String text) {}

    private record Last(Part part) {}

    @Override
    public void run() {
      Last last = new Last(new Part("a"));
      assertThat(last).isNotEqualTo(new Last(new Part("b"))).hasSameHashCodeAs(last);
    }
  }

  @BeforeEach
  void theGoodPack() {
    rules = PackFolder.copy(PackFolder.GOOD, temp.resolve("rules"));
  }

  @Test
  void theClassLoadersOfACompiledFolderGoWithItsDoor() throws Exception {
    assertAllGo(loaders());
  }

  @Test
  void theClassLoaderOfAHostThatCompiledAFolderGoesWithTheHost() throws Exception {
    List<WeakReference<Object>> host = List.of(alone(Host.class, rules.toString()));
    alone(Comparison.class);

    assertAllGo(host);
  }

  private static void assertAllGo(List<WeakReference<Object>> loaders) throws Exception {
    for (int i = 0; i < 100 && loaders.stream().anyMatch(l -> l.get() != null); i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(loaders).isNotEmpty().allMatch(loader -> loader.get() == null);
  }

  private List<WeakReference<Object>> loaders() {
    LivePacks packs = new LivePacks(PackSource.directory(rules), LoadOptions.defaults());
    List<WeakReference<Object>> loaders =
        packs.current().packs().stream()
            .flatMap(pack -> pack.running().compiled().stages().stream())
            .map(stage -> new WeakReference<Object>(stage.model().getClass().getClassLoader()))
            .toList();
    packs.close();
    return loaders;
  }

  /** With everything of ours in a class loader of its own, as in a container of servlets. */
  private static WeakReference<Object> alone(Class<? extends Runnable> what, Object... given)
      throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      ClassLoader before = Thread.currentThread().getContextClassLoader();
      Thread.currentThread().setContextClassLoader(loader);
      try {
        ((Runnable) loader.loadClass(what.getName()).getConstructors()[0].newInstance(given)).run();
      } finally {
        Thread.currentThread().setContextClassLoader(before);
      }
      return new WeakReference<>(loader);
    }
  }

  private static URL[] classPath() throws Exception {
    String[] parts = System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator));
    URL[] urls = new URL[parts.length];
    for (int i = 0; i < parts.length; i++) {
      urls[i] = Path.of(parts[i]).toUri().toURL();
    }
    return urls;
  }
}
