package org.crmrules.drools.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.crmrules.Bilingual;
import org.crmrules.Visible;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.pack.PackSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the files of a source. What cannot be read is a problem, never an exception. */
public final class SourceReader {

  /** Where the packs that ship with the engine are in its jar. */
  static final String EMBEDDED = "META-INF/crm-rules";

  private static final Logger LOG = LoggerFactory.getLogger(SourceReader.class);

  private final Problems problems;
  private final FileSink sink;

  /** Reads into these problems. */
  public SourceReader(Problems problems) {
    this.problems = problems;
    this.sink = new FileSink(problems);
  }

  /** The files of a source; as many as could be read. */
  public SourceFiles read(PackSource source) {
    if (source instanceof PackSource.Chosen some) {
      return new SourceFiles(source.toString(), read(some.from()).files(), some.packs());
    }
    try {
      if (source instanceof PackSource.Directory directory) {
        new FolderReader(sink, problems).read(directory.folder());
      } else if (source instanceof PackSource.Zip zip) {
        new ZipReader(sink, problems).read(zip.file());
      } else if (source instanceof PackSource.Files held) {
        for (Map.Entry<String, byte[]> file : held.files().entrySet()) {
          sink.add(file.getKey(), new ByteArrayInputStream(file.getValue()));
        }
      } else if (source instanceof PackSource.ClassPath classPath) {
        classPath(classPath.loader(), classPath.folder());
      } else {
        classPath(SourceReader.class.getClassLoader(), EMBEDDED);
      }
    } catch (IOException | UncheckedIOException | InvalidPathException e) {
      problems.add(ProblemCode.UNREADABLE, source.toString(), e.toString());
    } catch (RuntimeException | Error e) { // of a class loader of the host, or a fault of ours
      LOG.error("{} could not be read", Visible.of(source.toString()), e);
      problems.add(ProblemCode.FAILED, "", e);
    }
    return new SourceFiles(source.toString(), sink.files());
  }

  /** Says if files that are to be written would not be read again. */
  public static void holdToLimits(SourceFiles files, Problems problems) {
    FileSink sink = new FileSink(problems);
    files
        .files()
        .forEach(
            (path, bytes) -> {
              try {
                sink.add(path, new ByteArrayInputStream(bytes));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private void classPath(ClassLoader loader, String folder) throws IOException {
    URL url = loader.getResource(folder);
    if (url == null) {
      problems.add(
          ProblemCode.UNREADABLE,
          folder,
          new Bilingual("类路径上没有文件夹 " + folder, "no folder " + folder + " is on the class path"));
      return;
    }
    if (url.getProtocol().equals("file")) {
      try {
        new FolderReader(sink, problems).read(Path.of(new URI(url.toString())));
      } catch (URISyntaxException e) {
        throw new IOException(e);
      }
      return;
    }
    URLConnection connection = url.openConnection();
    if (!(connection instanceof JarURLConnection jar)) {
      problems.add(
          ProblemCode.UNREADABLE,
          folder,
          new Bilingual(
              "无法列出 " + url.getProtocol() + " 地址里的文件",
              "cannot list " + url.getProtocol() + " URLs"));
      return;
    }
    // Without the cache the jar file is ours to close; with it another reader may close it on us.
    jar.setUseCaches(false);
    try (JarFile file = jar.getJarFile()) {
      String prefix =
          jar.getEntryName().endsWith("/") ? jar.getEntryName() : jar.getEntryName() + "/";
      for (JarEntry entry : file.stream().toList()) {
        if (!entry.isDirectory() && entry.getName().startsWith(prefix)) {
          try (InputStream in = file.getInputStream(entry)) {
            sink.add(entry.getName().substring(prefix.length()), in);
          }
        }
      }
    }
  }
}
