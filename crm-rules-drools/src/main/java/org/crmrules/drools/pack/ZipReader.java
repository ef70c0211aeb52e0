package org.crmrules.drools.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BooleanSupplier;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.crmrules.Bilingual;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;

/** Reads the files that the directory of a zip file lists, and those only that can matter. */
final class ZipReader {

  private final FileSink sink;
  private final Problems problems;

  /** Reads into this sink, and these problems. */
  ZipReader(FileSink sink, Problems problems) {
    this.sink = sink;
    this.problems = problems;
  }

  void read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      // A pipe or a device: reading it might never end.
      Bilingual what = new Bilingual(file + " 不是文件", file + " is not a file");
      problems.add(ProblemCode.UNREADABLE, file.toString(), what);
      return;
    }
    try (InTime inTime = new InTime();
        FileChannel channel =
            inTime.read(() -> FileChannel.open(file, StandardOpenOption.READ))) {
      ZipDirectory directory = new ZipDirectory(channel);
      for (ZipEntryPlace entry : directory.entries()) {
        if (!entry.isFolder() && FileSink.wanted(entry.name()) && !sink.isFull()) {
          read(entry, directory.contentOf(entry), channel);
        }
      }
    } catch (ZipFault e) {
      problems.add(ProblemCode.UNREADABLE, file.toString(), e.what());
    }
  }

  private void read(ZipEntryPlace entry, long content, FileChannel channel) throws IOException {
    if (!entry.isReadable()) {
      throw ZipFault.of(entry.name(), "已加密,或压缩方法不是 deflate", "is encrypted, or not deflated");
    }
    Inflater inflater = new Inflater(true);
    Stretch packed = new Stretch(channel, content, entry.packed());
    try (InputStream plain =
        entry.method() == ZipEntryPlace.STORED
            ? packed
            : new InflaterInputStream(packed, inflater)) {
      sink.add(
          entry.name(),
          new Whole(plain, () -> packed.isAtItsEnd() && inflater.getRemaining() == 0, entry));
    } finally {
      inflater.end();
    }
  }

  /** Some bytes of a file. */
  private static final class Stretch extends InputStream {

    private final FileChannel channel;
    private long at;
    private final long end;

    Stretch(FileChannel channel, long at, long length) {
      this.channel = channel;
      this.at = at;
      this.end = at + length;
    }

    boolean isAtItsEnd() {
      return at == end;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int most = (int) Math.min(length, end - at);
      int count =
          most == 0 && length > 0 ? -1 : channel.read(ByteBuffer.wrap(bytes, from, most), at);
      at += Math.max(0, count);
      return count;
    }
  }

  /**
   * The content of an entry, which must be as long as it is listed, have its checksum, and use up
   * the bytes that it takes.
   */
  private static final class Whole extends InputStream {

    private final InputStream in;
    private final BooleanSupplier isUsedUp;
    private final ZipEntryPlace entry;
    private final CRC32 crc = new CRC32();
    private long size;

    Whole(InputStream in, BooleanSupplier isUsedUp, ZipEntryPlace entry) {
      this.in = in;
      this.isUsedUp = isUsedUp;
      this.entry = entry;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int count = in.read(bytes, from, length);
      if (count > 0) {
        size += count;
        crc.update(bytes, from, count);
      }
      if (size > entry.size() || count < 0 && !isWhole()) {
        throw ZipFault.of(entry.name(), "与 zip 文件的目录不符", "is not as the directory lists it");
      }
      return count;
    }

    private boolean isWhole() {
      return size == entry.size() && crc.getValue() == entry.crc() && isUsedUp.getAsBoolean();
    }
  }
}
