package org.crmrules.testkit.fact;

import java.util.List;
import org.crmrules.UnusableValueException;
import org.crmrules.vocabulary.OwnFact;

/** Finds the classes of the kinds of facts that questions take. */
final class Kinds {

  private static final List<String> ROOMS =
      List.of("grading", "pool", "complaint", "settlement", "supplier", "score");

  private Kinds() {}

  /** The class of a kind; {@link OwnFact} for one that the pack declares. */
  static Class<? extends Record> of(Ground ground, String kind) {
    if (ground.info().declarations().facts().containsKey(kind)) {
      return OwnFact.class;
    }
    for (String room : ROOMS) {
      try {
        return Class.forName("org.crmrules." + room + "." + kind).asSubclass(Record.class);
      } catch (ClassNotFoundException e) {
        continue; // in another room
      }
    }
    throw new UnusableValueException(
        "资料(%s)必须在 %s 之一里。", "The fact (%s) must lie in one of %s.", kind, ROOMS);
  }
}
