package org.crmrules.pack;

import java.security.PublicKey;
import java.security.interfaces.EdECKey;
import java.util.Arrays;
import java.util.List;
import org.crmrules.UnusableValueException;

/**
 * Whose packs are accepted. Either no key is configured, and then a source must not be signed; or
 * keys are, and then it must be signed by one of them. Nothing in between: a signature that nobody
 * can check and a missing signature are both refused.
 *
 * <table>
 * <caption>What becomes of a source</caption>
 * <tr><th>source</th><th>no key configured</th><th>keys configured</th></tr>
 * <tr><td>not signed</td><td>accepted</td><td>refused, CR-130</td></tr>
 * <tr><td>signed by one of the keys, as it stands</td><td>refused, CR-131</td>
 *     <td>accepted</td></tr>
 * <tr><td>signed by another key</td><td>refused, CR-131</td><td>refused, CR-133</td></tr>
 * <tr><td>changed after it was signed</td><td>refused, CR-131</td>
 *     <td>refused, CR-132 or CR-134 to CR-137</td></tr>
 * <tr><td>signed, but older than what is or was in force</td><td>refused, CR-131</td>
 *     <td>refused, CR-138</td></tr>
 * </table>
 *
 * <p>So it is wherever packs are read: at a load, a reload, a check, and for the last good packs
 * that a host keeps on disk. Refused is before anything in the packs is looked at.
 *
 * @param keys Ed25519 public keys, any of which may have signed; empty: unsigned sources only
 */
public record PackTrust(List<PublicKey> keys) {

  public PackTrust {
    keys = UnusableValueException.all(keys, "keys");
    keys.forEach(PackTrust::refuseOtherKinds);
  }

  private static void refuseOtherKinds(PublicKey key) {
    String kind = key instanceof EdECKey ed ? ed.getParams().getName() : key.getAlgorithm();
    if (!kind.equals("Ed25519")) {
      throw new UnusableValueException(
          "密钥(%s)必须是 Ed25519 密钥。也许可以用 crm-rules keygen 生成。",
          "The key (%s) must be an Ed25519 key. Maybe make one with crm-rules keygen.", kind);
    }
  }

  /** Unsigned sources only. */
  public static PackTrust unsigned() {
    return new PackTrust(List.of());
  }

  /**
   * Only sources signed by one of these keys.
   *
   * @throws UnusableValueException if there is no key, or one is not an Ed25519 key
   */
  public static PackTrust signedBy(PublicKey... keys) {
    if (UnusableValueException.given(keys, "keys").length == 0) {
      throw new UnusableValueException(
          "至少要有一个密钥。也许应当用 PackTrust.unsigned()。",
          "There must be at least one key. Maybe use PackTrust.unsigned().");
    }
    return new PackTrust(UnusableValueException.all(Arrays.asList(keys), "keys"));
  }

  /** True if a source must be signed. */
  public boolean needsSignature() {
    return !keys.isEmpty();
  }
}
