package org.crmrules.examples.command;

import java.util.function.Function;
import org.crmrules.CrmRules;
import org.crmrules.UnusableValueException;

/** Asks the rules for a service by the name of its pack. */
final class PackChoice {

  private PackChoice() {}

  /**
   * What the rules answer.
   *
   * @throws UsageException if there is no such pack, or several and none was named
   */
  static <S> S of(CrmRules rules, Function<CrmRules, S> service) {
    try {
      return service.apply(rules);
    } catch (UnusableValueException e) {
      throw new UsageException(e.getMessage());
    }
  }
}
