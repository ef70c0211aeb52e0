package org.crmrules.drools.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.Map;
import org.crmrules.Visible;
import org.crmrules.Work;
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
        new ClassPathReader(sink, problems).read(classPath.loader(), classPath.folder());
      } else {
        new ClassPathReader(sink, problems).read(SourceReader.class.getClassLoader(), EMBEDDED);
      }
    } catch (IOException | UncheckedIOException | InvalidPathException e) {
      problems.add(ProblemCode.UNREADABLE, source.toString(), e.toString());
    } catch (RuntimeException | Error e) { // of a class loader of the host, or a fault of ours
      LOG.error("{} could not be read", Visible.of(source.toString()), e);
      problems.add(ProblemCode.FAILED, "", e);
    }
    Work.goOn(); // an interrupt makes files unreadable, and then they are not to blame
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
}
