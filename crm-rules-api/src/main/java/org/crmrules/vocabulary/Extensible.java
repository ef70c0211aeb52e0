package org.crmrules.vocabulary;

/**
 * A fact for which a pack may declare further fields. Its last component holds their values.
 *
 * @param <F> the fact itself: a record
 */
public interface Extensible<F extends Extensible<F>> {

  /** The values of the fields that the pack declares; never null. */
  CustomFields custom();

  /**
   * The same fact with the value of a field that the pack declares.
   *
   * @param value as {@link CustomFields#with} takes it; null: unknown
   * @throws org.crmrules.UnusableValueException if no field can hold it
   */
  default F with(String name, Object value) {
    return with(custom().with(name, value));
  }

  /** The same fact with other values for all fields that the pack declares. */
  @SuppressWarnings("unchecked") // the fact itself
  default F with(CustomFields fields) {
    return (F) FactCopy.of((Record) this, fields);
  }
}
