package org.crmrules.pack;

import java.util.List;
import org.crmrules.UnusableValueException;

/**
 * A signature that holds.
 *
 * @param sequence which signing this is; grows with every one, at least 1
 * @param key SHA-256 of the public key as encoded in X.509, in hexadecimal digits
 * @param files how many files it covers
 * @param leftOut what is wrong with drafts that it covers, which no load lets decide; empty where
 *     only the signature was looked at
 */
public record PackSignature(long sequence, String key, int files, List<Problem> leftOut) {

  public PackSignature {
    UnusableValueException.given(key, "key");
    leftOut = UnusableValueException.all(leftOut, "leftOut");
  }
}
