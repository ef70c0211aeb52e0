package org.crmrules.examples.text;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Text for a console in the bytes that it shows: on Windows those of its code page, if that has
 * Chinese, as 936 has; everywhere else UTF-8, whatever the platform says, since the sentences of
 * rules are Chinese. What the code page lacks is written as one that looks like it, or as an escape
 * that JSON and YAML read too, and never as a question mark.
 */
public final class Console {

  private static final Map<Character, Character> ALIKE = Map.of('✓', '√', '✗', '×');

  private Console() {}

  /**
   * The bytes that a console takes.
   *
   * @param stream {@code stdout} or {@code stderr}
   * @param property what the platform says under a name, or null
   */
  public static Charset charset(String stream, UnaryOperator<String> property) {
    String system = String.valueOf(property.apply("os.name")).toLowerCase(Locale.ROOT);
    if (!system.startsWith("windows")) {
      return StandardCharsets.UTF_8;
    }
    return Stream.of(stream + ".encoding", "sun." + stream + ".encoding", "native.encoding")
        .map(property)
        .filter(name -> name != null && !name.isBlank())
        .findFirst()
        .map(Console::named)
        .filter(charset -> charset.canEncode() && charset.newEncoder().canEncode('评'))
        .orElse(StandardCharsets.UTF_8);
  }

  /** Java 17 calls the page of a console ms936 or cp936; a page of nobody's is none. */
  private static Charset named(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  /** Writes to the stream in these bytes. */
  public static PrintWriter writer(OutputStream out, Charset charset) {
    Writer bytes = new OutputStreamWriter(out, charset);
    boolean hasAll = charset.newEncoder().canEncode('✓') && charset.name().startsWith("UTF");
    return new PrintWriter(hasAll ? bytes : new Spelling(bytes, charset.newEncoder()));
  }

  /** Spells what the charset lacks. */
  private static final class Spelling extends FilterWriter {

    private final CharsetEncoder encoder;

    Spelling(Writer out, CharsetEncoder encoder) {
      super(out);
      this.encoder = encoder;
    }

    @Override
    public void write(int c) throws IOException {
      char written = (char) c;
      if (encoder.canEncode(written)) {
        out.write(written);
      } else if (ALIKE.containsKey(written) && encoder.canEncode(ALIKE.get(written))) {
        out.write(ALIKE.get(written));
      } else {
        out.write(String.format(Locale.ROOT, "\\u%04x", c));
      }
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
      for (int i = offset; i < offset + length; i++) {
        write(text[i]);
      }
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
      write(text.toCharArray(), offset, length);
    }
  }
}
