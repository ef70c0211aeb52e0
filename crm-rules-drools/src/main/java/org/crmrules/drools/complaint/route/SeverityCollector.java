package org.crmrules.drools.complaint.route;

import org.crmrules.complaint.ComplaintSeverity;
import org.crmrules.complaint.Priority;
import org.crmrules.complaint.Severity;
import org.crmrules.complaint.SeverityVerdict;
import org.crmrules.drools.runtime.Collector;

/** Combines what the severity stages conclude. */
public final class SeverityCollector extends Collector implements SeverityVerdict {

  private boolean major;
  private int raises;

  @Override
  public void major() {
    note("major");
    major = true;
  }

  @Override
  public void raisesPriority() {
    note("raisesPriority");
    raises++;
  }

  @Override
  public ComplaintSeverity conclusion() {
    return major
        ? new ComplaintSeverity(Severity.MAJOR, Priority.HIGH.raisedBy(raises))
        : new ComplaintSeverity(Severity.NORMAL, Priority.NORMAL.raisedBy(raises));
  }
}
