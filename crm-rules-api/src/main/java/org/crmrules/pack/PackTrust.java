package org.crmrules.pack;

import java.security.PublicKey;
import java.util.List;
import java.util.Objects;

/**
 * Whose packs are accepted. Either no key is configured, and then a source must not be signed; or
 * keys are, and then it must be signed by one of them. Nothing in between: a signature that nobody
 * can check and a missing signature are both refused.
 *
 * @param keys Ed25519 public keys, any of which may have signed; empty: unsigned sources only
 */
public record PackTrust(List<PublicKey> keys) {

  public PackTrust {
    keys = List.copyOf(keys);
    for (PublicKey key : keys) {
      if (!key.getAlgorithm().equals("EdDSA") && !key.getAlgorithm().equals("Ed25519")) {
        throw new IllegalArgumentException(
            "The key (%s) must be an Ed25519 key. Maybe make one with crm-rules keygen."
                .formatted(key.getAlgorithm()));
      }
    }
  }

  /** Unsigned sources only. */
  public static PackTrust unsigned() {
    return new PackTrust(List.of());
  }

  /**
   * Only sources signed by one of these keys.
   *
   * @throws IllegalArgumentException if there is no key, or one is not an Ed25519 key
   */
  public static PackTrust signedBy(PublicKey... keys) {
    if (keys.length == 0) {
      throw new IllegalArgumentException(
          "There must be at least one key. Maybe use PackTrust.unsigned().");
    }
    return new PackTrust(List.of(Objects.requireNonNull(keys, "keys")));
  }

  /** True if a source must be signed. */
  public boolean needsSignature() {
    return !keys.isEmpty();
  }
}
