package org.crmrules.drools.compile;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The classes that were made of one pack.
 *
 * @param digest of the pack
 * @param keys of its stages, in their order
 * @param classes name, with dots, to bytes
 */
public record PackClasses(String digest, List<String> keys, SortedMap<String, byte[]> classes) {

  /** What {@link StageModel} calls a stage. */
  static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

  private static final Pattern MODEL = Pattern.compile("Rules[0-9A-F]{32}");

  /**
   * So many digits tell any two stages apart, and leave names that can be read in a stack trace.
   */
  private static final int DIGITS = 32;

  /**
   * The package of a stage. It follows from what the compiler is told of it, so that its classes
   * fit wherever a stage says the same.
   *
   * @param key of the stage
   */
  static String packageName(String key) {
    return "org.crmrules.compiled.s" + key.substring(0, DIGITS);
  }

  /** The classes of a stage; none, if they are not among these. */
  public SortedMap<String, byte[]> of(String key) {
    String name = packageName(key);
    return classes.subMap(name + ".", name + "/"); // the character behind the dot
  }

  /** The classes of the models of a stage; one, if the stage is whole. */
  List<String> models(int stage) {
    int head = packageName(keys.get(stage)).length() + 1;
    return of(keys.get(stage)).keySet().stream()
        .filter(name -> MODEL.matcher(name.substring(head)).matches())
        .toList();
  }

  static void write(SortedMap<String, byte[]> classes, DataOutputStream out) throws IOException {
    out.writeInt(classes.size());
    for (Map.Entry<String, byte[]> one : classes.entrySet()) {
      byte[] name = one.getKey().getBytes(StandardCharsets.UTF_8);
      out.writeInt(name.length);
      out.write(name);
      out.writeInt(one.getValue().length);
      out.write(one.getValue());
    }
  }

  /**
   * Reads what was written, to the end.
   *
   * @throws IOException if that is something else
   */
  static SortedMap<String, byte[]> read(DataInputStream in) throws IOException {
    SortedMap<String, byte[]> classes = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String name = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
      classes.put(name, in.readNBytes(in.readInt()));
    }
    if (in.read() >= 0) {
      throw new IOException("goes on behind its end");
    }
    return classes;
  }
}
