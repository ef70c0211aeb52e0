package org.crmrules.pack;

import java.util.List;
import org.crmrules.PolicyRef;
import org.crmrules.UnusableValueException;

/**
 * What came of compiling the packs of a folder.
 *
 * @param ruleEngine the version of the rule engine that the classes are for
 * @param build a fingerprint of the build of crm-rules that the classes are for, in hexadecimal
 *     digits
 * @param packs in the order of id and version
 * @param needsSigning true if the folder is signed, and must be signed again because of this
 * @param leftOut what is wrong with drafts of the folder, which were not compiled
 */
public record Compilation(
    String ruleEngine,
    String build,
    List<CompiledVersion> packs,
    boolean needsSigning,
    List<Problem> leftOut) {

  public Compilation {
    UnusableValueException.given(ruleEngine, "ruleEngine");
    UnusableValueException.given(build, "build");
    packs = UnusableValueException.all(packs, "packs");
    leftOut = UnusableValueException.all(leftOut, "leftOut");
  }

  /**
   * One version of a pack.
   *
   * @param policy the version, with the digest that the classes are for
   * @param classes how many there are
   * @param isNew false if they lay there so already, and nothing was written
   */
  public record CompiledVersion(PolicyRef policy, int classes, boolean isNew) {

    public CompiledVersion {
      UnusableValueException.given(policy, "policy");
    }
  }
}
