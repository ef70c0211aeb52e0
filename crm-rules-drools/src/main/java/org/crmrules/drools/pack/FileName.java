package org.crmrules.drools.pack;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The names of files as they stand on the disk, in UTF-8. Java decodes names by the locale that the
 * machine was started with, and under {@code LC_ALL=C} a Chinese name becomes question marks; only
 * as a URI does it give away the bytes, and takes them back.
 */
public final class FileName {

  private FileName() {}

  /** The name of a file without its folders; what is not UTF-8 in it becomes U+FFFD. */
  static String of(Path file) {
    String raw = file.toUri().getRawPath();
    if (raw == null) {
      return String.valueOf(file.getFileName()); // in a file system that knows no bytes
    }
    String path = decoded(raw);
    String name = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** The file of this name, or with folders and {@code /} between them, in a folder. */
  public static Path in(Path folder, String name) {
    URI uri = folder.toAbsolutePath().toUri();
    if (uri.getRawPath() == null) {
      return folder.resolve(name);
    }
    String root = uri.toString();
    return Path.of(URI.create(root + (root.endsWith("/") ? "" : "/") + encoded(name)));
  }

  private static String encoded(String name) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b >= '-' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
      if (plain) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(Character.forDigit(b >> 4 & 0xF, 16));
        encoded.append(Character.forDigit(b & 0xF, 16));
      }
    }
    return encoded.toString();
  }

  private static String decoded(String raw) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) == '%') {
        bytes.write(Integer.parseInt(raw, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.writeBytes(raw.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
