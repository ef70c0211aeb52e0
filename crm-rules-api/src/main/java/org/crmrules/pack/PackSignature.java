package org.crmrules.pack;

import org.crmrules.UnusableValueException;

/**
 * A signature that holds.
 *
 * @param sequence which signing this is; grows with every one, at least 1
 * @param key SHA-256 of the public key as encoded in X.509, in hexadecimal digits
 * @param files how many files it covers
 */
public record PackSignature(long sequence, String key, int files) {

  public PackSignature {
    UnusableValueException.given(key, "key");
  }
}
