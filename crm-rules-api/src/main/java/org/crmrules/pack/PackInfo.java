package org.crmrules.pack;

import java.time.LocalDate;
import java.util.List;
import org.crmrules.PolicyRef;

/**
 * A loaded pack.
 *
 * @param policy id, version and digest
 * @param domain what it decides
 * @param titleZh its title in Chinese
 * @param titleEn its title in English
 * @param effectiveFrom the first day on which it is in force
 * @param status only a released pack is chosen by date
 * @param owner who answers for it
 * @param clauses the clauses it covers, in the order of the manifest
 * @param rules its rules, in the order of stage and file
 * @param scenarios how many scenarios it has
 */
public record PackInfo(
    PolicyRef policy,
    PackDomain domain,
    String titleZh,
    String titleEn,
    LocalDate effectiveFrom,
    PackStatus status,
    String owner,
    List<String> clauses,
    List<RuleInfo> rules,
    int scenarios) {

  public PackInfo {
    clauses = List.copyOf(clauses);
    rules = List.copyOf(rules);
  }
}
