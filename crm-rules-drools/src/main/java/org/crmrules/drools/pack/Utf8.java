package org.crmrules.drools.pack;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Text;

/** Makes texts of bytes, strictly. */
public final class Utf8 {

  private Utf8() {}

  /** The text in a file; null, with a problem, if it is not plain UTF-8. */
  public static Text text(String path, byte[] bytes, Problems problems) {
    try {
      String content =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (!content.startsWith("\uFEFF")
          && content.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
        return new Text(path, content);
      }
    } catch (CharacterCodingException e) {
      // said below
    }
    problems.add(ProblemCode.NOT_UTF_8, path);
    return null;
  }
}
