package org.crmrules.drools.trust;

import java.security.SecureRandom;
import org.crmrules.Visible;

/**
 * Not chance at all: the seed of a key that is known. The platform makes a public key only together
 * with a private one, out of 32 bytes of chance; given those of a private key, it makes the pair.
 */
final class KnownSeed extends SecureRandom {

  private static final long serialVersionUID = 1L;

  private final transient byte[] seed;

  KnownSeed(byte[] seed) {
    this.seed = seed.clone();
  }

  @Override
  public void nextBytes(byte[] bytes) {
    if (bytes.length != seed.length) {
      throw new IllegalStateException(
          Visible.sentence("A seed of Ed25519 must have %d bytes.", bytes.length));
    }
    System.arraycopy(seed, 0, bytes, 0, seed.length);
  }
}
