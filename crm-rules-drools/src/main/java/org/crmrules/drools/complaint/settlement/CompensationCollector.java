package org.crmrules.drools.complaint.settlement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.runtime.Agreed;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Firing;
import org.crmrules.settlement.CompensationVerdict;

/** Combines what the rules on compensations conclude: who may sign alone needs nobody else. */
final class CompensationCollector extends Collector implements CompensationVerdict {

  private final Manifest manifest;
  private final List<Firing> otherwise = new ArrayList<>();
  private final Set<String> asked = new HashSet<>();
  private final Set<String> notes = new HashSet<>();
  private final Agreed<Integer> days = new Agreed<>("补签天数", "days to countersign");
  private boolean alone;

  CompensationCollector(Manifest manifest) {
    this.manifest = manifest;
  }

  @Override
  public void alone() {
    note("alone");
    alone = true;
  }

  @Override
  public void otherwiseAsk(String role) {
    otherwise.add(note("otherwiseAsk", role));
    asked.add(role);
  }

  @Override
  public void otherwiseNote(String paper) {
    otherwise.add(note("otherwiseNote", paper));
    notes.add(paper);
  }

  @Override
  public void otherwiseCountersignWithin(int workingDays) {
    Firing firing = note("otherwiseCountersignWithin", workingDays);
    otherwise.add(firing);
    days.conclude(atLeast(1, workingDays, "补签天数", "number of days to countersign"), firing);
  }

  @Override
  public Object conclusion() {
    if (alone) {
      otherwise.forEach(Firing::passOver);
    }
    return null;
  }

  boolean isAlone() {
    return alone;
  }

  /** Who is asked, lowest first; nobody if it may sign alone. */
  List<String> asked() {
    return inOrder("roles", asked);
  }

  /** What is written, as it is declared. */
  List<String> notes() {
    return inOrder("papers", notes);
  }

  private List<String> inOrder(String list, Set<String> codes) {
    return alone ? List.of() : manifest.declared(list).stream().filter(codes::contains).toList();
  }

  /** Working days until it is countersigned; null if it is not. */
  Integer countersignDays() {
    return alone ? null : days.value();
  }
}
