package org.crmrules.examples.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.crmrules.testkit.TestPacks;

/** The policy of a host, as it lies among its resources. */
final class OurPool {

  static final String PACK = text("pack.yaml");
  static final String INTAKE = text("intake.drl");
  static final String DEMAND = text("demand.drl");
  static final String CLAIMS = text("claims.drl");

  private OurPool() {}

  /** The pack, for who changes something in it. */
  static TestPacks pack() {
    return TestPacks.with("our-pool/1.0.0")
        .file("pack.yaml", PACK)
        .file("intake.drl", INTAKE)
        .file("demand.drl", DEMAND)
        .file("claims.drl", CLAIMS);
  }

  private static String text(String name) {
    try (InputStream file = OurPool.class.getResourceAsStream("/our-pool/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
