package org.crmrules.drools.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.complaint.ComplaintClock.Chain;
import org.crmrules.complaint.ComplaintClock.StepClock;
import org.crmrules.complaint.DutyList;
import org.crmrules.drools.question.Question;
import org.crmrules.pack.PackDomain;
import org.crmrules.time.ClockReading;
import org.crmrules.time.ClockStatus;
import org.crmrules.time.Due;
import org.crmrules.time.LimitUnit;
import org.crmrules.time.TimeLimit;
import org.junit.jupiter.api.Test;

/** A limit that rests on days that nobody announced yet says so wherever it is told. */
class ProvisionalTest {

  private static final PolicyRef POLICY = new PolicyRef("p", "1.0.0", "9f2c".repeat(16));
  private static final Instant AS_OF = Instant.parse("2027-03-02T02:00:00Z");
  private static final Due EARLY = due("2027-03-04");
  private static final Due LATE = due("2027-03-09");

  /** By the end of the day. */
  private static Due due(String day) {
    LocalDate on = LocalDate.parse(day);
    return new Due(on, on.plusDays(1).atStartOfDay().atOffset(ZoneOffset.ofHours(8)));
  }

  private static ClockReading reading(Due due, boolean provisional) {
    return new ClockReading(
        ClockStatus.RUNNING,
        new TimeLimit(3, LimitUnit.WORKING_DAYS),
        due,
        null,
        BigDecimal.ONE,
        provisional,
        List.of());
  }

  @Test
  void aStepSaysSoAndSoDoesWhatIsDueNext() {
    ComplaintClock clock =
        new ComplaintClock(
            "K1",
            reading(LATE, false),
            List.of(
                new StepClock("A", reading(EARLY, true), false),
                new StepClock("B", reading(LATE, false), false)),
            reading(LATE, true),
            new Chain(List.of("K1"), 0, Duration.ZERO),
            null,
            List.of(),
            POLICY,
            AS_OF);

    assertThat(told("clock", clock))
        .containsEntry("provisional", "false")
        .containsEntry("steps", "{A=3 working days provisional, B=3 working days}")
        .containsEntry("nextDue", "2027-03-04 provisional")
        .containsEntry("settlementDue", "2027-03-09 provisional");
  }

  @Test
  void aDutyAndARightSaySo() {
    DutyList duties =
        new DutyList(
            "K1",
            List.of(
                new DutyList.Duty("REPLY", "SALES", EARLY, true),
                new DutyList.Duty("VISIT", "SALES", LATE, false)),
            List.of(new DutyList.Right("APPEAL", "CUSTOMER", LATE, true)),
            List.of(),
            POLICY,
            AS_OF);

    assertThat(told("duties", duties))
        .containsEntry("duties", "[REPLY SALES 2027-03-04 provisional, VISIT SALES 2027-03-09]")
        .containsEntry("rights", "[APPEAL CUSTOMER 2027-03-09 provisional]");
  }

  @SuppressWarnings("unchecked") // the question is that of the decision
  private static <D extends Decision> Map<String, String> told(String name, D decision) {
    Question<D> question = (Question<D>) QuestionCatalogue.named(PackDomain.COMPLAINT, name);
    Map<String, String> told = new LinkedHashMap<>();
    question.tells().forEach((key, value) -> told.put(key, String.valueOf(value.apply(decision))));
    return told;
  }
}
