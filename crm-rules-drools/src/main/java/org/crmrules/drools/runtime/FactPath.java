package org.crmrules.drools.runtime;

/**
 * Where a fact stands in a question. It is written out only where something is wrong with the fact,
 * which is hardly ever. Immutable.
 *
 * @param in the fact that it is in; null if it is in none
 * @param index its place in the list; negative if it is in no list
 */
record FactPath(FactPath in, String name, int index) {

  private static final int IN_NO_LIST = -1;

  /** A fact by itself. */
  static FactPath of(String name) {
    return new FactPath(null, name, IN_NO_LIST);
  }

  /** One of a list of facts. */
  static FactPath of(String name, int index) {
    return new FactPath(null, name, index);
  }

  /** The fact that is a component of this one. */
  FactPath inner(String component) {
    return new FactPath(this, component, IN_NO_LIST);
  }

  /** One of the facts that are a component of this one. */
  FactPath inner(String component, int place) {
    return new FactPath(this, component, place);
  }

  /** The path of a component. */
  String component(String component) {
    return this + "." + component;
  }

  @Override
  public String toString() {
    String path = in == null ? name : in.component(name);
    return index == IN_NO_LIST ? path : path + "[" + index + "]";
  }
}
