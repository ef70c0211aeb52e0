package org.crmrules.drools.problem;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text file of a source, which knows where its lines are. Immutable and thread-safe: what is made
 * when it is first asked for is the same whoever makes it.
 */
public final class Text {

  private final String path;
  private final byte[] bytes;
  private String content;
  private List<Integer> lineStarts;

  private Text(String path, byte[] bytes, String content) {
    this.path = path;
    this.bytes = bytes;
    this.content = content;
  }

  /** A file with its content. */
  public Text(String path, String content) {
    this(path, null, content);
  }

  /**
   * A file whose content is made when somebody reads it: nobody reads most of what was compiled.
   *
   * @param bytes what was held to be good UTF-8 before; not copied
   */
  public static Text of(String path, byte[] bytes) {
    return new Text(path, bytes, null);
  }

  /** Where it lies in the source, with {@code /} between the parts. */
  public String path() {
    return path;
  }

  /** What is written in it. */
  public String content() {
    String made = content;
    if (made == null) {
      made = new String(bytes, StandardCharsets.UTF_8);
      content = made;
    }
    return made;
  }

  /** Where its lines begin; at least one. */
  public List<Integer> lineStarts() {
    List<Integer> made = lineStarts;
    if (made == null) {
      made = starts(content());
      lineStarts = made;
    }
    return made;
  }

  private static List<Integer> starts(String content) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = content.indexOf('\n'); i >= 0; i = content.indexOf('\n', i + 1)) {
      starts.add(i + 1);
    }
    return List.copyOf(starts);
  }

  /** The 1-based line of an offset. */
  public int line(int offset) {
    int low = 0;
    int high = lineStarts().size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (lineStarts().get(middle) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low + 1;
  }

  /** The 1-based column of an offset. */
  public int column(int offset) {
    return offset - lineStarts().get(line(offset) - 1) + 1;
  }

  /** The offset of a 1-based line and column, held inside the text. */
  public int offset(int line, int column) {
    int start = lineStarts().get(Math.max(0, Math.min(line, lineStarts().size()) - 1));
    return Math.min(content().length(), start + Math.max(0, column - 1));
  }

  /** A 1-based line without its end; empty if there is none. */
  public String lineText(int line) {
    if (line < 1 || line > lineStarts().size()) {
      return "";
    }
    int start = lineStarts().get(line - 1);
    int end = content().indexOf('\n', start);
    return content().substring(start, end < 0 ? content().length() : end).stripTrailing();
  }

  /** The same text in the same file. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Text text && path.equals(text.path) && content().equals(text.content());
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public String toString() {
    return path;
  }

  /** The name of the file without its folders. */
  public String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
