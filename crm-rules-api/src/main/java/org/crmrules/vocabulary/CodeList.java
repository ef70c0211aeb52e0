package org.crmrules.vocabulary;

import java.util.List;
import org.crmrules.Bilingual;

/**
 * A list of codes that a pack declares, in its order. Thread-safe: immutable.
 *
 * @param codes each another
 */
public record CodeList(String name, List<Code> codes) {

  /**
   * A code, and what people call it.
   *
   * @param term {@link Bilingual#same} of the code if the pack gives it no name
   */
  public record Code(String code, Bilingual term) {}

  /** Copies the codes. */
  public CodeList {
    codes = List.copyOf(codes);
  }

  /** The codes alone. */
  public List<String> names() {
    return codes.stream().map(Code::code).toList();
  }
}
