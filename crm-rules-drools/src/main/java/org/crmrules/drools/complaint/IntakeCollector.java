package org.crmrules.drools.complaint;

import java.util.List;
import org.crmrules.complaint.IntakeVerdict;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.runtime.Codes;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.LevelBounds;

/** Gathers what the intake stages conclude. */
final class IntakeCollector extends Collector implements IntakeVerdict {

  private final Manifest manifest;
  private final Codes needed = Codes.byName();
  private final Codes missing = Codes.byName();
  private final Codes remarks;
  private final Codes recipients;
  private final LevelBounds windows;

  IntakeCollector(Manifest manifest) {
    this.manifest = manifest;
    this.remarks = Codes.in(manifest.declared("remarks"));
    this.recipients = Codes.in(manifest.declared("recipients"));
    this.windows = new LevelBounds(manifest.declared("windows"));
  }

  @Override
  public void needs(String particular) {
    needed.add(particular, note("needs", particular));
  }

  @Override
  public void missing(String particular) {
    missing.add(particular, note("missing", particular));
  }

  @Override
  public void redirect(String window) {
    windows.atLeast(window, note("redirect", window));
  }

  @Override
  public void remark(String remark) {
    remarks.add(remark, note("remark", remark));
  }

  @Override
  public void alert(String recipient) {
    recipients.add(recipient, note("alert", recipient));
  }

  /** What is missing, or needed and not filled in; as it is declared. */
  List<String> missing(List<String> filledIn) {
    return manifest.declared("particulars").stream()
        .filter(p -> missing.contains(p) || needed.contains(p) && !filledIn.contains(p))
        .toList();
  }

  /** As they are declared. */
  List<String> remarks() {
    return remarks.inOrder();
  }

  /** As they are declared. */
  List<String> alerted() {
    return recipients.inOrder();
  }

  /** Null if it stays. Settles, so it is asked once. */
  String redirectedTo() {
    return windows.settle();
  }
}
