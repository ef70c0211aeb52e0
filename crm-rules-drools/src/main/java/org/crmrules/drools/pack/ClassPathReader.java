package org.crmrules.drools.pack;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;

/**
 * Reads a folder of a class path. Class loaders find files, and not what is in a folder: so it is
 * listed where it lies in a folder of the disk or in a jar, also in one that has no entries for its
 * folders, and taken from its index wherever else it may lie.
 */
final class ClassPathReader {

  /** What tells in which jar a folder lies that has no entry itself. */
  private static final List<String> IN_THE_FOLDER =
      List.of(SourceFiles.INDEX, SourceFiles.LOCK, SourceFiles.SIGNATURE, "pack.yaml");

  private final FileSink sink;
  private final Problems problems;

  /** Reads into this sink, and these problems. */
  ClassPathReader(FileSink sink, Problems problems) {
    this.sink = sink;
    this.problems = problems;
  }

  void read(ClassLoader loader, String folder) throws IOException {
    URL url = loader.getResource(folder);
    if (url != null && url.getProtocol().equals("file")) {
      folder(url);
    } else if (!isInAJar(loader, folder, url) && !isIndexed(loader, folder)) {
      problems.add(ProblemCode.UNREADABLE, folder, unlisted(folder, url));
    }
  }

  private static Bilingual unlisted(String folder, URL url) {
    return url == null
        ? new Bilingual("类路径上没有文件夹 " + folder, "no folder " + folder + " is on the class path")
        : new Bilingual(
                "无法列出 %1$s 地址里的文件。也许应当在文件夹里放一个 %2$s,每行写一个文件。",
                "cannot list %s URLs. Maybe put a %s into the folder, with a line for each file.")
            .with(url.getProtocol(), SourceFiles.INDEX);
  }

  private void folder(URL url) throws IOException {
    try {
      new FolderReader(sink, problems).read(Path.of(new URI(url.toString())));
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  /** First where the folder or a file of it is found, then in every jar that says what it is. */
  private boolean isInAJar(ClassLoader loader, String folder, URL found) throws IOException {
    String prefix = folder + "/";
    for (URL url :
        Stream.concat(
                Stream.ofNullable(found),
                IN_THE_FOLDER.stream().map(name -> loader.getResource(prefix + name)))
            .toList()) {
      if (url != null && isInAJar(url, prefix)) {
        return true;
      }
    }
    for (URL url : Collections.list(loader.getResources(JarFile.MANIFEST_NAME))) {
      if (isInAJar(url, prefix)) {
        return true;
      }
    }
    return false;
  }

  private boolean isInAJar(URL url, String prefix) throws IOException {
    if (!(url.openConnection() instanceof JarURLConnection jar)) {
      return false;
    }
    // Without the cache the jar file is ours to close; with it another reader may close it on us.
    jar.setUseCaches(false);
    boolean any = false;
    try (JarFile file = jar.getJarFile()) {
      for (JarEntry entry : file.stream().toList()) {
        if (entry.getName().startsWith(prefix)) {
          any = true;
          if (!entry.isDirectory()) {
            try (InputStream in = file.getInputStream(entry)) {
              sink.add(entry.getName().substring(prefix.length()), in);
            }
          }
        }
      }
    }
    return any;
  }

  private boolean isIndexed(ClassLoader loader, String folder) throws IOException {
    URL index = loader.getResource(folder + "/" + SourceFiles.INDEX);
    if (index == null) {
      return false;
    }
    byte[] bytes;
    try (InputStream in = open(index)) {
      bytes = in.readNBytes(FileSink.MAX_FILE_BYTES);
    }
    for (String name : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
      if (FileSink.wanted(name) && !sink.isFull()) {
        listed(loader.getResource(folder + "/" + name), name);
      }
    }
    return true;
  }

  private void listed(URL url, String name) throws IOException {
    if (url == null) {
      Bilingual gone = new Bilingual("%2$s 写着 %1$s,但没有这个文件", "%s is not there, but %s names it");
      problems.add(ProblemCode.UNREADABLE, name, gone.with(name, SourceFiles.INDEX));
      return;
    }
    try (InputStream in = open(url)) {
      sink.add(name, in);
    }
  }

  private static InputStream open(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false);
    return connection.getInputStream();
  }
}
