package org.crmrules.examples.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.crmrules.CrmRules;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.complaint.EventType;
import org.crmrules.testkit.BrokenLawError;
import org.crmrules.testkit.Facts;
import org.crmrules.testkit.Laws;
import org.junit.jupiter.api.Test;

/** Each law of routes and clocks finds out a service that breaks it. */
class BrokenComplaintsTest {

  private static final CrmRules RULES =
      OurFiles.pack("our-complaints", "pack.yaml", "classes.drl", "routes.drl", "limits.drl")
          .load();
  private static final Facts FACTS = Facts.of(RULES, "our-complaints");
  private static final String WALK = "Every clock and duty is what a walk minute by minute finds.";
  private static final int QUESTIONS = 20;

  @Test
  void goodRulesAreNotFoundOut() {
    assertThat(found(RULES.complaints())).isNull();
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
    return lying(
        "clock", about -> about instanceof ComplaintCase c ? otherwise.apply(c) : about);
  }

  /** What the laws say of a service, for the first complaint by which they find it out. */
  private static String found(ComplaintService complaints) {
    for (int seed = 0; seed < QUESTIONS; seed++) {
      ComplaintCase about = FACTS.sample(ComplaintCase.class, seed);
      BrokenLawError found =
          catchThrowableOfType(BrokenLawError.class, () -> holdFor(complaints, about));
      if (found != null) {
        return found.law();
      }
    }
    return null;
  }

  private static void holdFor(ComplaintService complaints, ComplaintCase about) {
    Laws.routing(complaints, FACTS.asOf()).holdFor(about.complaint());
    Laws.clock(RULES, complaints).holdFor(about, FACTS.asOf());
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
    return (ComplaintService)
        Proxy.newProxyInstance(
            ComplaintService.class.getClassLoader(),
            new Class<?>[] {ComplaintService.class},
            (proxy, method, given) -> {
              try {
                return method.invoke(RULES.complaints(), instead.of(method.getName(), given));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
