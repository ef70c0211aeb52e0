package org.crmrules.pack;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.crmrules.UnusableValueException;

/**
 * What was found out about the guarantees of some packs. Thread-safe: immutable.
 *
 * @param guarantees those of the packs that could be asked, in the order of pack, version and file;
 *     packs that state none have none
 * @param problems what else is wrong, so that packs could not be asked, or not about all of what
 *     they state; in the order of file and place
 */
public record VerificationReport(List<VerifiedGuarantee> guarantees, List<Problem> problems) {

  public VerificationReport {
    guarantees = UnusableValueException.all(guarantees, "guarantees");
    problems = UnusableValueException.all(problems, "problems");
  }

  /** True if nothing is wrong and no guarantee is broken; some may only have been tested. */
  @JsonIgnore
  public boolean isKept() {
    return problems.isEmpty()
        && guarantees.stream().noneMatch(one -> one.found() instanceof Verification.Broken);
  }

  /** On one line: how many guarantees and problems there are. */
  @Override
  public String toString() {
    return guarantees.size() + " guarantee(s)" + Problem.some(problems);
  }
}
