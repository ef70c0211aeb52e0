package org.crmrules.drools.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.crmrules.CrmRules;
import org.crmrules.drools.pack.Digest;

/**
 * All classes of the engine and of its API. What a pack is compiled to, and whether it proves
 * itself, can depend on any of them. Only checksums are compared, so that nothing of a jar has to
 * be unpacked: this finds out what was built differently, it does not hold off attackers.
 */
final class OwnClasses {

  private static final String ROOT = "org/crmrules/";
  private static final String ENGINE = ROOT + "drools/";

  /** The packages of the API; others below the same name belong to hosts. */
  static final Set<String> API =
      Set.of(
          "",
          "complaint/",
          "grading/",
          "pack/",
          "pool/",
          "ask/",
          "score/",
          "settlement/",
          "spi/",
          "supplier/",
          "time/",
          "trial/",
          "validation/",
          "vocabulary/");

  private final SortedMap<String, String> found = new TreeMap<>();

  private OwnClasses() {}

  /** SHA-256, in hexadecimal digits; empty if the classes cannot be listed, as in some loaders. */
  static String fingerprint() {
    try {
      OwnClasses all = new OwnClasses();
      all.beside(OwnClasses.class);
      all.beside(CrmRules.class);
      return Digest.of(all.found.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException | UncheckedIOException | URISyntaxException e) {
      return "";
    }
  }

  private static boolean isOurs(String name) {
    if (name.startsWith(ENGINE)) {
      return !name.endsWith("/");
    }
    return name.startsWith(ROOT)
        && name.endsWith(".class")
        && API.contains(name.substring(ROOT.length(), name.lastIndexOf('/') + 1));
  }

  private void beside(Class<?> one) throws IOException, URISyntaxException {
    String name = one.getName().replace('.', '/') + ".class";
    URL url = one.getClassLoader().getResource(name);
    if (url == null) {
      throw new IOException(name);
    }
    if (url.getProtocol().equals("file")) {
      Path root = Path.of(new URI(url.toString()));
      for (int i = name.split("/").length; i > 0; i--) {
        root = root.getParent();
      }
      folder(root);
      return;
    }
    URLConnection connection = url.openConnection();
    if (!(connection instanceof JarURLConnection jar)) {
      throw new IOException(url.toString());
    }
    jar.setUseCaches(false);
    try (JarFile file = jar.getJarFile()) {
      file.stream().filter(e -> isOurs(e.getName())).forEach(this::entry);
    }
  }

  private void entry(JarEntry entry) {
    found.put(entry.getName(), entry.getCrc() + " " + entry.getSize());
  }

  private void folder(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root.resolve(ROOT))) {
      for (Path path : walk.filter(Files::isRegularFile).toList()) {
        String name =
            root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
        if (isOurs(name)) {
          byte[] bytes = Files.readAllBytes(path);
          CRC32 crc = new CRC32();
          crc.update(bytes);
          found.put(name, crc.getValue() + " " + bytes.length);
        }
      }
    }
  }
}
