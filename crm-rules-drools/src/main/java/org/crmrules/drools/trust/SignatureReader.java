package org.crmrules.drools.trust;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.drools.pack.Utf8;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Text;

/** Reads {@code packs.sig}. Says where the first line is that is not as it must be. */
public final class SignatureReader {

  static final String FORMAT = "crm-rules-signature: 1";

  /** Where things stand in the file. */
  static final int SEQUENCE_LINE = 2;

  static final int KEY_LINE = 3;

  private static final Pattern SEQUENCE = Pattern.compile("sequence: ([1-9][0-9]{0,17})");
  private static final Pattern KEY = Pattern.compile("key: ([0-9a-f]{64})");
  private static final Pattern FILE = Pattern.compile("([0-9a-f]{64}) (.+)");

  /** 64 bytes in Base64. The last digit carries two bits only: the others must be zero. */
  private static final Pattern SIGNATURE =
      Pattern.compile("signature: ([A-Za-z0-9+/]{85}[AQgw]==)");

  private final Text text;
  private final Problems problems;
  private int line;

  private SignatureReader(Text text, Problems problems) {
    this.text = text;
    this.problems = problems;
  }

  /** The text of the signature of a source; null if there is none, or it is no text. */
  static Text textOf(SourceFiles source, Problems problems) {
    byte[] bytes = source.files().get(SourceFiles.SIGNATURE);
    return bytes == null ? null : Utf8.text(SourceFiles.SIGNATURE, bytes, problems);
  }

  /** The signature of a source; null if there is none, or, with a problem, if it is not good. */
  public static SourceSignature of(SourceFiles source, Problems problems) {
    Text text = textOf(source, problems);
    return text == null ? null : new SignatureReader(text, problems).read();
  }

  private SourceSignature read() {
    line = 1;
    if (!lineText().equals(FORMAT)) {
      return broken(FORMAT);
    }
    line = SEQUENCE_LINE;
    Matcher sequence = SEQUENCE.matcher(lineText());
    if (!sequence.matches()) {
      return broken("sequence: 1");
    }
    line = KEY_LINE;
    Matcher key = KEY.matcher(lineText());
    if (!key.matches()) {
      return broken("key: …");
    }
    SortedMap<String, String> digests = new TreeMap<>();
    line++;
    for (Matcher file = FILE.matcher(lineText()); file.matches(); file = FILE.matcher(lineText())) {
      digests.put(file.group(2), file.group(1));
      line++;
    }
    Matcher signature = SIGNATURE.matcher(lineText());
    if (!signature.matches()) {
      return broken("signature: …");
    }
    SourceSignature read =
        new SourceSignature(
            Long.parseLong(sequence.group(1)), key.group(1), digests, signature.group(1));
    // Order, line ends, lines after the last: whatever is not as it would be written is refused.
    return read.text().equals(text.content()) ? read : different(read.text());
  }

  /** A line with its end, as far as that is not the one line end there should be. */
  private String lineText() {
    if (line > text.lineStarts().size()) {
      return "";
    }
    int start = text.offset(line, 1);
    int end = text.content().indexOf('\n', start);
    return text.content().substring(start, end < 0 ? text.content().length() : end);
  }

  private SourceSignature different(String wanted) {
    Text good = new Text(text.path(), wanted);
    line = 1;
    while (line < good.lineStarts().size() && lineText().equals(good.lineText(line))) {
      line++;
    }
    return broken(good.lineText(line));
  }

  private SourceSignature broken(String wanted) {
    problems.add(ProblemCode.BROKEN_SIGNATURE, text, span(text, line), wanted);
    return null;
  }

  static Span span(Text text, int line) {
    int start = text.offset(line, 1);
    return new Span(start, start + text.lineText(line).length());
  }
}
