package org.crmrules.trial;

import java.util.List;
import org.crmrules.PolicyRef;
import org.crmrules.UnusableValueException;
import org.crmrules.trial.Mutant.Fate;

/**
 * What became of every small change of the rules of a pack. Thread-safe: immutable.
 *
 * @param policy the pack
 * @param scenarios how many cases were run against each
 * @param mutants in the order of stage, rule and place
 */
public record MutationReport(PolicyRef policy, int scenarios, List<Mutant> mutants) {

  public MutationReport {
    UnusableValueException.given(policy, "policy");
    mutants = UnusableValueException.all(mutants, "mutants");
  }

  /** How many of them came to this. */
  public int count(Fate fate) {
    return (int) mutants.stream().filter(mutant -> mutant.fate() == fate).count();
  }
}
