package org.crmrules.drools.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crmrules.complaint.CaseEvent.accepted;
import static org.crmrules.complaint.CaseEvent.policyCorrected;
import static org.crmrules.complaint.CaseEvent.reopened;
import static org.crmrules.complaint.CaseEvent.signedOff;
import static org.crmrules.complaint.CaseEvent.stepEntered;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crmrules.DecisionException;
import org.crmrules.UnusableValueException;
import org.crmrules.ask.Answer;
import org.crmrules.ask.FactInfo;
import org.crmrules.ask.QuestionInfo;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.complaint.EarlierCase;
import org.crmrules.complaint.InvalidEventException;
import org.crmrules.complaint.StepEvidence;
import org.crmrules.drools.RealPacks;
import org.crmrules.pack.PackDomain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question about a case takes a reopened one, and one from before the first version. */
class CaseQuestionsTest {

  private static final String PACK = "complaint-manufacturing";

  /** All that take events. */
  static Stream<String> questions() {
    return QuestionCatalogue.all().stream()
        .filter(q -> q.domain() == PackDomain.COMPLAINT)
        .filter(q -> takes(q, "CaseEvent"))
        .map(QuestionInfo::name);
  }

  private static boolean takes(QuestionInfo question, String fact) {
    return question.given().stream()
        .map(QuestionInfo.Given::fact)
        .map(FactInfo::name)
        .anyMatch(fact::equals);
  }

  private static Answer ask(
      String question, String now, List<EarlierCase> before, CaseEvent... events) {
    List<Record> given = new ArrayList<>(List.of(events));
    given.add(Complaint.of("K2", ComplaintSubject.QUALITY).build());
    given.addAll(before);
    if (question.equals("closeStep")) {
      given.add(StepEvidence.of("QUALITY").build());
    }
    return QuestionCatalogue.named(PackDomain.COMPLAINT, question)
        .answer(
            RealPacks.versions(RealPacks.shipped(PACK)),
            new WrittenQuestion("", 1, PACK, null, question, at(now), given));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aReopenedComplaintCanBeAskedAbout(String question) {
    EarlierCase first =
        new EarlierCase(
            "K1", List.of(accepted(at("2026-03-02T09:00")), signedOff(at("2026-03-10T09:00"))));
    CaseEvent again = reopened(at("2026-03-12T09:00"), "K1");
    CaseEvent accepted = accepted(at("2026-03-13T09:00"));
    CaseEvent entered = stepEntered(at("2026-03-13T10:00"), "QUALITY");

    assertThat(ask(question, "2026-03-14T09:00", List.of(first), again, accepted, entered).about())
        .contains("K2");
    assertThatThrownBy(() -> ask(question, "2026-03-14T09:00", List.of(), again, accepted, entered))
        .isInstanceOf(InvalidEventException.class)
        .hasMessageContaining("must name the complaint that it follows (none was given)");
    assertThatThrownBy(() -> ask(question, "2026-03-14T09:00", List.of(first), accepted, entered))
        .isInstanceOf(UnusableValueException.class)
        .hasMessageContaining("The earlier complaint (K1) must be named by an event REOPENED");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aCaseFromBeforeTheFirstVersionIsDecidedByTheDayThatACorrectionNames(String question) {
    CaseEvent accepted = accepted(at("2025-12-20T09:00"));
    CaseEvent entered = stepEntered(at("2025-12-20T10:00"), "QUALITY");
    CaseEvent corrected = policyCorrected(at("2026-01-05T09:00"), LocalDate.of(2026, 1, 1));

    assertThat(ask(question, "2026-01-06T09:00", List.of(), accepted, entered, corrected).policy())
        .extracting("version")
        .isEqualTo("1.0.0");
    assertThatThrownBy(() -> ask(question, "2026-01-06T09:00", List.of(), accepted, entered))
        .isInstanceOfSatisfying(
            DecisionException.class,
            e -> assertThat(e.kind()).isEqualTo(DecisionException.Kind.NOT_IN_FORCE));
  }

  @Test
  void theDeadlineOfACorrectedCaseCountsFromItsAcceptance() {
    Answer answer =
        ask(
            "clock",
            "2026-01-06T09:00",
            List.of(),
            accepted(at("2025-12-20T09:00")),
            policyCorrected(at("2026-01-05T09:00"), LocalDate.of(2026, 1, 1)));

    assertThat(answer.outcome())
        .containsEntry("due", "2026-01-04")
        .containsEntry("status", "OVERDUE");
  }

  private static Instant at(String beijingTime) {
    return OffsetDateTime.parse(beijingTime + ":00+08:00").toInstant();
  }
}
