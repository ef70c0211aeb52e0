package org.crmrules.drools.live;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.crmrules.CrmRules;
import org.crmrules.drools.PackFolder;
import org.crmrules.drools.pack.SourceReader;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.pack.PackSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every reader of what others write, with inputs that are bred towards code not run before. The
 * first byte says which reader, the rest is its file. Jazzer runs one such test in a process, and
 * so all readers share this one.
 */
class ReadersJazzerIT {

  private static final Path ZIP = zipFile();
  private static final CrmRules RULES = CrmRules.load(PackSource.directory(PackFolder.GOOD));
  private static final List<ReaderFuzz.Reader> READERS = readers();

  private static List<ReaderFuzz.Reader> readers() {
    try {
      List<ReaderFuzz.Reader> readers = new ArrayList<>(ReaderFuzz.readers(RULES));
      String zip = new String(goodZip(), StandardCharsets.ISO_8859_1);
      readers.add(new ReaderFuzz.Reader("zip", zip, ReadersJazzerIT::readZip));
      return readers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files that are good for their readers, to begin with. */
  static Stream<byte[]> goodOnes() {
    return IntStream.range(0, READERS.size())
        .mapToObj(
            i -> {
              String good = READERS.get(i).good();
              boolean text = i < READERS.size() - 1;
              byte[] content =
                  good.getBytes(text ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
              byte[] input = new byte[content.length + 1];
              input[0] = (byte) i;
              System.arraycopy(content, 0, input, 1, content.length);
              return input;
            });
  }

  @MethodSource("goodOnes")
  @DictionaryEntries({
    "id: ",
    "- ",
    ": ",
    "[",
    "{",
    "'",
    "|",
    ">",
    "&a",
    "*a",
    "!!x",
    "---",
    "1E999999999",
    "2026-02-30",
    "../",
    "jollyday: ",
    "sha256:",
    "rule",
    "when",
    "then",
    "end",
    "not",
    "exists",
    "eval(",
    "declares:",
    "guarantees:",
    "expect:",
    "question: "
  })
  @FuzzTest(maxDuration = "4m")
  void everyReaderSaysAResultOrProblems(byte[] input) {
    if (input != null && input.length > 0) {
      READERS
          .get(Math.floorMod(input[0], READERS.size()))
          .reading()
          .read(Arrays.copyOfRange(input, 1, input.length));
    }
  }

  private static void readZip(byte[] content) {
    Problems problems = new Problems();
    try {
      Files.write(ZIP, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    new SourceReader(problems).read(PackSource.zip(ZIP));
    // What is wrong with a file is its own problem, and never a fault of ours.
    if (problems.sorted().stream().anyMatch(p -> p.code().equals(ProblemCode.FAILED.code()))) {
      throw new AssertionError(problems.sorted().toString());
    }
  }

  private static Path zipFile() {
    try {
      Path file = Files.createTempFile("fuzz", ".zip");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] goodZip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (var file :
          new SourceReader(new Problems())
              .read(PackSource.directory(PackFolder.GOOD))
              .files()
              .entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
