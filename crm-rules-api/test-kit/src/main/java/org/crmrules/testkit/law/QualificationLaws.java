package org.crmrules.testkit.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crmrules.CrmRulesException;
import org.crmrules.supplier.QualificationDecision;
import org.crmrules.supplier.QualificationDecision.Step;
import org.crmrules.supplier.QualificationEvent;
import org.crmrules.supplier.SupplierHistory;
import org.crmrules.supplier.SupplierService;
import org.crmrules.testkit.BrokenLawError;

/**
 * What must hold of the way of every supplier onto the list, whatever the policy: nobody gets
 * anywhere without the evidence that is asked for. The histories must be such as the service
 * answers at the instant.
 *
 * <p>Thread-safe, as the service is.
 */
public final class QualificationLaws {

  private final SupplierService suppliers;
  private final ZoneId zone;

  /**
   * The laws of a service.
   *
   * @param zone of the pack, in which its days begin and end
   */
  public QualificationLaws(SupplierService suppliers, ZoneId zone) {
    this.suppliers = Objects.requireNonNull(suppliers, "suppliers");
    this.zone = Objects.requireNonNull(zone, "zone");
  }

  /** All of them. */
  public void holdFor(SupplierHistory history, Instant now) {
    whatIsPossibleLacksNothing(history, now);
    nobodyMovesWithoutEvidence(history, now);
    everyMoveWasPossibleBefore(history, now);
    theOrderOfADayChangesNothing(history, now);
    replayingShowsWhatWasShownLive(history, now);
  }

  /**
   * A step is possible exactly if nothing is missing and its day has come, and the way begins with
   * a next step and goes through no stage twice.
   */
  public void whatIsPossibleLacksNothing(SupplierHistory history, Instant now) {
    QualificationDecision decision = suppliers.qualification(history, now);
    for (Step step : decision.nextSteps()) {
      boolean waited =
          step.afterMonths() == 0 || step.from() != null && !step.from().isAfter(day(now));
      BrokenLawError.unless(
          step.possible() == (step.missing().isEmpty() && waited),
          "A step is possible exactly if nothing is missing for it.",
          () -> told(history, now) + step);
    }
    List<String> way = decision.path().stream().map(Step::stage).toList();
    BrokenLawError.unless(
        (way.isEmpty() || decision.nextSteps().contains(decision.path().get(0)))
            && new HashSet<>(way).size() == way.size()
            && !way.contains(decision.stage()),
        "A way begins with a step that could come next, and never turns in a circle.",
        () -> told(history, now) + "way " + way + " from " + decision.nextSteps());
  }

  /** Whoever is moved on the day after, although something is missing, is refused. */
  public void nobodyMovesWithoutEvidence(SupplierHistory history, Instant now) {
    SupplierHistory past = until(history, day(now));
    QualificationDecision decision = suppliers.qualification(past, now);
    Instant next = now.plus(1, ChronoUnit.DAYS);
    for (Step step : decision.nextSteps()) {
      if (!step.missing().isEmpty()
          && suppliers.qualification(past, next).policy().equals(decision.policy())) {
        Object answer = moved(past, step.stage(), next);
        BrokenLawError.unless(
            !(answer instanceof QualificationDecision),
            "Nobody moves without the evidence that is asked for.",
            () -> told(past, now) + "moved in spite of " + step + ": " + answer);
      }
    }
  }

  /** The decision, or the refusal. */
  private Object moved(SupplierHistory history, String stage, Instant on) {
    List<QualificationEvent> events = new ArrayList<>(history.events());
    events.add(QualificationEvent.movedTo(day(on), stage));
    return answer(history.toBuilder().events(events).build(), on);
  }

  /**
   * Each move of a history was a step that could be taken, by what was known on the day before. A
   * day on which no version was in force is not looked at, nor one on which more happened.
   */
  public void everyMoveWasPossibleBefore(SupplierHistory history, Instant now) {
    Map<LocalDate, Long> days =
        history.events().stream()
            .collect(Collectors.groupingBy(QualificationEvent::on, Collectors.counting()));
    for (QualificationEvent event : until(history, day(now)).events()) {
      if (event.movedTo() == null || days.get(event.on()) > 1) {
        continue; // what else happened on that day may have come before
      }
      Instant before = event.on().atTime(12, 0).atZone(zone).toInstant().minus(1, ChronoUnit.DAYS);
      Object answer = answer(until(history, event.on().minusDays(1)), before);
      if (!(answer instanceof QualificationDecision decision)) {
        continue;
      }
      boolean possible =
          decision.nextSteps().stream()
              .anyMatch(
                  step ->
                      step.stage().equals(event.movedTo())
                          && step.missing().isEmpty()
                          && (step.from() == null || !step.from().isAfter(event.on())));
      BrokenLawError.unless(
          possible,
          "Every move was possible before.",
          () -> told(history, now) + event + ", but before " + decision.nextSteps());
    }
  }

  /** Events of one day have no order. */
  public void theOrderOfADayChangesNothing(SupplierHistory history, Instant now) {
    Map<LocalDate, List<QualificationEvent>> days = new TreeMap<>();
    history.events().forEach(e -> days.computeIfAbsent(e.on(), d -> new ArrayList<>()).add(e));
    days.values().forEach(Collections::reverse);
    SupplierHistory turned =
        history.toBuilder().events(days.values().stream().flatMap(List::stream).toList()).build();
    QualificationDecision decision = suppliers.qualification(history, now);
    Object other = answer(turned, now);
    BrokenLawError.unless(
        decision.equals(other),
        "The order of events of one day changes nothing.",
        () -> told(history, now) + decision + "\nturned " + other);
  }

  /** Asking about a past day shows what was known then. */
  public void replayingShowsWhatWasShownLive(SupplierHistory history, Instant now) {
    for (QualificationEvent event : history.events()) {
      Instant then = event.on().atTime(12, 0).atZone(zone).toInstant();
      if (!then.isAfter(now)) {
        Object replayed = answer(history, then);
        Object live = answer(until(history, event.on()), then);
        BrokenLawError.unless(
            replayed.equals(live),
            "Replaying a history shows what following it live showed.",
            () -> told(history, then) + "replayed " + replayed + "\nlive     " + live);
      }
    }
  }

  private Object answer(SupplierHistory history, Instant at) {
    try {
      return suppliers.qualification(history, at);
    } catch (CrmRulesException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  private static SupplierHistory until(SupplierHistory history, LocalDate day) {
    return history.toBuilder()
        .events(history.events().stream().filter(e -> !e.on().isAfter(day)).toList())
        .build();
  }

  private LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  private static String told(SupplierHistory history, Instant at) {
    String events =
        history.events().stream().map(e -> "  " + e + "\n").collect(Collectors.joining());
    return "supplier " + history.supplierId() + " at " + at + ":\n" + events;
  }
}
