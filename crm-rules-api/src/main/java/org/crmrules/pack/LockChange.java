package org.crmrules.pack;

import org.crmrules.PolicyRef;
import org.crmrules.UnusableValueException;

/**
 * What came of a release or a withdrawal.
 *
 * @param policy the version, with the digest that is locked
 * @param isNew false if it was so already, and nothing was written
 * @param needsSigning true if the folder is signed, and must be signed again because of this
 */
public record LockChange(PolicyRef policy, boolean isNew, boolean needsSigning) {

  public LockChange {
    UnusableValueException.given(policy, "policy");
  }
}
