package org.crmrules.testkit.law;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.crmrules.CrmRulesException;
import org.crmrules.Decision;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintClock;
import org.crmrules.complaint.ComplaintClock.StepClock;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.testkit.BrokenLawError;
import org.crmrules.time.ClockReading;
import org.crmrules.time.Due;

/**
 * What must hold of the clocks of every complaint, whatever the policy. The cases must be such as a
 * service answers at the instant: what it refuses breaks no law, and is thrown on.
 *
 * <p>Thread-safe, as the service is.
 */
public final class ClockLaws {

  private final ComplaintService complaints;
  private final ClockWalk walk;

  /**
   * The laws of a service.
   *
   * @param walk by which the deadlines are found again
   */
  public ClockLaws(ComplaintService complaints, ClockWalk walk) {
    this.complaints = Objects.requireNonNull(complaints, "complaints");
    this.walk = Objects.requireNonNull(walk, "walk");
  }

  /** All of them. */
  public void holdFor(ComplaintCase about, Instant now) {
    everyClockAndDutyIsWhatAWalkFinds(about, now);
    aClockWarnsOnceItsShareIsUsedUp(about, now);
    whatIsAcceptedLaterIsDueNoEarlier(about, now);
    timeGoesOn(about, now);
    splittingAPauseChangesNothing(about, now);
    replayingShowsWhatWasShownLive(about, now);
    noStepIsDueAfterTheWhole(about, now);
    pausesStopNoMoreThanIsAllowed(about, now);
  }

  /** Status, deadline and use of each clock, and the time of each duty, walked minute by minute. */
  public void everyClockAndDutyIsWhatAWalkFinds(ComplaintCase about, Instant now) {
    ComplaintClock clock = complaints.clock(about, now);
    walk.clocks(about, clock, now);
    walk.duties(about, complaints.duties(about, now), clock.calendar(), now);
  }

  /**
   * An open clock in time warns, in a pause too, exactly if the share of its limit at which the
   * rules warn is used up; without such a rule none does.
   */
  public void aClockWarnsOnceItsShareIsUsedUp(ComplaintCase about, Instant now) {
    walk.warnings(about, complaints.clock(about, now), now);
  }

  /**
   * Of two complaints to which the same happens, the one that was accepted later is due no earlier,
   * as long as the same version answers and allows both the same.
   */
  public void whatIsAcceptedLaterIsDueNoEarlier(ComplaintCase about, Instant now) {
    ComplaintClock clock = complaints.clock(about, now);
    for (Duration later : List.of(Duration.ofMinutes(1), Duration.ofHours(9), Duration.ofDays(3))) {
      ComplaintCase moved = Altered.acceptedLater(about, later, now);
      ComplaintClock other = moved == null ? null : complaints.clock(moved, now);
      if (other == null
          || !other.policy().equals(clock.policy())
          || !Objects.equals(other.whole().limit(), clock.whole().limit())) {
        continue;
      }
      BrokenLawError.unless(
          clock.due() == null || other.due().compareTo(clock.due()) >= 0,
          "What is accepted later is due no earlier.",
          () ->
              Told.of(about, now)
                  + ("due " + clock.due() + ", but " + other.due() + " if accepted " + later)
                  + " later");
    }
  }

  /**
   * While nothing happens, what is used up never becomes less, and a clock that has come to its end
   * changes no more.
   */
  public void timeGoesOn(ComplaintCase about, Instant now) {
    ComplaintCase past = Altered.until(about, now);
    ComplaintClock clock = complaints.clock(past, now);
    for (Duration later : List.of(Duration.ofMinutes(1), Duration.ofHours(7), Duration.ofDays(4))) {
      ComplaintClock then = complaints.clock(past, now.plus(later));
      if (!then.policy().equals(clock.policy())) {
        continue; // not accepted yet, and another version has come into force
      }
      goesOn(past, now, "whole", clock.whole(), then.whole());
      if (clock.settlement() != null && then.settlement() != null) {
        goesOn(past, now, "settlement", clock.settlement(), then.settlement());
      }
      for (int i = 0; i < clock.steps().size(); i++) {
        StepClock step = clock.steps().get(i);
        goesOn(past, now, step.step(), step.reading(), then.steps().get(i).reading());
      }
    }
  }

  private static void goesOn(
      ComplaintCase about, Instant now, String what, ClockReading one, ClockReading then) {
    boolean done = one.status().isDone();
    BrokenLawError.unless(
        then.counted().compareTo(one.counted()) >= 0
            && (!done || then.status() == one.status() && then.counted().equals(one.counted())),
        "What is used up never becomes less, and a clock that has ended changes no more.",
        () -> Told.of(about, now) + what + " " + Told.of(one) + ", then " + Told.of(then));
  }

  /** Two pauses for one reason, one right behind the other, are one pause. */
  public void splittingAPauseChangesNothing(ComplaintCase about, Instant now) {
    ComplaintClock clock = complaints.clock(about, now);
    for (ComplaintCase split : Altered.pausesSplit(about, now)) {
      ComplaintClock other = complaints.clock(split, now);
      BrokenLawError.unless(
          Told.of(clock).equals(Told.of(other)),
          "Splitting a pause changes nothing.",
          () -> Told.of(split, now) + Told.of(other) + "\nbut in one " + Told.of(clock));
    }
  }

  /**
   * Asking as of each event, with all that came later already in the log, shows what was shown
   * then.
   */
  public void replayingShowsWhatWasShownLive(ComplaintCase about, Instant now) {
    List<Instant> moments = new ArrayList<>(List.of(now));
    about.events().stream().map(CaseEvent::at).filter(at -> !at.isAfter(now)).forEach(moments::add);
    for (Instant at : moments) {
      same(about, at, c -> complaints.clock(c, at));
      same(about, at, c -> complaints.duties(c, at));
    }
  }

  private static void same(
      ComplaintCase about, Instant at, Function<ComplaintCase, Decision> question) {
    Object replayed = answer(about, question);
    Object live = answer(Altered.until(about, at), question);
    BrokenLawError.unless(
        replayed.equals(live),
        "Replaying a log shows what following it live showed.",
        () -> Told.of(about, at) + "replayed " + replayed + "\nlive     " + live);
  }

  /** The answer, or why there is none: facts that are known only later are refused before. */
  private static Object answer(ComplaintCase about, Function<ComplaintCase, Decision> question) {
    try {
      return question.apply(about);
    } catch (CrmRulesException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  /** A step is due with the whole at the latest. */
  public void noStepIsDueAfterTheWhole(ComplaintCase about, Instant now) {
    ComplaintClock clock = complaints.clock(about, now);
    for (StepClock step : clock.steps()) {
      Due due = step.reading().due();
      BrokenLawError.unless(
          due == null || clock.due() == null || due.compareTo(clock.due()) <= 0,
          "No step is due after the whole.",
          () -> Told.of(about, now) + step.step() + " due " + due + ", whole " + clock.due());
    }
  }

  /** In all, pauses stop the clock of the whole for as many natural days as the rules allow. */
  public void pausesStopNoMoreThanIsAllowed(ComplaintCase about, Instant now) {
    walk.pauses(about, complaints.clock(about, now), now);
  }
}
