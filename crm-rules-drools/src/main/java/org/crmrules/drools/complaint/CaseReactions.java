package org.crmrules.drools.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintClock.Chain;
import org.crmrules.complaint.Reaction;
import org.crmrules.complaint.Reaction.Cause;
import org.crmrules.complaint.ReactionSchedule;
import org.crmrules.complaint.ReactionVerdict;
import org.crmrules.drools.complaint.CaseClock.Running;
import org.crmrules.drools.conclude.Concluded;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.drools.time.KnownTime;
import org.crmrules.time.ClockReading;
import org.crmrules.time.Due;

/** Who is told what about one complaint, and when. Clocks that have stopped tell nothing. */
final class CaseReactions {

  private static final QuestionKind<List<Telling>> KIND =
      QuestionKind.of(ReactionVerdict.class).telling(Telling::of);

  private static final Comparator<Reaction> EARLIEST_FIRST =
      Comparator.comparing(Reaction::at, OffsetDateTime.timeLineOrder())
          .thenComparing(Reaction::key);

  /**
   * Who is told, and about what.
   *
   * @param step true: about each step; false: about the whole
   * @param left the step whose end is told; null if it is about something else
   * @param number percent, days or times, as the cause has it; 0 if it has none
   */
  private record Telling(Cause cause, boolean step, String left, String recipient, int number) {

    static List<Telling> of(Said said) {
      return said.of(ReactionVerdict.class).all("tell").stream().map(Telling::of).toList();
    }

    private static Telling of(Concluded said) {
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
  private final CaseClock clock;
  private final Running whole;
  private final List<Running> steps;
  private final KnownTime time;
  private final List<Reaction> reactions = new ArrayList<>();

  CaseReactions(RunningPack pack, CaseLog log, Complaint facts) {
    this.pack = pack;
    this.log = log;
    this.facts = facts;
    this.clock = new CaseClock(pack, log, facts);
    this.whole = clock.whole();
    this.steps = clock.steps(whole);
    this.time = pack.checked().files().time().asKnownAt(log.now());
  }

  ReactionSchedule decision(Chain chain) {
    Told<List<Telling>> told = pack.ask(KIND, List.of(facts));
    told.value().forEach(telling -> tell(telling, chain));
    reactions.sort(EARLIEST_FIRST);
    return new ReactionSchedule(
        facts.id(), reactions, clock.reasons(told), pack.policy(), log.now());
  }

  private void tell(Telling telling, Chain chain) {
    switch (telling.cause()) {
      case UNACCEPTED -> unaccepted(telling);
      case REOPENED -> reopened(telling, chain);
      case STEP_LEFT -> left(telling);
      case SETTLEMENT_DUE -> settled(telling, due -> time.at(time.startOf(due.on())));
      case SETTLEMENT_OVERDUE -> settled(telling, Due::before);
      default -> {
        if (telling.step()) {
          steps.forEach(step -> limited(telling, step));
        } else {
          limited(telling, whole);
        }
      }
    }
  }

  private static boolean isOpen(ClockReading reading) {
    return reading != null && reading.due() != null && !reading.status().isDone();
  }

  private void settled(Telling telling, Function<Due, OffsetDateTime> when) {
    ClockReading settlement = clock.settlement();
    if (isOpen(settlement)) {
      add(telling, null, when.apply(settlement.due()));
    }
  }

  private void limited(Telling telling, Running running) {
    if (!isOpen(running.reading())) {
      return;
    }
    Due due = running.reading().due();
    switch (telling.cause()) {
      case DUE_SOON -> {
        OffsetDateTime at = running.usedUp(telling.number());
        add(telling, running.step(), due.isPast(at.toInstant()) ? due.before() : at);
      }
      case OVERDUE_BY_DAYS ->
          add(telling, running.step(), time.at(afterDays(due.on(), telling.number())));
      default -> add(telling, running.step(), due.before());
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

  private void reopened(Telling telling, Chain chain) {
    if (chain.reopenings() >= telling.number() && log.signedOffAt() == null) {
      add(telling, null, time.at(log.acceptedAt() == null ? log.now() : log.acceptedAt()));
    }
  }

  private void add(Telling telling, String step, OffsetDateTime at) {
    String about = step == null ? "/" : "/" + step + "/";
    String key =
        facts.id() + "/" + telling.cause() + about + telling.recipient() + "/" + telling.number();
    reactions.add(new Reaction(key, telling.cause(), step, telling.recipient(), at));
  }
}
