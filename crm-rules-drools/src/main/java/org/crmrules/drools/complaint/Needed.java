package org.crmrules.drools.complaint;

import java.util.List;
import org.crmrules.drools.conclude.Outcomes;

/** What is needed, and what of it is there. */
final class Needed {

  private Needed() {}

  /** What is missing, or needed and not there; as it is declared. */
  static List<String> missing(Outcomes said, List<String> declared, List<String> there) {
    List<String> missing = said.texts("missing");
    List<String> needed = said.texts("needs");
    return declared.stream()
        .filter(one -> missing.contains(one) || needed.contains(one) && !there.contains(one))
        .toList();
  }
}
