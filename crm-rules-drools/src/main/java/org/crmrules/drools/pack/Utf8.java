package org.crmrules.drools.pack;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Text;

/** Makes texts of bytes, strictly. */
public final class Utf8 {

  private Utf8() {}

  /** The text in a file; null, with a problem, if it is not UTF-8, or hides characters. */
  public static Text text(String path, byte[] bytes, Problems problems) {
    try {
      String content =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      Text text = new Text(path, content);
      int hidden = HiddenCharacters.firstIn(content);
      if (hidden < 0) {
        return text;
      }
      problems.add(ProblemCode.NOT_UTF_8, text, new Span(hidden, hidden + 1));
    } catch (CharacterCodingException e) {
      problems.add(ProblemCode.NOT_UTF_8, path);
    }
    return null;
  }
}
