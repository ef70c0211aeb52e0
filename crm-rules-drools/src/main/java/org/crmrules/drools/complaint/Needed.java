package org.crmrules.drools.complaint;

import java.util.ArrayList;
import java.util.List;
import org.crmrules.drools.conclude.Outcomes;

/**
 * What is needed: the same for all questions of which the rules say the same. Immutable.
 *
 * @param missing what the rules find missing themselves
 * @param needs what has to be there
 */
record Needed(List<String> missing, List<String> needs) {

  /** Of what the rules came to. */
  static Needed of(Outcomes said) {
    return new Needed(said.texts("missing"), said.texts("needs"));
  }

  /** What is missing, or needed and not there; as it is declared. */
  List<String> without(List<String> there, List<String> declared) {
    if (missing.isEmpty() && there.containsAll(needs)) {
      return List.of();
    }
    List<String> without = new ArrayList<>();
    for (String one : declared) {
      if (missing.contains(one) || needs.contains(one) && !there.contains(one)) {
        without.add(one);
      }
    }
    return without;
  }
}
