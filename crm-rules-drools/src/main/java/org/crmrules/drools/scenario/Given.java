package org.crmrules.drools.scenario;

import java.util.List;

/** The facts that a scenario gives. */
record Given(List<Record> facts) {

  /** All of a type, in the order of the scenario. */
  <T> List<T> all(Class<T> type) {
    return facts.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The one of a type; null if there is none, which the service refuses as an invalid fact. */
  <T> T one(Class<T> type) {
    List<T> all = all(type);
    return all.size() == 1 ? all.get(0) : null;
  }
}
