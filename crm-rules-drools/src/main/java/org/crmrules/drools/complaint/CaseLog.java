package org.crmrules.drools.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintClock.Chain;

/**
 * What happened to a complaint until an instant. Of events that were found in order.
 *
 * @param receivedAt null if nobody said
 * @param acceptedAt null if not yet
 * @param signedOffAt null if not yet
 * @param settledAt null if not yet
 * @param occurred when each event of the pack occurred first
 * @param visits the stays in each step, in the order in which they were entered first
 */
record CaseLog(
    Instant now,
    Instant receivedAt,
    Instant acceptedAt,
    Instant signedOffAt,
    Instant settledAt,
    List<Stay> pauses,
    Map<String, Instant> occurred,
    Map<String, List<Stay>> visits) {

  /** Most complaints are young, and most instances of this are made of few events. */
  private static final int FEW = 4;

  /**
   * From one instant to another.
   *
   * @param to null if it goes on
   * @param note the reason of a pause; null for a step
   */
  record Stay(Instant from, Instant to, String note) {

    Stay until(Instant end) {
      return new Stay(from, end, note);
    }
  }

  /** What has happened until the instant; what comes after it has not happened yet. */
  static CaseLog until(Instant now, List<CaseEvent> events) {
    Instant received = null;
    Instant accepted = null;
    Instant signedOff = null;
    Instant settled = null;
    List<Stay> pauses = new ArrayList<>(0);
    Map<String, Instant> occurred = Collections.emptyMap(); // most have none
    Map<String, List<Stay>> visits = Collections.emptyMap();
    for (int i = 0; i < events.size() && !events.get(i).at().isAfter(now); i++) {
      CaseEvent event = events.get(i);
      switch (event.type()) {
        case RECEIVED -> received = event.at();
        case ACCEPTED -> accepted = event.at();
        case SIGNED_OFF -> signedOff = event.at();
        case SETTLED -> settled = event.at();
        case PAUSED -> pauses.add(new Stay(event.at(), null, event.code()));
        case RESUMED -> end(pauses, event.at());
        case OCCURRED -> {
          occurred = occurred.isEmpty() ? new HashMap<>(FEW) : occurred;
          occurred.putIfAbsent(event.code(), event.at());
        }
        case STEP_ENTERED -> {
          visits = visits.isEmpty() ? new LinkedHashMap<>(FEW) : visits;
          visits
              .computeIfAbsent(event.code(), step -> new ArrayList<>(1))
              .add(new Stay(event.at(), null, null));
        }
        case STEP_LEFT -> end(visits.get(event.code()), event.at());
        case POLICY_CORRECTED, REOPENED -> {
          // Says which version decides, or which complaint it follows, and starts nothing.
        }
      }
    }
    return new CaseLog(now, received, accepted, signedOff, settled, pauses, occurred, visits);
  }

  private static void end(List<Stay> stays, Instant at) {
    stays.set(stays.size() - 1, stays.get(stays.size() - 1).until(at));
  }

  /** The facts with the instants of the log, for the rules. */
  Complaint facts(ComplaintCase about) {
    return about.complaint().at(acceptedAt, signedOffAt, settledAt);
  }

  /**
   * This complaint behind those that it follows.
   *
   * @param parents the chain before it; null if it follows none
   */
  Chain chain(String id, Chain parents) {
    if (parents == null) {
      return new Chain(List.of(id), 0, open());
    }
    List<String> ids = new ArrayList<>(parents.complaintIds());
    ids.add(id);
    return new Chain(ids, parents.reopenings() + 1, parents.open().plus(open()));
  }

  private Duration open() {
    Instant end = signedOffAt == null ? now : signedOffAt;
    return acceptedAt == null ? Duration.ZERO : Duration.between(acceptedAt, end);
  }

  /** The stays in the step, in order; empty if it was not entered. */
  List<Stay> stays(String step) {
    return visits.getOrDefault(step, List.of());
  }

  /** When the step was entered for the first time; null if it was not. */
  Instant enteredAt(String step) {
    return stays(step).isEmpty() ? null : stays(step).get(0).from();
  }

  /** True if the step was entered, and not left since. */
  boolean isOpen(String step) {
    List<Stay> stays = stays(step);
    return !stays.isEmpty() && stays.get(stays.size() - 1).to() == null;
  }

  /** True if the step was entered and left. */
  boolean isDone(String step) {
    return visits.containsKey(step) && !isOpen(step);
  }

  /** When the step was left for the last time; null if it was not, or is open again. */
  Instant leftAt(String step) {
    List<Stay> stays = stays(step);
    return stays.isEmpty() ? null : stays.get(stays.size() - 1).to();
  }

  /** In the order in which they were entered first. */
  List<String> openSteps() {
    return visits.keySet().stream().filter(this::isOpen).toList();
  }
}
