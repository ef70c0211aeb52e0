package org.crmrules.testkit.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.ask.QuestionInfo;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.EarlierCase;
import org.crmrules.complaint.EventType;
import org.crmrules.complaint.StepEvidence;
import org.crmrules.grading.Contact;
import org.crmrules.grading.ContactLog;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradeHistory;
import org.crmrules.grading.RecordedGrade;
import org.crmrules.vocabulary.OwnFact;

/** Makes questions with everything that they take: of one complaint, of one customer. */
record Questions(Ground ground, Makers makers, QuestionInfo question)
    implements Maker<WrittenQuestion> {

  private static final int MOST = 4;

  @Override
  public WrittenQuestion make(Choices choices) {
    List<Record> given = new ArrayList<>();
    if (takes(CaseEvent.class)) {
      addCase(given, choices);
    } else if (takes(RecordedGrade.class)) {
      addHistory(given, choices);
    }
    for (QuestionInfo.Given one : question.given()) {
      Class<? extends Record> type = Kinds.of(ground, one.fact().name());
      if (type == OwnFact.class) {
        given.addAll(choices.many(0, 2, makers.own(one.fact().name())));
      } else if (!isThere(type)) {
        given.addAll(all(type, one.quantity(), given, choices));
      }
    }
    return new WrittenQuestion("", 1, ground.pack(), null, question.name(), ground.asOf(), given);
  }

  private boolean takes(Class<?> type) {
    return question.given().stream()
        .anyMatch(one -> one.fact().name().equals(type.getSimpleName()));
  }

  /** True for what a history has brought. */
  private boolean isThere(Class<?> type) {
    return takes(CaseEvent.class)
            && Set.of(Complaint.class, CaseEvent.class, EarlierCase.class, StepEvidence.class)
                .contains(type)
        || takes(RecordedGrade.class)
            && type.getPackageName().endsWith(".grading")
            && type != CustomerProfile.class;
  }

  private <T extends Record> List<? extends Record> all(
      Class<T> type, QuestionInfo.Quantity quantity, List<Record> before, Choices choices) {
    List<T> all =
        switch (quantity) {
          case ONE -> makers.list(type, 1, 1).make(choices);
          case AT_MOST_ONE -> makers.list(type, 0, 1).make(choices);
          case AT_LEAST_ONE -> makers.list(type, 1, MOST).make(choices);
          case ANY -> makers.list(type, 0, MOST).make(choices);
        };
    return all.stream().map(one -> fitting(one, before)).toList();
  }

  /** Of the one customer, and not before the log began. */
  private Record fitting(Record fact, List<Record> before) {
    if (fact instanceof ContactLog log) {
      boolean ranked = ground.info().declarations().gradesOnlyTogether();
      String level = log.level() == null && ranked ? ground.codes("levels").get(0) : log.level();
      return new ContactLog(Grades.CUSTOMER, log.since(), level);
    }
    if (fact instanceof Contact contact) {
      LocalDate since =
          before.stream()
              .filter(ContactLog.class::isInstance)
              .map(log -> ((ContactLog) log).since())
              .findFirst()
              .orElse(contact.on());
      return new Contact(
          contact.id(),
          Grades.CUSTOMER,
          contact.activity(),
          contact.on().isBefore(since) ? since : contact.on());
    }
    return fact;
  }

  private void addHistory(List<Record> given, Choices choices) {
    GradeHistory history = makers.of(GradeHistory.class).make(choices);
    if (history.grade() != null) {
      given.add(history.grade());
    }
    given.addAll(history.events());
    given.addAll(history.overrides());
    given.addAll(history.consents());
    if (history.found() != null) {
      given.add(history.found());
    }
  }

  private void addCase(List<Record> given, Choices choices) {
    ComplaintCase about = makers.of(ComplaintCase.class).make(choices);
    List<CaseEvent> events = about.events();
    if (takes(StepEvidence.class)) {
      events = withOpenStep(events, choices);
      String step = choices.of(List.copyOf(open(events)));
      StepEvidence evidence = makers.of(StepEvidence.class).make(choices);
      given.add(evidence.toBuilder().step(step).build());
    }
    given.add(about.complaint());
    given.addAll(events);
    if (about.parent() != null) {
      given.add(new EarlierCase(about.parent().complaint().id(), about.parent().events()));
    }
  }

  /** Before the sign-off, and in some step. */
  private List<CaseEvent> withOpenStep(List<CaseEvent> events, Choices choices) {
    List<CaseEvent> open = new ArrayList<>();
    for (CaseEvent event : events) {
      if (event.type() == EventType.SIGNED_OFF) {
        break;
      }
      open.add(event);
    }
    if (open(open).isEmpty()) {
      open.add(
          CaseEvent.stepEntered(open.get(open.size() - 1).at(), choices.of(ground.codes("steps"))));
    }
    return open;
  }

  private static Set<String> open(List<CaseEvent> events) {
    Set<String> open = new LinkedHashSet<>();
    for (CaseEvent event : events) {
      if (event.type() == EventType.STEP_ENTERED) {
        open.add(event.code());
      } else if (event.type() == EventType.STEP_LEFT) {
        open.remove(event.code());
      }
    }
    return open;
  }
}
