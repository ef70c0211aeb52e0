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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.pack.PackSource;

/** Reads the files of a source. What cannot be read is a problem, never an exception. */
public final class SourceReader {

  /** Where the packs that ship with the engine are in its jar. */
  static final String EMBEDDED = "META-INF/crm-rules";

  /** What a zip may hold beside packs, unpacked: documents, pictures. */
  private static final long MAX_PASSED_OVER = 256L * 1024 * 1024;

  private final Problems problems;
  private final FileSink sink;

  /** Reads into these problems. */
  public SourceReader(Problems problems) {
    this.problems = problems;
    this.sink = new FileSink(problems);
  }

  /** The files of a source; as many as could be read. */
  public SourceFiles read(PackSource source) {
    try {
      if (source instanceof PackSource.Directory directory) {
        directory(directory.folder());
      } else if (source instanceof PackSource.Zip zip) {
        zip(zip.file());
      } else if (source instanceof PackSource.ClassPath classPath) {
        classPath(classPath.loader(), classPath.folder());
      } else {
        classPath(SourceReader.class.getClassLoader(), EMBEDDED);
      }
    } catch (IOException | UncheckedIOException e) {
      problems.add(ProblemCode.UNREADABLE, source.toString(), e.toString());
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

  private void directory(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      problems.add(ProblemCode.UNREADABLE, folder.toString(), folder + " is not a folder");
      return;
    }
    Path root = folder.toRealPath();
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(root)) {
      paths = walk.filter(p -> !Files.isDirectory(p) || Files.isSymbolicLink(p)).sorted().toList();
    }
    for (Path path : paths) {
      String name =
          root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
      boolean isFolder = Files.isDirectory(path);
      if (!isFolder && !FileSink.wanted(name)) {
        continue;
      }
      if (Files.isSymbolicLink(path) && !path.toRealPath().startsWith(root)) {
        problems.add(ProblemCode.OUTSIDE, name, path.toRealPath().getFileName());
        continue;
      }
      if (isFolder) {
        continue; // a link within the source; what is there is found where it is
      }
      if (!Files.isRegularFile(path)) {
        // A pipe or a device: reading it might never end.
        problems.add(ProblemCode.UNREADABLE, name, name + " is not a file");
        continue;
      }
      try (InputStream in = Files.newInputStream(path)) {
        sink.add(name, in);
      }
    }
  }

  private void zip(Path file) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
      boolean any = false;
      long passedOver = 0;
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        any = true;
        if (!entry.isDirectory()) {
          sink.add(entry.getName(), in);
        }
        passedOver += passOver(in, MAX_PASSED_OVER - passedOver);
        if (sink.isFull()) {
          return;
        }
        if (passedOver >= MAX_PASSED_OVER) {
          problems.add(
              ProblemCode.TOO_MUCH, "", "> " + MAX_PASSED_OVER + " bytes", MAX_PASSED_OVER);
          return;
        }
      }
      if (!any) {
        problems.add(ProblemCode.UNREADABLE, file.toString(), file + " is not a zip file");
      }
    } catch (IllegalArgumentException e) { // a name that is not in the zip's charset
      problems.add(ProblemCode.UNREADABLE, file.toString(), e.getMessage());
    }
  }

  /** Reads what is left of an entry; the stream itself would do so, and to the end of any bomb. */
  private static long passOver(InputStream in, long limit) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long bytes = 0;
    for (int n = in.read(buffer); n > 0 && bytes < limit; n = in.read(buffer)) {
      bytes += n;
    }
    return bytes;
  }

  private void classPath(ClassLoader loader, String folder) throws IOException {
    URL url = loader.getResource(folder);
    if (url == null) {
      problems.add(ProblemCode.UNREADABLE, folder, "no folder " + folder + " is on the class path");
      return;
    }
    if (url.getProtocol().equals("file")) {
      try {
        directory(Path.of(new URI(url.toString())));
      } catch (URISyntaxException e) {
        throw new IOException(e);
      }
      return;
    }
    URLConnection connection = url.openConnection();
    if (!(connection instanceof JarURLConnection jar)) {
      problems.add(ProblemCode.UNREADABLE, folder, "cannot list " + url.getProtocol() + " URLs");
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
