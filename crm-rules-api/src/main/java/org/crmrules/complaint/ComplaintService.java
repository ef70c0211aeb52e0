package org.crmrules.complaint;

import java.time.Instant;
import java.util.stream.Stream;
import org.crmrules.Result;
import org.crmrules.pack.Term;
import org.crmrules.vocabulary.PackService;

/**
 * Answers questions about complaints by one pack. Thread-safe.
 *
 * <p>Every method throws {@link org.crmrules.InvalidFactException} for a fact that is null or not
 * valid, and {@link org.crmrules.DecisionException} if the pack fails on it.
 */
public interface ComplaintService extends PackService<ComplaintService> {

  /**
   * Class, form, handlers, path and authority. The version is the one in force at its acceptance,
   * or at the instant if it is not accepted yet.
   */
  @Term(zh = "投诉处理", en = "way of a complaint")
  RoutingDecision route(Complaint complaint, Instant asOf);

  /** The routes of many, one after the other, as the stream is read: each answered or not. */
  default Stream<Result<RoutingDecision>> route(Stream<Complaint> complaints, Instant asOf) {
    return Result.each("complaints", complaints, Complaint::id, asOf, this::route);
  }

  /**
   * When the complaint is due and where it stands at the instant. The version is the one in force
   * at its acceptance, or at the instant if it is not accepted yet.
   *
   * @throws InvalidEventException if it was signed off or settled, but never accepted
   */
  ComplaintClock clock(Complaint complaint, Instant asOf);

  /**
   * The same from everything that happened: steps, pauses, corrections, the complaints that it
   * follows. A pure function of the events until the instant, the version, its calendar and the
   * instant.
   *
   * @throws InvalidEventException if an event does not fit those before it, also one that is still
   *     to come
   */
  @Term(zh = "时限", en = "clock of a complaint")
  ComplaintClock clock(ComplaintCase complaint, Instant asOf);

  /**
   * Who has to be told about the complaint, and when (C-10). Empty if the pack has no such rules.
   *
   * @throws InvalidEventException as for its clock
   */
  @Term(zh = "逾期通知", en = "who is told when")
  ReactionSchedule reactions(ComplaintCase complaint, Instant asOf);

  /** The clocks of many, one after the other, as the stream is read: each answered or not. */
  default Stream<Result<ComplaintClock>> clock(Stream<Complaint> complaints, Instant asOf) {
    return Result.each("complaints", complaints, Complaint::id, asOf, this::clock);
  }

  /**
   * Whether a complaint is accepted as it was reported, with everything that is missing at once.
   * The version is the one in force at the instant, or at its acceptance.
   *
   * @param complaint what is known of it; its causes as the one who takes it marks them
   */
  @Term(zh = "受理", en = "acceptance of a complaint")
  IntakeDecision intake(Complaint complaint, IntakeReport report, Instant asOf);

  /**
   * Whether a step may be closed: the evidence that is missing, and the steps that were skipped.
   * The version is the one that decides about its clock.
   *
   * @param evidence of a step that is open at the instant, by the events
   * @throws InvalidEventException as for its clock
   */
  @Term(zh = "环节了结", en = "closing of a step")
  StepDecision closeStep(ComplaintCase complaint, StepEvidence evidence, Instant asOf);

  /**
   * What has to be done about it besides its steps, by whom and by when: reports, memos, what
   * follows from what was found. Empty if the pack has no such rules. The version is the one that
   * decides about its clock.
   *
   * @throws InvalidEventException as for its clock
   */
  @Term(zh = "应办的事", en = "what has to be done")
  DutyList duties(ComplaintCase complaint, Instant asOf);

  /**
   * Whether something may be said to the customer. The version is the one in force at the
   * acceptance of the complaint, or at the instant if it is not accepted yet.
   */
  @Term(zh = "对客户的表态", en = "what may be said")
  StatementDecision checkStatement(Complaint complaint, Statement statement, Instant asOf);

  /** The number of a complaint; the host keeps the sequence of the scope. */
  @Term(zh = "编号", en = "number of a complaint")
  NumberDecision previewNumber(NumberRequest request, Instant asOf);

  /**
   * Takes the next number, by the version in force at the acceptance and the day that it is then in
   * the zone of the pack. A number that is refused, for example because the serial is full and may
   * not widen, takes nothing from the sequence.
   *
   * @param acceptedAt when the complaint was accepted
   * @param sequence of the host; asked once
   */
  NumberDecision issueNumber(Instant acceptedAt, NumberSequence sequence);

  /**
   * What stands in a number, by the version in force at the instant.
   *
   * @throws org.crmrules.InvalidFactException if the version gives no such number
   */
  NumberParts parseNumber(String number, Instant asOf);
}
