package org.crmrules.drools.compile;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Vocabulary;

/** Reads what {@link TreeWriter} wrote. Makes no other records than those that rules consist of. */
final class TreeReader {

  /** Far more than the check lets a condition have. */
  private static final int MOST_DEPTH = 100;

  /** Reads what stands behind a tag. */
  @FunctionalInterface
  private interface Part {
    Object read(TreeReader tree) throws IOException;
  }

  /**
   * By tag. Not a switch: the compiler of the virtual machine takes what branches call into the
   * branches, here the whole recursion, and a load would be over before it is done with that.
   */
  private static final Part[] PARTS = parts();

  private final DataInputStream in;
  private final Vocabulary vocabulary;
  private final Map<Integer, Constructor<?>> constructors = new HashMap<>();
  private int depth;

  /**
   * @param vocabulary whose facts are meant; null where none is expected
   */
  TreeReader(DataInputStream in, Vocabulary vocabulary) {
    this.in = in;
    this.vocabulary = vocabulary;
  }

  private static Part[] parts() {
    Part[] parts = new Part[1 << Byte.SIZE];
    for (int i = 0; i < parts.length; i++) {
      int tag = i;
      parts[tag] = tree -> tree.record(tag);
    }
    parts[TreeTags.FACT] = tree -> tree.fact(tree.text());
    parts[TreeTags.NOTHING] = tree -> null;
    parts[TreeTags.LIST] = TreeReader::list;
    parts[TreeTags.MAP] = TreeReader::map;
    parts[TreeTags.DAY] = tree -> LocalDate.parse(tree.text());
    parts[TreeTags.ZONE] = tree -> ZoneId.of(tree.text());
    parts[TreeTags.TRUE] = tree -> true;
    parts[TreeTags.FALSE] = tree -> false;
    parts[TreeTags.NUMBER] = tree -> tree.in.readInt();
    parts[TreeTags.DECIMAL] = tree -> new BigDecimal(tree.text());
    parts[TreeTags.CONSTANT] =
        tree -> constant(TreeTags.ENUMS.get(tree.in.readUnsignedByte()), tree.text());
    parts[TreeTags.TEXT] = TreeReader::text;
    return parts;
  }

  /**
   * @throws IOException if the bytes are no tree
   */
  Object read() throws IOException {
    if (++depth > MOST_DEPTH) {
      throw new IOException("too deep");
    }
    Object read = PARTS[in.readUnsignedByte()].read(this);
    depth--;
    return read;
  }

  private static Object constant(Class<? extends Enum<?>> type, String name) throws IOException {
    for (Enum<?> constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw new IOException("no constant " + name);
  }

  private FactType fact(String name) throws IOException {
    FactType fact = vocabulary.facts().get(name);
    if (fact == null) {
      throw new IOException("no fact " + name);
    }
    return fact;
  }

  private List<Object> list() throws IOException {
    int size = length();
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(read());
    }
    return List.copyOf(list);
  }

  private Map<String, Object> map() throws IOException {
    int size = length();
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      map.put(text(), read());
    }
    return map;
  }

  String text() throws IOException {
    return new String(in.readNBytes(length()), StandardCharsets.UTF_8);
  }

  /** Of a text, a list or a map; each of its parts takes a byte at least. */
  private int length() throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("ends in the middle");
    }
    return length;
  }

  private Object record(int tag) throws IOException {
    try {
      Constructor<?> constructor = constructors.get(tag);
      if (constructor == null) {
        constructor = canonical(TreeTags.RECORDS.get(tag));
        constructors.put(tag, constructor);
      }
      Object[] arguments = new Object[constructor.getParameterCount()];
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = read();
      }
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new IOException("no tree", e);
    }
  }

  private static Constructor<?> canonical(Class<? extends Record> type)
      throws NoSuchMethodException {
    return type.getDeclaredConstructor(
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new));
  }
}
