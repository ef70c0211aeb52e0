package org.crmrules.ask;

import java.util.List;
import java.util.Map;
import org.crmrules.Bilingual;
import org.crmrules.UnusableValueException;

/**
 * A kind of fact, for somebody who writes one down.
 *
 * @param name as it is written under {@code given}
 * @param zh what it is called in Chinese
 * @param en what it is called in English
 * @param fields in the order of its documentation
 */
public record FactInfo(String name, String zh, String en, List<Field> fields) {

  public FactInfo {
    fields = UnusableValueException.all(fields, "fields");
  }

  /**
   * A field of a fact.
   *
   * @param name as it is written
   * @param zh what it is called in Chinese
   * @param en what it is called in English
   * @param needed true if it must be written; what is left out is unknown, or as the guide says
   * @param many true if it is a list
   * @param values all that it can be where that is a closed set, else an example; of a list, of
   *     what is in it; empty if that is a fact
   * @param declaredIn the list of {@code pack.yaml} that its codes are from; null if it takes no
   *     codes
   * @param fields of the facts that it holds; empty if it holds none
   * @param terms what those of its values are called that are constants of the library
   */
  public record Field(
      String name,
      String zh,
      String en,
      boolean needed,
      boolean many,
      List<String> values,
      String declaredIn,
      List<Field> fields,
      Map<String, Bilingual> terms) {

    public Field {
      values = UnusableValueException.all(values, "values");
      fields = UnusableValueException.all(fields, "fields");
      terms = UnusableValueException.all(terms, "terms");
    }
  }
}
