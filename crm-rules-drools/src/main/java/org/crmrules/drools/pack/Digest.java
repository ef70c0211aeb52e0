package org.crmrules.drools.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** Fingerprints of files. */
public final class Digest {

  private Digest() {}

  /** Over name, length and content of every file, so that no two different sets look alike. */
  public static String of(SortedMap<String, byte[]> files) {
    MessageDigest sha = sha256();
    files.forEach(
        (name, bytes) -> {
          sha.update((name + " " + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
          sha.update(bytes);
        });
    return HexFormat.of().formatHex(sha.digest());
  }

  /** Over these bytes. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform.", e);
    }
  }
}
