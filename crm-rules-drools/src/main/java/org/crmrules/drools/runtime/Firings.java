package org.crmrules.drools.runtime;

/** The rules that fired in one question, one after the other. Not thread-safe. */
final class Firings {

  private Firing first;
  private Firing last;
  private int size;
  private boolean constant = true;

  /** Made when the first is asked for; most often none is. */
  private volatile Firing[] inOrder;

  void add(Firing firing) {
    if (last == null) {
      first = firing;
    } else {
      last.followedBy(firing);
    }
    last = firing;
    size++;
  }

  /** A rule that fired concluded something of the facts. */
  void vary() {
    constant = false;
  }

  /** True if none did: whenever these rules fire, they conclude the same. */
  boolean isConstant() {
    return constant;
  }

  int size() {
    return size;
  }

  void settle() {
    for (Firing firing = first; firing != null; firing = firing.next()) {
      firing.settle();
    }
  }

  /** The one at a place. */
  Firing get(int place) {
    Firing[] all = inOrder;
    if (all == null) {
      all = new Firing[size];
      int i = 0;
      for (Firing firing = first; firing != null; firing = firing.next()) {
        all[i++] = firing;
      }
      inOrder = all;
    }
    return all[place];
  }
}
