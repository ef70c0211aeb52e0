package org.crmrules.drools.complaint;

import java.util.Comparator;
import java.util.List;
import org.crmrules.complaint.DutyVerdict;
import org.crmrules.drools.conclude.Concluded;
import org.crmrules.drools.conclude.Said;
import org.crmrules.time.TimeLimit;

/**
 * Who owes what, by when, and whether it must be done at all.
 *
 * @param begin what the limit counts from; null if there is no limit
 * @param limit null if there is none
 * @param promised true if it has to be done by the day that was promised
 * @param right true if it may be done, and need not
 */
record Owed(
    String bearer, String duty, Anchor begin, TimeLimit limit, boolean promised, boolean right) {

  /** All, in the order of the manifest. */
  static List<Owed> of(Said said) {
    return said.of(DutyVerdict.class).byKey("owes").values().stream()
        .sorted(
            Comparator.comparingInt((Concluded o) -> o.place(1)).thenComparingInt(o -> o.place(0)))
        .map(Owed::of)
        .toList();
  }

  private static Owed of(Concluded said) {
    boolean promised = said.has("PROMISED");
    boolean open = promised || said.isBare();
    return new Owed(
        said.text(0),
        said.text(1),
        open ? null : Anchor.of(said),
        open ? null : CaseLimits.limit(said),
        promised,
        said.has("MAY"));
  }
}
