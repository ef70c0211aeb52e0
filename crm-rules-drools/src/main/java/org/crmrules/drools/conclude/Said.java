package org.crmrules.drools.conclude;

import java.util.List;
import org.crmrules.complaint.ClassVerdict;
import org.crmrules.complaint.ComplaintClass;
import org.crmrules.complaint.ComplaintSeverity;
import org.crmrules.complaint.Priority;
import org.crmrules.complaint.Severity;
import org.crmrules.complaint.SeverityVerdict;
import org.crmrules.grading.CustomerGrade;
import org.crmrules.grading.GradeVerdict;
import org.crmrules.supplier.StandingVerdict;
import org.crmrules.supplier.SupplierStanding;

/**
 * What all verdicts of one question came to. Immutable and thread-safe.
 *
 * @param outcomes in the order in which they were asked for
 */
public record Said(List<Outcomes> outcomes) {

  /** What one verdict came to. */
  public Outcomes of(Class<?> verdict) {
    for (Outcomes one : outcomes) {
      if (one.verdict().type() == verdict) {
        return one;
      }
    }
    throw new IllegalArgumentException("The question asks for no " + verdict.getSimpleName() + ".");
  }

  /** What a verdict came to, as a fact for the stages behind; null if it is none. */
  public static Record fact(Outcomes said) {
    Class<?> verdict = said.verdict().type();
    if (verdict == GradeVerdict.class) {
      return new CustomerGrade(said.text("level"));
    }
    if (verdict == ClassVerdict.class) {
      return new ComplaintClass(said.text("code"), said.text("form"));
    }
    if (verdict == SeverityVerdict.class) {
      return severity(said);
    }
    return verdict == StandingVerdict.class
        ? new SupplierStanding(said.has("reserve"), said.has("cancel"))
        : null;
  }

  /** How grave a complaint is: major, or not, and raised by whatever rule says so. */
  public static ComplaintSeverity severity(Outcomes said) {
    int raised = said.count("raisesPriority");
    return said.has("major")
        ? new ComplaintSeverity(Severity.MAJOR, Priority.HIGH.raisedBy(raised))
        : new ComplaintSeverity(Severity.NORMAL, Priority.NORMAL.raisedBy(raised));
  }
}
