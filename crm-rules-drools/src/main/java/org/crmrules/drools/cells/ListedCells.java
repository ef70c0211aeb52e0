package org.crmrules.drools.cells;

import java.util.Collection;

/** Lists of codes: which of the named codes are in it; and absent. */
final class ListedCells implements FieldCells {

  /** Two to the power of this are still few parts. */
  static final int MOST = 16;

  private final Object[] named;

  /**
   * @param named at most {@value #MOST}
   */
  ListedCells(Collection<?> named) {
    this.named = named.toArray();
  }

  @Override
  public int count() {
    return (1 << named.length) + 1;
  }

  @Override
  public int of(Object value) {
    if (value == null) {
      return 1 << named.length;
    }
    Collection<?> list = (Collection<?>) value;
    int in = 0;
    for (int i = 0; i < named.length; i++) {
      if (list.contains(named[i])) {
        in |= 1 << i;
      }
    }
    return in;
  }
}
