package org.crmrules.drools.trust;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crmrules.drools.pack.Digest;
import org.crmrules.drools.pack.SourceFiles;

/**
 * What {@code packs.sig} says. There is one way only to write it down, so that no byte of the file
 * can change without the signature being refused.
 *
 * @param sequence from 1 to {@link #MAX_SEQUENCE}
 * @param key the fingerprint of the public key
 * @param digests path to SHA-256, of every file of the source but this one
 * @param signature over everything before it, in Base64
 */
public record SourceSignature(
    long sequence, String key, SortedMap<String, String> digests, String signature) {

  /** The largest sequence: 18 digits. */
  public static final long MAX_SEQUENCE = 999_999_999_999_999_999L;

  private static final String ALGORITHM = "Ed25519";

  /**
   * Signs a source.
   *
   * @param files without a signature
   * @throws GeneralSecurityException if the key cannot sign
   */
  public static SourceSignature sign(
      SourceFiles files, long sequence, PublicKey key, PrivateKey with)
      throws GeneralSecurityException {
    SortedMap<String, String> digests = new TreeMap<>();
    files.files().forEach((path, bytes) -> digests.put(path, Digest.of(bytes)));
    SourceSignature unsigned = new SourceSignature(sequence, fingerprint(key), digests, "");
    Signature signing = Signature.getInstance(ALGORITHM);
    signing.initSign(with);
    signing.update(unsigned.signed());
    String signature = Base64.getEncoder().encodeToString(signing.sign());
    return new SourceSignature(sequence, unsigned.key, digests, signature);
  }

  /** SHA-256 of a public key as encoded in X.509. */
  public static String fingerprint(PublicKey key) {
    return Digest.of(key.getEncoded());
  }

  /** True if the key made the signature. */
  boolean isBy(PublicKey publicKey) {
    try {
      Signature verifying = Signature.getInstance(ALGORITHM);
      verifying.initVerify(publicKey);
      verifying.update(signed());
      return verifying.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false; // whatever keeps it from being verified, it is not verified
    }
  }

  /** As it stands in the file. */
  public String text() {
    return head() + "signature: " + signature + "\n";
  }

  private byte[] signed() {
    return head().getBytes(StandardCharsets.UTF_8);
  }

  private String head() {
    StringBuilder head = new StringBuilder();
    // The first line keeps a signature made for something else from being taken for one of packs.
    head.append(SignatureReader.FORMAT).append('\n');
    head.append("sequence: ").append(sequence).append('\n');
    head.append("key: ").append(key).append('\n');
    digests.forEach((path, digest) -> head.append(digest).append(' ').append(path).append('\n'));
    return head.toString();
  }
}
