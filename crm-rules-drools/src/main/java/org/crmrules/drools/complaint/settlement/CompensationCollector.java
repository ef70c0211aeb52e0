package org.crmrules.drools.complaint.settlement;

import java.util.ArrayList;
import java.util.List;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.runtime.Agreed;
import org.crmrules.drools.runtime.Codes;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Firing;
import org.crmrules.settlement.CompensationVerdict;

/** Combines what the rules on compensations conclude: who may sign alone needs nobody else. */
final class CompensationCollector extends Collector implements CompensationVerdict {

  private final Codes asked;
  private final Codes notes;
  private final List<Firing> countersigning = new ArrayList<>(0);
  private final Agreed<Integer> days = new Agreed<>("补签天数", "days to countersign");
  private boolean alone;

  CompensationCollector(Manifest manifest) {
    this.asked = Codes.in(manifest.declared("roles"));
    this.notes = Codes.in(manifest.declared("papers"));
  }

  @Override
  public void alone() {
    note("alone");
    alone = true;
  }

  @Override
  public void otherwiseAsk(String role) {
    asked.add(role, note("otherwiseAsk", role));
  }

  @Override
  public void otherwiseNote(String paper) {
    notes.add(paper, note("otherwiseNote", paper));
  }

  @Override
  public void otherwiseCountersignWithin(int workingDays) {
    Firing firing = note("otherwiseCountersignWithin", workingDays);
    countersigning.add(firing);
    days.conclude(atLeast(1, workingDays, "补签天数", "number of days to countersign"), firing);
  }

  @Override
  public Object conclusion() {
    if (alone) {
      asked.passOver();
      notes.passOver();
      countersigning.forEach(Firing::passOver);
    }
    return null;
  }

  boolean isAlone() {
    return alone;
  }

  /** Who is asked, lowest first; nobody if it may sign alone. */
  List<String> asked() {
    return asked.inOrder();
  }

  /** What is written, as it is declared. */
  List<String> notes() {
    return notes.inOrder();
  }

  /** Working days until it is countersigned; null if it is not. */
  Integer countersignDays() {
    return alone ? null : days.value();
  }
}
