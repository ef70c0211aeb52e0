package org.crmrules.examples.suite;

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
    return OurFiles.pack("our-pool", "pack.yaml", "intake.drl", "demand.drl", "claims.drl");
  }

  private static String text(String name) {
    return OurFiles.text("our-pool/" + name);
  }
}
