package org.crmrules.pack;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.crmrules.UnusableValueException;

/**
 * What a check found.
 *
 * @param packs the packs that are good, in the order of id and version; empty if there is a problem
 *     that keeps the source from loading
 * @param problems every problem, in the order of file and place
 */
public record PackReport(List<PackInfo> packs, List<Problem> problems) {

  public PackReport {
    packs = UnusableValueException.all(packs, "packs");
    problems = UnusableValueException.all(problems, "problems");
  }

  /** True if nothing is wrong. */
  @JsonIgnore
  public boolean isClean() {
    return problems.isEmpty();
  }

  /** On one line: how many packs and problems there are. */
  @Override
  public String toString() {
    return packs.size() + " good pack(s)" + Problem.some(problems);
  }
}
