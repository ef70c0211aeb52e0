package org.crmrules.examples.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crmrules.Decision;
import org.crmrules.examples.text.Messages;

/**
 * How one kind of decision is written.
 *
 * @param <D> the decision
 */
interface DecisionView<D extends Decision> {

  /** The kind of decision. */
  Class<D> type();

  /** The question it answers, as the command that asks it is called. */
  String question();

  /** What follows from the components and is handy beside them, by name. */
  Map<String, Object> derived(D decision);

  /** The decision as far as it is about this customer, complaint, supplier or person. */
  Optional<D> about(D decision, String id);

  /** The decision for people, without reasons and policy. */
  List<String> outcome(D decision, Messages messages);

  /** The reasons to tell after the outcome, if the outcome does not tell them itself. */
  default boolean tellsReasons() {
    return false;
  }
}
