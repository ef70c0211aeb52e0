package org.crmrules.vocabulary;

import java.util.List;
import org.crmrules.Bilingual;
import org.crmrules.UnusableValueException;

/**
 * A kind of fact that a pack declares, to be given beside a question. Thread-safe: immutable.
 *
 * @param name as rules and hosts write it
 * @param term what people call it
 * @param fields in the order of the manifest
 */
public record DeclaredFact(String name, Bilingual term, List<DeclaredField> fields) {

  /** Copies the fields. */
  public DeclaredFact {
    fields = UnusableValueException.all(fields, "fields");
  }
}
