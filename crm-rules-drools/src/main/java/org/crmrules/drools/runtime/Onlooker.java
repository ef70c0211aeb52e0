package org.crmrules.drools.runtime;

import java.util.List;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;

/** Sees what the rules of a pack are asked, for who wants to know why. */
@FunctionalInterface
public interface Onlooker {

  /**
   * A stage is about to be asked.
   *
   * @param rules those of the stage, in their order
   * @param facts all that they see, also what was concluded before
   */
  void asking(CheckedPack pack, List<CheckedRule> rules, List<?> facts);
}
