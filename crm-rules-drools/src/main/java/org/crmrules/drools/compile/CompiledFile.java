package org.crmrules.drools.compile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crmrules.drools.check.CheckedStage;
import org.crmrules.drools.pack.Digest;
import org.crmrules.drools.pack.PackReader;

/**
 * What lies beside a pack once it is compiled: for which content and by what it was made, the rules
 * as they were checked, and their classes. The same pack and versions give the same bytes.
 *
 * @param digest of the pack
 * @param versions that made it
 * @param digestOfContent of what is behind the head
 * @param content rules and classes, to be read by {@link CompiledContent}
 */
public record CompiledFile(
    String digest, Versions versions, String digestOfContent, byte[] content) {

  private static final int MOST_OF_HEAD = 1_000;
  private static final Pattern HEAD =
      Pattern.compile(
          "crm-rules-compiled: 1\n"
              + "digest: ([0-9a-f]{64})\n"
              + "drools: (\\S+)\n"
              + "engine: ([0-9a-f]{64})\n"
              + "content: ([0-9a-f]{64})\n\n");

  /**
   * Of a pack that was compiled here and has proven itself.
   *
   * @param scenarios how many cases it has
   */
  public static CompiledFile of(CompiledPack pack, int scenarios) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      TreeWriter tree = new TreeWriter(out);
      tree.write(PackReader.written(pack.checked().files()));
      out.writeInt(scenarios);
      for (CheckedStage stage : pack.checked().stages()) {
        tree.write(stage.collector().name());
        tree.write(stage.collectorName());
        tree.write(stage.rules());
      }
      out.writeInt(pack.classes().classes().size());
      for (Map.Entry<String, byte[]> one : pack.classes().classes().entrySet()) {
        tree.write(one.getKey());
        out.writeInt(one.getValue().length);
        out.write(one.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] content = bytes.toByteArray();
    return new CompiledFile(
        pack.classes().digest(), Versions.running(), Digest.of(content), content);
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
                "crm-rules-compiled: 1\ndigest: %s\ndrools: %s\nengine: %s\ncontent: %s\n\n",
                digest,
                versions.drools(),
                versions.engine(),
                digestOfContent)
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = Arrays.copyOf(head, head.length + content.length);
    System.arraycopy(content, 0, all, head.length, content.length);
    return all;
  }

  /** True if nothing of the content was lost or changed by accident. */
  boolean isWhole() {
    return Digest.of(content).equals(digestOfContent);
  }

  DataInputStream open() {
    return new DataInputStream(new ByteArrayInputStream(content));
  }
}
