package org.crmrules.examples.suite;

import java.time.Instant;
import org.crmrules.testkit.Facts;
import org.crmrules.testkit.TestPacks;

/** The policy of a host, as it lies among its resources. */
final class OurPool {

  static final String PACK = OurFiles.text("our-pool/pack.yaml");
  static final String INTAKE = OurFiles.text("our-pool/intake.drl");
  static final String DEMAND = OurFiles.text("our-pool/demand.drl");
  static final String CLAIMS = OurFiles.text("our-pool/claims.drl");

  /** The instant until which all that its facts tell has happened. */
  static final Instant NOW = Facts.of(pack().load(), "our-pool").asOf();

  private OurPool() {}

  /** The pack, for who changes something in it. */
  static TestPacks pack() {
    return OurFiles.pack("our-pool", "pack.yaml", "intake.drl", "demand.drl", "claims.drl");
  }
}
