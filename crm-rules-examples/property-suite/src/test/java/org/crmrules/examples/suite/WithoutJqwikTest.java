package org.crmrules.examples.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.CrmRules;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.Representative;
import org.crmrules.testkit.Brief;
import org.crmrules.testkit.Facts;
import org.crmrules.testkit.Laws;
import org.junit.jupiter.api.Test;

/** A host that has JUnit alone uses facts by seeds, laws and models. */
class WithoutJqwikTest {

  /** What such a host does. */
  public static final class Host {

    private Host() {}

    /** Holds a law for a few facts, and tells the last of them. */
    public static String told() {
      CrmRules rules = OurPool.pack().load();
      Facts facts = Facts.of(rules, "our-pool");
      List<PoolCustomer> customers = facts.samples(PoolCustomer.class, 1, 6, 42);
      List<Representative> people = facts.samples(Representative.class, 1, 4, 42);
      Laws.assignment(rules.pool(), facts.asOf()).holdFor(customers, people);
      String told = Brief.of(facts.sample(PoolCustomer.class, 42));
      return told;
    }
  }

  @Test
  void factsBySeedsAndLawsDoWithoutIt() throws IOException, ReflectiveOperationException {
    URL[] path = path().toArray(URL[]::new);
    try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
      assertThatThrownBy(() -> loader.loadClass("net.jqwik.api.Arbitrary"))
          .isInstanceOf(ClassNotFoundException.class);
      Object told = loader.loadClass(Host.class.getName()).getMethod("told").invoke(null);

      assertThat(told).asString().startsWith("PoolCustomer(id=C1");
      assertThat(told).isEqualTo(Host.told());
    }
  }

  /** All that this test sees, jars and folders, but for jqwik. */
  private static Set<URL> path() throws IOException {
    Set<URL> path = new LinkedHashSet<>();
    for (Class<?> one : List.of(Host.class, Facts.class, CrmRules.class)) {
      path.add(one.getProtectionDomain().getCodeSource().getLocation());
    }
    for (String everywhere :
        List.of("META-INF/MANIFEST.MF", "META-INF/services/org.crmrules.spi.CrmRulesProvider")) {
      for (URL found : Collections.list(Host.class.getClassLoader().getResources(everywhere))) {
        String root = found.toString().replaceFirst("^jar:", "").replaceFirst("!?/META-INF.*", "");
        boolean namesAllJars = root.contains("surefire"); // by the class path in its manifest
        if (!root.contains("jqwik") && !namesAllJars && root.startsWith("file:")) {
          path.add(new URL(root.endsWith(".jar") ? root : root + "/"));
        }
      }
    }
    return path;
  }
}
