package org.crmrules.examples.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.crmrules.Decision;
import org.crmrules.Visible;
import org.crmrules.ask.Answer;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.complaint.RoutingDecision;
import org.crmrules.grading.ContactDecision;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.ReviewDecision;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.ClaimDecision;
import org.crmrules.pool.ProtectionDecision;
import org.crmrules.supplier.QualificationDecision;
import org.crmrules.supplier.SupplierRating;

/**
 * How one kind of decision is written.
 *
 * @param <D> the decision
 * @param question what it answers, as the command that asks is called
 * @param part the decision as far as it is about a customer, complaint, supplier or person; null if
 *     it is not
 * @param derived what follows from the components and is handy beside them, by name
 * @param text tells it to people, without policy
 */
record DecisionKind<D extends Decision>(
    String question,
    Class<D> type,
    BiFunction<D, String, D> part,
    Map<String, Function<D, ?>> derived,
    BiConsumer<D, Lines> text) {

  static final List<DecisionKind<?>> ALL =
      List.of(
          of("grade", GradingDecision.class, GradingDecision::customerId, CustomerText::grade)
              .deriving("grade", GradingDecision::grade),
          of("review", ReviewDecision.class, ReviewDecision::customerId, GradeText::review),
          of("contacts", ContactDecision.class, ContactDecision::customerId, GradeText::contacts),
          of("route", RoutingDecision.class, RoutingDecision::complaintId, ComplaintText::route)
              .deriving("firstHandler", RoutingDecision::firstHandler),
          of("deadlines", ComplaintClock.class, ComplaintClock::complaintId, ComplaintText::clock)
              .deriving("status", ComplaintClock::status)
              .deriving("due", ComplaintClock::due)
              .deriving("nextDue", ComplaintClock::nextDue)
              .deriving("settlementDue", ComplaintClock::settlementDue),
          of("rate", SupplierRating.class, SupplierRating::supplierId, SupplierText::rating)
              .deriving("rating", SupplierRating::rating),
          of(
              "qualification",
              QualificationDecision.class,
              QualificationDecision::supplierId,
              SupplierText::qualification),
          new DecisionKind<>(
              "assign", AssignmentPlan.class, PlanText::part, Map.of(), PlanText::plan),
          of(
              "protection",
              ProtectionDecision.class,
              ProtectionDecision::customerId,
              CustomerText::recall),
          about(
                  "claim",
                  ClaimDecision.class,
                  (d, id) -> id.equals(d.customerId()) || id.equals(d.representativeId()),
                  CustomerText::claim)
              .deriving("granted", ClaimDecision::granted),
          about(
              "ask",
              Answer.class,
              (d, id) -> d.about().contains(id) || d.name().equals(id),
              AnswerText::answer));

  /** About one thing, with an id. */
  private static <D extends Decision> DecisionKind<D> of(
      String question, Class<D> type, Function<D, String> id, BiConsumer<D, Lines> text) {
    return about(question, type, (d, asked) -> id.apply(d).equals(asked), text);
  }

  private static <D extends Decision> DecisionKind<D> about(
      String question, Class<D> type, BiPredicate<D, String> isAbout, BiConsumer<D, Lines> text) {
    BiFunction<D, String, D> part = (d, id) -> isAbout.test(d, id) ? d : null;
    return new DecisionKind<>(
        question, type, part, Map.of(), (d, lines) -> tellWithReasons(d, lines, text));
  }

  private static <D extends Decision> void tellWithReasons(
      D decision, Lines lines, BiConsumer<D, Lines> text) {
    text.accept(decision, lines);
    lines.reasons(decision.reasons(), false);
  }

  private DecisionKind<D> deriving(String name, Function<D, ?> value) {
    Map<String, Function<D, ?>> more = new LinkedHashMap<>(derived);
    more.put(name, value);
    return new DecisionKind<>(question, type, part, more, text);
  }

  /** The kind of this decision. */
  @SuppressWarnings("unchecked") // a kind is found by its own type
  static <D extends Decision> DecisionKind<D> of(D decision) {
    return (DecisionKind<D>)
        only(kind -> kind.type().isInstance(decision), "decision", decision.getClass().getName());
  }

  /** The kind of the decisions that answer this question. */
  static DecisionKind<?> answering(String question) {
    return only(kind -> kind.question().equals(question), "question", question);
  }

  private static DecisionKind<?> only(Predicate<DecisionKind<?>> wanted, String what, String name) {
    return ALL.stream()
        .filter(wanted)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Visible.sentence("The %s (%s) must be of a known kind.", what, name)));
  }
}
