package org.crmrules.examples.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.crmrules.testkit.TestPacks;

/** The policies of a host, as they lie among its resources. */
final class OurFiles {

  private OurFiles() {}

  /** A pack of version 1.0.0, for who changes something in it. */
  static TestPacks pack(String id, String... files) {
    TestPacks pack = TestPacks.with(id + "/1.0.0");
    for (String file : files) {
      pack = pack.file(file, text(id + "/" + file));
    }
    return pack;
  }

  static String text(String path) {
    try (InputStream file = OurFiles.class.getResourceAsStream("/" + path)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
