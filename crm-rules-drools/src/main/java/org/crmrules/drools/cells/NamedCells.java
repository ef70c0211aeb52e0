package org.crmrules.drools.cells;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Codes, constants of an enum, yes and no: each that is named, any other, and absent. */
final class NamedCells implements FieldCells {

  private final Map<Object, Integer> named = new HashMap<>();

  NamedCells(Collection<?> values) {
    values.forEach(value -> named.putIfAbsent(value, named.size()));
  }

  @Override
  public int count() {
    return named.size() + 2;
  }

  @Override
  public int of(Object value) {
    if (value == null) {
      return named.size() + 1;
    }
    // An enum may have bodies for its constants; rules name it as it is declared.
    Integer place = named.get(value instanceof Enum<?> constant ? constant.name() : value);
    return place == null ? named.size() : place;
  }
}
