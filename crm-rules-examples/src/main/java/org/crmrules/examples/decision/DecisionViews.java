package org.crmrules.examples.decision;

import java.util.List;
import java.util.Optional;
import org.crmrules.Decision;
import org.crmrules.Visible;

/** All kinds of decisions that are written. */
final class DecisionViews {

  private static final List<DecisionView<?>> ALL =
      List.of(
          new GradingView(),
          new RoutingView(),
          new ClockView(),
          new RatingView(),
          new PlanView(),
          new RecallView(),
          new ClaimView(),
          new AnswerView());

  private DecisionViews() {}

  /** The view of the kind of this decision. */
  @SuppressWarnings("unchecked") // a view is found by its own type
  static <D extends Decision> DecisionView<D> of(D decision) {
    return (DecisionView<D>)
        ALL.stream()
            .filter(view -> view.type().isInstance(decision))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        Visible.sentence(
                            "The decision (%s) must be of a known kind.",
                            decision.getClass().getName())));
  }

  /** The view of the decisions that answer this question. */
  static Optional<DecisionView<?>> answering(String question) {
    return ALL.stream().filter(view -> view.question().equals(question)).findFirst();
  }
}
