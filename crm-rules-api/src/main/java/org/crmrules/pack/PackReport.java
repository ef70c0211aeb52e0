package org.crmrules.pack;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What a check found.
 *
 * @param packs the packs that are good, in the order of id and version; empty if there is a problem
 *     that keeps the source from loading
 * @param problems every problem, in the order of file and place
 */
public record PackReport(List<PackInfo> packs, List<Problem> problems) {

  public PackReport {
    packs = List.copyOf(packs);
    problems = List.copyOf(problems);
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
