package org.crmrules.ask;

import java.util.List;
import org.crmrules.UnusableValueException;
import org.crmrules.pack.PackDomain;

/**
 * A question that can be asked of the packs of a domain.
 *
 * @param name as it is written under {@code ask}
 * @param given the kinds of facts that it takes; may be empty
 * @param outcome the keys of its answer, in the order of the guide
 */
public record QuestionInfo(
    PackDomain domain, String name, List<Given> given, List<String> outcome) {

  /** How many facts of a kind a question takes. */
  public enum Quantity {
    /** Exactly one. */
    ONE,
    /** One or more. */
    AT_LEAST_ONE,
    /** Any number, also none. */
    ANY
  }

  /** A kind of fact that a question takes, and how many of it. */
  public record Given(FactInfo fact, Quantity quantity) {}

  public QuestionInfo {
    given = UnusableValueException.all(given, "given");
    outcome = UnusableValueException.all(outcome, "outcome");
  }
}
