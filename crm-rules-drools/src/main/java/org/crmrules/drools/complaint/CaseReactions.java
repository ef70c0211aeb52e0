package org.crmrules.drools.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintClock.Chain;
import org.crmrules.complaint.ComplaintClock.StepClock;
import org.crmrules.complaint.Reaction;
import org.crmrules.complaint.Reaction.Cause;
import org.crmrules.complaint.ReactionSchedule;
import org.crmrules.complaint.ReactionVerdict;
import org.crmrules.drools.conclude.Concluded;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.drools.time.KnownTime;
import org.crmrules.drools.time.Timeline;
import org.crmrules.time.ClockReading;
import org.crmrules.time.Due;
import org.crmrules.time.TimeLimit;

/** Who is told what about one complaint, and when. Clocks that have stopped tell nothing. */
final class CaseReactions {

  private static final QuestionKind<Outcomes> KIND = QuestionKind.about(ReactionVerdict.class);

  /**
   * Who is told, and about what.
   *
   * @param step true: about each step; false: about the whole
   * @param left the step whose end is told; null if it is about something else
   * @param number percent, days or times, as the cause has it; 0 if it has none
   */
  private record Telling(Cause cause, boolean step, String left, String recipient, int number) {

    static Telling of(Concluded said) {
      Cause cause = Cause.valueOf(said.constant());
      return new Telling(
          cause,
          said.has("STEP"),
          cause == Cause.STEP_LEFT ? said.text() : null,
          said.text(0),
          said.numberOr(0));
    }
  }

  private final RunningPack pack;
  private final CaseLog log;
  private final Complaint facts;
  private final Chain chain;
  private final CaseClock clock;
  private final KnownTime time;
  private final List<Reaction> reactions = new ArrayList<>();

  CaseReactions(RunningPack pack, CaseLog log, Complaint facts, Chain chain) {
    this.pack = pack;
    this.log = log;
    this.facts = facts;
    this.chain = chain;
    this.clock = new CaseClock(pack, log, facts);
    this.time = pack.checked().files().time().asKnownAt(log.now());
  }

  ReactionSchedule decision() {
    Told<Outcomes> told = pack.ask(KIND, List.of(facts));
    ClockReading whole = clock.whole();
    told.value().all("tell").stream().map(Telling::of).forEach(telling -> tell(telling, whole));
    reactions.sort(
        Comparator.comparing(Reaction::at, OffsetDateTime.timeLineOrder())
            .thenComparing(Reaction::key));
    return new ReactionSchedule(
        facts.id(), reactions, clock.reasons(told), pack.policy(), log.now());
  }

  private void tell(Telling telling, ClockReading whole) {
    switch (telling.cause()) {
      case UNACCEPTED -> unaccepted(telling);
      case REOPENED -> reopened(telling);
      case STEP_LEFT -> left(telling);
      case SETTLEMENT_DUE, SETTLEMENT_OVERDUE ->
          limited(telling, null, clock.settlement(), null, null);
      default -> {
        if (telling.step()) {
          for (String step : clock.steps()) {
            StepClock reading = clock.step(step, whole);
            limited(telling, step, reading.reading(), clock.stepLimit(step), clock.stepLine(step));
          }
        } else {
          limited(telling, null, whole, clock.wholeLimit(), clock.wholeLine());
        }
      }
    }
  }

  private void limited(
      Telling telling, String step, ClockReading reading, TimeLimit limit, Timeline line) {
    if (reading == null || reading.due() == null || reading.status().isDone()) {
      return;
    }
    Due due = reading.due();
    switch (telling.cause()) {
      case DUE_SOON -> {
        OffsetDateTime at = clock.clockOf(step).usedUp(limit, line, telling.number());
        add(telling, step, due.isPast(at.toInstant()) ? due.before() : at);
      }
      case SETTLEMENT_DUE -> add(telling, step, time.at(time.startOf(due.on())));
      case OVERDUE_BY_DAYS -> add(telling, step, time.at(afterDays(due.on(), telling.number())));
      default -> add(telling, step, due.before());
    }
  }

  private void unaccepted(Telling telling) {
    if (log.receivedAt() != null && log.acceptedAt() == null) {
      add(telling, null, time.at(afterDays(time.day(log.receivedAt()), telling.number())));
    }
  }

  private void left(Telling telling) {
    if (log.leftAt(telling.left()) != null) {
      add(telling, telling.left(), time.at(log.leftAt(telling.left())));
    }
  }

  /** The first moment behind so many days that follow a day. */
  private Instant afterDays(LocalDate day, int days) {
    return time.behind(day.plusDays(days));
  }

  private void reopened(Telling telling) {
    if (chain.reopenings() >= telling.number() && log.signedOffAt() == null) {
      add(telling, null, time.at(log.acceptedAt() == null ? log.now() : log.acceptedAt()));
    }
  }

  private void add(Telling telling, String step, OffsetDateTime at) {
    String key =
        String.format(
            Locale.ROOT,
            "%s/%s%s/%s/%d",
            facts.id(),
            telling.cause(),
            step == null ? "" : "/" + step,
            telling.recipient(),
            telling.number());
    reactions.add(new Reaction(key, telling.cause(), step, telling.recipient(), at));
  }
}
