package org.crmrules.pack;

import java.nio.file.Path;
import java.util.Objects;

/**
 * The files of a pair of keys.
 *
 * @param privateKey signs; whoever can read it can sign
 * @param publicKey verifies; for every host
 * @param fingerprint SHA-256 of the public key as encoded in X.509, in hexadecimal digits
 */
public record PackKeys(Path privateKey, Path publicKey, String fingerprint) {

  public PackKeys {
    Objects.requireNonNull(privateKey, "privateKey");
    Objects.requireNonNull(publicKey, "publicKey");
    Objects.requireNonNull(fingerprint, "fingerprint");
  }
}
