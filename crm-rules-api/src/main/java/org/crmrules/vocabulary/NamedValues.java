package org.crmrules.vocabulary;

import java.util.AbstractList;

/**
 * Values by name, in two arrays: rules ask for one by its place, and nothing is made. Immutable.
 */
final class NamedValues extends AbstractList<CustomFields.Value> {

  static final NamedValues NONE = new NamedValues(FieldNames.NONE);

  private final FieldNames names;
  private final Object[] kept;

  NamedValues(FieldNames names, Object... kept) {
    this.names = names;
    this.kept = kept;
  }

  FieldNames names() {
    return names;
  }

  /** All of them, to be read only. */
  Object[] kept() {
    return kept;
  }

  Object kept(int place) {
    return kept[place];
  }

  /** The same with another value. */
  NamedValues with(String name, Object value) {
    int place = names.place(name);
    if (place >= 0) {
      Object[] same = kept.clone();
      same[place] = value;
      return new NamedValues(names, same);
    }
    Object[] more = new Object[kept.length + 1];
    System.arraycopy(kept, 0, more, 0, ~place);
    more[~place] = value;
    System.arraycopy(kept, ~place, more, ~place + 1, kept.length - ~place);
    return new NamedValues(names.with(name), more);
  }

  @Override
  public CustomFields.Value get(int place) {
    return CustomFields.Value.of(names.list().get(place), kept[place]);
  }

  @Override
  public int size() {
    return kept.length;
  }
}
