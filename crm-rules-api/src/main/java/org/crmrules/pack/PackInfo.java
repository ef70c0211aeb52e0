package org.crmrules.pack;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.PolicyRef;
import org.crmrules.UnusableValueException;
import org.crmrules.vocabulary.Declarations;

/**
 * A loaded pack.
 *
 * @param policy id, version and digest
 * @param domain what it decides
 * @param titleZh its title in Chinese
 * @param titleEn its title in English
 * @param effectiveFrom the first day on which it is in force
 * @param zone where its days begin and end: what a date means
 * @param status only a released pack is chosen by date
 * @param owner who answers for it
 * @param clauses the clauses it decides, in the order of the manifest: each is cited by a rule, or
 *     held by the loader
 * @param heldByLoader those of them that a check at load holds, with the code of its problem, for
 *     example {@code CR-503}, in the order of the manifest
 * @param declarations what it declares of its own, with names
 * @param rules its rules, in the order of stage and file
 * @param scenarios how many scenarios it has
 */
public record PackInfo(
    PolicyRef policy,
    PackDomain domain,
    String titleZh,
    String titleEn,
    LocalDate effectiveFrom,
    ZoneId zone,
    PackStatus status,
    String owner,
    List<String> clauses,
    Map<String, String> heldByLoader,
    Declarations declarations,
    List<RuleInfo> rules,
    int scenarios) {

  public PackInfo {
    clauses = UnusableValueException.all(clauses, "clauses");
    heldByLoader =
        Collections.unmodifiableMap(
            new LinkedHashMap<>(UnusableValueException.given(heldByLoader, "heldByLoader")));
    rules = UnusableValueException.all(rules, "rules");
  }

  /** On one line: what it is, and from when on it is in force. */
  @Override
  public String toString() {
    return policy + ", " + domain + ", " + status + ", from " + effectiveFrom;
  }
}
