package org.crmrules.testkit.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crmrules.supplier.QualificationDecision;
import org.crmrules.supplier.QualificationDecision.Step;
import org.crmrules.supplier.QualificationEvent;
import org.crmrules.supplier.SupplierHistory;

/**
 * Makes suppliers and how they came where they stand: by evidence and approvals, one after another,
 * moves that the pack allows, and long times in between. Where a step leads only the pack can say,
 * so it is asked; whether it says so rightly is for laws to find out.
 */
public final class Suppliers implements Maker<SupplierHistory> {

  private static final int MOST_EVENTS = 12;
  private static final int DAYS_BEFORE = 900;

  private final Ground ground;
  private final FactMaker<SupplierHistory> histories;
  private final FactMaker<QualificationEvent> details;

  /**
   * @throws org.crmrules.UnusableValueException if the pack has no questions about suppliers
   */
  public Suppliers(Ground ground) {
    this.ground = ground;
    this.histories = FactMaker.of(ground, SupplierHistory.class);
    this.details = FactMaker.of(ground, QualificationEvent.class);
  }

  @Override
  public SupplierHistory make(Choices choices) {
    SupplierHistory history =
        choices.together(histories).toBuilder()
            .supplierId("S1")
            .events(List.of())
            .takenOverIn(null)
            .takenOverOn(null)
            .build();
    Log log = new Log(history, ground.today().minusDays(DAYS_BEFORE));
    choices.many(0, MOST_EVENTS, log::add);
    return log.history;
  }

  /** What happened so far. */
  private final class Log {

    private SupplierHistory history;
    private LocalDate day;

    Log(SupplierHistory history, LocalDate day) {
      this.history = history;
      this.day = day;
    }

    /** Something more, a day later at least, so that no two events ask which was first. */
    boolean add(Choices choices) {
      LocalDate next = day.plusDays(1L + choices.of(List.of(0, 1, 6, 29, 30, 89, 180)));
      int what = choices.below(6);
      if (next.isAfter(ground.today())) {
        return false;
      }
      day = next;
      // As of the question: on the day itself no version may have been in force.
      QualificationDecision now =
          ground.rules().suppliers(ground.pack()).qualification(history, ground.asOf());
      QualificationEvent event =
          switch (what) {
            case 0, 1, 2 -> found(now, choices);
            case 3 -> approved(choices);
            default -> moved(now, choices);
          };
      if (event == null) {
        return false;
      }
      List<QualificationEvent> more = new ArrayList<>(history.events());
      more.add(event);
      history = history.toBuilder().events(more).build();
      return true;
    }

    private boolean isOpen(Step step) {
      return step.missing().isEmpty()
          && (step.afterMonths() == 0 || step.from() != null && !day.isBefore(step.from()));
    }

    private QualificationEvent found(QualificationDecision now, Choices choices) {
      return now.takes().isEmpty()
          ? null
          : choices.together(details).toBuilder()
              .on(day)
              .found(choices.of(now.takes()))
              .approved(null)
              .movedTo(null)
              .by("质检员")
              .build();
    }

    private QualificationEvent approved(Choices choices) {
      List<String> approvals = ground.codes("approvals");
      return approvals.isEmpty()
          ? null
          : QualificationEvent.approved(day, choices.of(approvals), "经理");
    }

    private QualificationEvent moved(QualificationDecision now, Choices choices) {
      List<String> open = now.nextSteps().stream().filter(this::isOpen).map(Step::stage).toList();
      return open.isEmpty() ? null : QualificationEvent.movedTo(day, choices.of(open));
    }
  }
}
