package org.crmrules.pack;

import java.util.List;
import org.crmrules.Bilingual;
import org.crmrules.PolicyRef;
import org.crmrules.UnusableValueException;

/**
 * What came of a release or a withdrawal.
 *
 * @param policy the version, with the digest that is locked
 * @param isNew false if it was so already, and nothing was written
 * @param needsSigning true if the folder is signed, and must be signed again because of this
 * @param told what a release brings: from when on, with how many scenarios, and how the rules
 *     differ from the version before; empty if nothing was written, and for a withdrawal
 * @param warnings what is likely not meant; empty if there is nothing
 * @param leftOut what is wrong with drafts of the folder, which was in the way of nothing; empty
 *     for a withdrawal, which looks at no pack
 */
public record LockChange(
    PolicyRef policy,
    boolean isNew,
    boolean needsSigning,
    List<Bilingual> told,
    List<Bilingual> warnings,
    List<Problem> leftOut) {

  public LockChange {
    UnusableValueException.given(policy, "policy");
    told = UnusableValueException.all(told, "told");
    warnings = UnusableValueException.all(warnings, "warnings");
    leftOut = UnusableValueException.all(leftOut, "leftOut");
  }
}
