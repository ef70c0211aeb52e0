package org.crmrules.examples.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.crmrules.CrmRules;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.complaint.EventType;
import org.crmrules.testkit.BrokenLawError;
import org.crmrules.testkit.Facts;
import org.crmrules.testkit.Laws;
import org.crmrules.testkit.fact.Records;
import org.crmrules.time.ClockReading;
import org.crmrules.time.ClockStatus;
import org.junit.jupiter.api.Test;

/** Each law of routes and clocks finds out a service that breaks it. */
class BrokenComplaintsTest {

  private static final CrmRules RULES =
      OurFiles.pack("our-complaints", "pack.yaml", "classes.drl", "routes.drl", "limits.drl")
          .load();
  private static final Facts FACTS = Facts.of(RULES, "our-complaints");
  private static final Instant NOW = FACTS.asOf();
  private static final String WALK = "Every clock and duty is what a walk minute by minute finds.";
  private static final int QUESTIONS = 100;

  @Test
  void goodRulesAreNotFoundOut() {
    assertThat(found(QUESTIONS / 10, about -> holdFor(RULES.complaints(), about))).isNull();
  }

  @Test
  void aClockThatForgetsPausesIsFoundOut() {
    assertThat(
            found(
                clock(
                    about ->
                        with(
                            about,
                            about.events().stream()
                                .filter(e -> e.type() != EventType.PAUSED)
                                .filter(e -> e.type() != EventType.RESUMED)
                                .toList()))))
        .isEqualTo(WALK);
  }

  @Test
  void aClockThatIsNotStoppedAtTheSignOffIsFoundOut() {
    assertThat(
            found(
                clock(
                    about ->
                        with(
                            about,
                            about.events().stream()
                                .filter(e -> e.type() != EventType.SIGNED_OFF)
                                .toList()))))
        .isEqualTo(WALK);
  }

  @Test
  void aClockThatIsADaySlowIsFoundOut() {
    assertThat(found(late(Duration.ofDays(1)))).isEqualTo(WALK);
  }

  /** Deadlines as they are, but at three quarters nobody is warned. */
  @Test
  void aClockThatDoesNotWarnIsFoundOut() {
    ComplaintService silent =
        service(
            (method, given) -> given,
            answer ->
                answer instanceof ComplaintClock clock
                    ? Records.with(clock, "whole", silent(clock.whole()))
                    : answer);

    assertThat(
            found(
                QUESTIONS,
                about -> Laws.clock(RULES, silent).aClockWarnsOnceItsShareIsUsedUp(about, NOW)))
        .isEqualTo("A clock warns once the share of its limit is used up that the rules name.");
  }

  private static ClockReading silent(ClockReading reading) {
    return reading.status() == ClockStatus.DUE_SOON
        ? Records.with(reading, "status", ClockStatus.RUNNING)
        : reading;
  }

  @Test
  void aClockThatTimesAnotherPathIsFoundOut() {
    assertThat(found(lying("clock", about -> about instanceof Complaint c ? designed(c) : about)))
        .isEqualTo("The clock times the steps of the path.");
  }

  @Test
  void aRouteThatLooksAtTheFirstCauseOnlyIsFoundOut() {
    assertThat(
            found(
                lying(
                    "route",
                    about -> {
                      Complaint c = (Complaint) about;
                      return c.toBuilder().causes(c.causes().stream().limit(1).toList()).build();
                    })))
        .isEqualTo("The same facts go the same way.");
  }

  private static Complaint designed(Complaint complaint) {
    return complaint.toBuilder().causes(List.of("DESIGN")).build();
  }

  private static ComplaintCase with(ComplaintCase about, List<CaseEvent> events) {
    return new ComplaintCase(about.complaint(), events, about.parent());
  }

  private static ComplaintService clock(UnaryOperator<ComplaintCase> otherwise) {
    return lying("clock", about -> about instanceof ComplaintCase c ? otherwise.apply(c) : about);
  }

  /** What the laws say of a service, for the first complaint by which they find it out. */
  private static String found(ComplaintService complaints) {
    return found(QUESTIONS, about -> holdFor(complaints, about));
  }

  private static String found(int questions, Consumer<ComplaintCase> law) {
    for (int seed = 0; seed < questions; seed++) {
      ComplaintCase about = FACTS.sample(ComplaintCase.class, seed);
      BrokenLawError found = catchThrowableOfType(BrokenLawError.class, () -> law.accept(about));
      if (found != null) {
        return found.law();
      }
    }
    return null;
  }

  private static void holdFor(ComplaintService complaints, ComplaintCase about) {
    Laws.routing(complaints, NOW).holdFor(about.complaint());
    Laws.clock(RULES, complaints).holdFor(about, NOW);
  }

  private static ComplaintService late(Duration by) {
    return service(
        (method, given) ->
            method.equals("clock") && given[0] instanceof ComplaintCase
                ? new Object[] {given[0], ((Instant) given[1]).minus(by)}
                : given);
  }

  private static ComplaintService lying(String question, UnaryOperator<Object> otherwise) {
    return service(
        (method, given) ->
            method.equals(question) && given[1] instanceof Instant
                ? new Object[] {otherwise.apply(given[0]), given[1]}
                : given);
  }

  /** What is asked instead of what was asked. */
  @FunctionalInterface
  private interface Instead {
    Object[] of(String method, Object[] given);
  }

  private static ComplaintService service(Instead instead) {
    return service(instead, answer -> answer);
  }

  private static ComplaintService service(Instead instead, UnaryOperator<Object> lie) {
    return (ComplaintService)
        Proxy.newProxyInstance(
            ComplaintService.class.getClassLoader(),
            new Class<?>[] {ComplaintService.class},
            (proxy, method, given) -> {
              try {
                return lie.apply(
                    method.invoke(RULES.complaints(), instead.of(method.getName(), given)));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
