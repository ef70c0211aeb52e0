package org.crmrules.drools.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crmrules.Bilingual;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;

/** Ed25519 keys in PEM files: PKCS #8 for private ones, X.509 for public ones. */
public final class KeyFile {

  private static final String ALGORITHM = "Ed25519";
  private static final List<String> OTHERS = List.of("RSA", "EC", "DSA", "EdDSA", "XDH", "DH");
  private static final int MAX_BYTES = 64 * 1024;
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----\\s+([A-Za-z0-9+/=\\s]+)-----END \\1-----\\s*");
  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";

  private final Path file;
  private final Problems problems;

  /** Reads this file into these problems. */
  public KeyFile(Path file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** A key as it stands in a file. */
  public static String pem(Key key) {
    String name = key instanceof PublicKey ? PUBLIC : PRIVATE;
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    return String.format(
        Locale.ROOT, "-----BEGIN %s-----\n%s\n-----END %s-----\n", name, body, name);
  }

  /** A new pair of keys. */
  public static KeyPair newKeys() {
    try {
      return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Ed25519 is part of every Java platform.", e);
    }
  }

  /**
   * The public key in the file; null, with a problem, if there is none.
   *
   * @throws IOException if the file cannot be read
   */
  public PublicKey publicKey() throws IOException {
    byte[] encoded = body(PUBLIC, new Bilingual("公钥", "public key"));
    if (encoded == null) {
      return null;
    }
    try {
      return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      wrong(new Bilingual("公钥", "public key"), kind(encoded, false));
      return null;
    }
  }

  /**
   * The private key in the file and the public one that belongs to it; null, with a problem, if
   * there is none.
   *
   * @throws IOException if the file cannot be read
   */
  public KeyPair keyPair() throws IOException {
    byte[] encoded = body(PRIVATE, new Bilingual("私钥", "private key"));
    if (encoded == null) {
      return null;
    }
    try {
      EdECPrivateKey key =
          (EdECPrivateKey)
              KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
      KeyPairGenerator again = KeyPairGenerator.getInstance(ALGORITHM);
      again.initialize(NamedParameterSpec.ED25519, new KnownSeed(key.getBytes().orElseThrow()));
      return again.generateKeyPair();
    } catch (GeneralSecurityException e) {
      wrong(new Bilingual("私钥", "private key"), kind(encoded, true));
      return null;
    }
  }

  private byte[] body(String wanted, Bilingual name) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      wrong(name, "no file"); // a pipe or a device: reading it might never end
      return null;
    }
    String content =
        Files.size(file) > MAX_BYTES
            ? ""
            : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    Matcher pem = PEM.matcher(content);
    if (!pem.find()) {
      wrong(name, "no PEM");
    } else if (!pem.group(1).equals(wanted)) {
      wrong(name, pem.group(1));
    } else {
      try {
        return Base64.getMimeDecoder().decode(pem.group(2));
      } catch (IllegalArgumentException e) {
        wrong(name, "no Base64");
      }
    }
    return null;
  }

  private void wrong(Bilingual wanted, String kind) {
    problems.add(ProblemCode.WRONG_KEY_FILE, file.toString().replace('\\', '/'), wanted, kind);
  }

  /** What kind of key it is instead, to help whoever took the wrong file. */
  private static String kind(byte[] encoded, boolean isPrivate) {
    for (String algorithm : OTHERS) {
      try {
        KeyFactory factory = KeyFactory.getInstance(algorithm);
        Key key =
            isPrivate
                ? factory.generatePrivate(new PKCS8EncodedKeySpec(encoded))
                : factory.generatePublic(new X509EncodedKeySpec(encoded));
        return key.getAlgorithm();
      } catch (GeneralSecurityException e) {
        // not of this kind
      }
    }
    return "?";
  }
}
