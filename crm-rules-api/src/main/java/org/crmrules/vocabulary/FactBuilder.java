package org.crmrules.vocabulary;

/**
 * What the builders of all facts have beside a method for each component, which are generated.
 *
 * @param <F> the fact
 * @param <B> the builder itself
 */
public interface FactBuilder<F extends Extensible<F>, B extends FactBuilder<F, B>> {

  /** Sets the values of all fields that the pack declares; null: none. */
  B custom(CustomFields fields);

  /** The fact. */
  F build();

  /**
   * Sets the value of a field that the pack declares.
   *
   * @param value as {@link CustomFields#with} takes it; null: unknown
   * @throws org.crmrules.UnusableValueException if no field can hold it
   */
  default B with(String name, Object value) {
    return custom(build().custom().with(name, value));
  }
}
