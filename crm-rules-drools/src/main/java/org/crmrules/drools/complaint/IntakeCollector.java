package org.crmrules.drools.complaint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.complaint.IntakeVerdict;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.LevelBounds;

/** Gathers what the intake stages conclude. */
final class IntakeCollector extends Collector implements IntakeVerdict {

  private final Manifest manifest;
  private final Set<String> needed = new HashSet<>();
  private final Set<String> missing = new HashSet<>();
  private final Set<String> remarks = new HashSet<>();
  private final Set<String> recipients = new HashSet<>();
  private final LevelBounds windows;

  IntakeCollector(Manifest manifest) {
    this.manifest = manifest;
    this.windows = new LevelBounds(manifest.declared("windows"));
  }

  @Override
  public void needs(String particular) {
    note("needs", particular);
    needed.add(particular);
  }

  @Override
  public void missing(String particular) {
    note("missing", particular);
    missing.add(particular);
  }

  @Override
  public void redirect(String window) {
    windows.atLeast(window, note("redirect", window));
  }

  @Override
  public void remark(String remark) {
    note("remark", remark);
    remarks.add(remark);
  }

  @Override
  public void alert(String recipient) {
    note("alert", recipient);
    recipients.add(recipient);
  }

  /** What is missing, or needed and not filled in; as it is declared. */
  List<String> missing(List<String> filledIn) {
    return manifest.declared("particulars").stream()
        .filter(p -> missing.contains(p) || needed.contains(p) && !filledIn.contains(p))
        .toList();
  }

  /** As they are declared. */
  List<String> remarks() {
    return manifest.declared("remarks").stream().filter(remarks::contains).toList();
  }

  /** As they are declared. */
  List<String> alerted() {
    return manifest.declared("recipients").stream().filter(recipients::contains).toList();
  }

  /** Null if it stays. Settles, so it is asked once. */
  String redirectedTo() {
    return windows.settle();
  }
}
