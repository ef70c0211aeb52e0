package org.crmrules.vocabulary;

import org.crmrules.UnusableValueException;

/**
 * A fact of a kind that a pack declares, to be given beside a question. Thread-safe: immutable.
 *
 * @param type the kind, as the pack names it
 * @param custom the values of its fields
 */
public record OwnFact(String type, CustomFields custom) implements Extensible<OwnFact> {

  /** Refuses a fact without a kind. */
  public OwnFact {
    UnusableValueException.given(type, "type");
    custom = CustomFields.orNone(custom);
  }

  /** A fact of this kind of which nothing is known. */
  public static OwnFact of(String type) {
    return new OwnFact(type, CustomFields.NONE);
  }

  @Override
  public OwnFact with(CustomFields fields) {
    return new OwnFact(type, fields);
  }

  /** True if it is of this kind. */
  public boolean is(String kind) {
    return type.equals(kind);
  }
}
