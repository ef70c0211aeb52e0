package org.crmrules.drools.pool;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.crmrules.Reason;
import org.crmrules.Work;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.drools.time.LimitClock;
import org.crmrules.pool.Inquiry;
import org.crmrules.pool.InquiryDecision;
import org.crmrules.pool.InquiryVerdict;
import org.crmrules.pool.Need;
import org.crmrules.pool.Representative;
import org.crmrules.time.ClockReading;
import org.crmrules.time.LimitUnit;
import org.crmrules.time.TimeLimit;

/** Who follows up one inquiry by one pack, and by when the result is due (P-18). */
final class Naming {

  private static final QuestionKind<Outcomes> KIND = QuestionKind.about(InquiryVerdict.class);

  private final RunningPack pack;
  private final Inquiry inquiry;
  private final Outcomes said;
  private final List<Reason> reasons;

  /** Asks the rules. */
  Naming(RunningPack pack, Inquiry inquiry) {
    this.pack = pack;
    this.inquiry = inquiry;
    Told<Outcomes> told = pack.ask(KIND, List.of(inquiry));
    this.said = told.value();
    this.reasons = new ArrayList<>(told.reasons());
  }

  InquiryDecision decision(Collection<Representative> people, Instant asOf) {
    if (!said.has("feedbackWithinWorkingDays")) {
      throw pack.noConclusion(
          InquiryVerdict.class,
          "询价咨询 %s 的结果何时到期",
          "by when the result of inquiry %s is due",
          inquiry.id());
    }
    Representative named =
        NextInTurn.of(
            people.stream().filter(this::takesWork).toList(),
            new Need(
                Set.copyOf(said.texts("region")), Set.copyOf(said.texts("product")), Set.of()));
    return new InquiryDecision(
        inquiry.id(),
        named == null ? null : named.id(),
        feedback(asOf),
        reasons,
        pack.policy(),
        asOf);
  }

  /** An inquiry is no customer, so the cap on customers does not count; being away does. */
  private boolean takesWork(Representative person) {
    Work.goOn();
    Told<Said> told = Seat.ask(pack, person);
    boolean closed = Seat.of(told.value(), person).closed();
    if (closed) {
      told.reasons().stream().filter(r -> !reasons.contains(r)).forEach(reasons::add);
    }
    return !closed;
  }

  private ClockReading feedback(Instant asOf) {
    boolean back = inquiry.resultAt() != null && !inquiry.resultAt().isAfter(asOf);
    return LimitClock.plain(
        pack.checked().files().time(),
        new TimeLimit(said.number("feedbackWithinWorkingDays"), LimitUnit.WORKING_DAYS),
        inquiry.registeredAt(),
        back ? inquiry.resultAt() : asOf,
        back);
  }
}
