package org.crmrules.drools.compile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.crmrules.drools.check.CheckedStage;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.pack.PackReader;

/**
 * What lies beside a pack once it is compiled: for which content and by what it was made, the rules
 * as they were checked, and their classes; or what is kept of one stage, its classes alone. The
 * same pack and versions give the same bytes.
 *
 * @param digest of the pack, or key of the stage
 * @param versions that made it
 * @param checksum of what is behind the head
 * @param content rules and classes, to be read by {@link CompiledContent}
 */
public record CompiledFile(String digest, Versions versions, String checksum, byte[] content) {

  private static final int MOST_OF_HEAD = 1_000;
  private static final Pattern HEAD =
      Pattern.compile(
          "crm-rules-compiled: 3\n"
              + "digest: ([0-9a-f]{64})\n"
              + "drools: (\\S+)\n"
              + "engine: ([0-9a-f]{64})\n"
              + "content: ([0-9a-f]{8})\n\n");

  /**
   * Of a pack that was compiled here and has proven itself.
   *
   * @param scenarios how many cases it has
   */
  public static CompiledFile of(CompiledPack pack, int scenarios) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      TreeWriter tree = new TreeWriter(out);
      out.write(manifest(pack));
      out.writeInt(scenarios);
      for (CheckedStage stage : pack.checked().stages()) {
        tree.write(stage.collector().name());
        tree.write(stage.collectorName());
        tree.write(stage.rules());
      }
      tree.write(pack.classes().keys());
      PackClasses.write(pack.classes().classes(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return of(pack.classes().digest(), bytes.toByteArray());
  }

  /** Of a pack that has proven itself its manifest alone, as its file has it. */
  public static CompiledFile ofManifest(CompiledPack pack) {
    try {
      return of(pack.classes().digest(), manifest(pack));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With its length in front of it. */
  private static byte[] manifest(CompiledPack pack) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(0);
      new TreeWriter(out).write(PackReader.written(pack.checked().files()));
    }
    byte[] all = bytes.toByteArray();
    ByteBuffer.wrap(all).putInt(all.length - Integer.BYTES);
    return all;
  }

  /**
   * The manifest of the pack of this digest.
   *
   * @throws IOException if the bytes are not of that pack, or were made by another build
   */
  public static Manifest manifest(String digest, byte[] bytes) throws IOException {
    return CompiledContent.manifest(made(digest, bytes));
  }

  private static CompiledFile made(String digest, byte[] bytes) throws IOException {
    CompiledFile file = read(bytes);
    if (!file.digest().equals(digest) || !file.versions().equals(Versions.running())) {
      throw new IOException("is of something else");
    }
    if (!file.isWhole()) {
      throw new IOException("is damaged");
    }
    return file;
  }

  /** The classes of one stage that was compiled here, by its key. */
  public static CompiledFile of(String key, SortedMap<String, byte[]> classes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      PackClasses.write(classes, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return of(key, bytes.toByteArray());
  }

  private static CompiledFile of(String digest, byte[] content) {
    return new CompiledFile(digest, Versions.running(), checksum(content), content);
  }

  /**
   * The classes of the stage of this key.
   *
   * @throws IOException if the bytes are not those of that stage, compiled by what is running here
   */
  public static SortedMap<String, byte[]> stage(String key, byte[] bytes) throws IOException {
    try (DataInputStream in = made(key, bytes).open()) {
      return PackClasses.read(in);
    }
  }

  /**
   * Of bytes that {@link #bytes} gave.
   *
   * @throws IOException if they do not begin as they should
   */
  static CompiledFile read(byte[] bytes) throws IOException {
    String start =
        new String(bytes, 0, Math.min(bytes.length, MOST_OF_HEAD), StandardCharsets.ISO_8859_1);
    Matcher head = HEAD.matcher(start);
    if (!head.lookingAt()) {
      throw new IOException("no head");
    }
    return new CompiledFile(
        head.group(1),
        new Versions(head.group(2), head.group(3)),
        head.group(4),
        Arrays.copyOfRange(bytes, head.end(), bytes.length));
  }

  /** As it lies beside the pack. */
  public byte[] bytes() {
    byte[] head =
        String.format(
                Locale.ROOT,
                "crm-rules-compiled: 3\ndigest: %s\ndrools: %s\nengine: %s\ncontent: %s\n\n",
                digest,
                versions.drools(),
                versions.engine(),
                checksum)
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = Arrays.copyOf(head, head.length + content.length);
    System.arraycopy(content, 0, all, head.length, content.length);
    return all;
  }

  /** True if nothing of the content was lost or changed by accident. */
  boolean isWhole() {
    return checksum(content).equals(checksum);
  }

  /** It tells accidents; whoever changes the content on purpose can change this as well. */
  static String checksum(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return String.format(Locale.ROOT, "%08x", crc.getValue());
  }

  DataInputStream open() {
    return new DataInputStream(new ByteArrayInputStream(content));
  }
}
