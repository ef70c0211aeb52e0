package org.crmrules.pack;

import java.nio.file.Path;
import org.crmrules.UnusableValueException;

/**
 * The files of a pair of keys.
 *
 * @param privateKey signs; whoever can read it can sign
 * @param publicKey verifies; for every host
 * @param fingerprint SHA-256 of the public key as encoded in X.509, in hexadecimal digits
 */
public record PackKeys(Path privateKey, Path publicKey, String fingerprint) {

  public PackKeys {
    UnusableValueException.given(privateKey, "privateKey");
    UnusableValueException.given(publicKey, "publicKey");
    UnusableValueException.given(fingerprint, "fingerprint");
  }
}
