package org.crmrules.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.UnusableValueException;

/**
 * Who is told what about an open complaint, and when (C-10). What is to come is said as things
 * stand at the instant of the question: a pause or a sign-off may change it.
 *
 * @param complaintId the complaint
 * @param reactions what has to be done and what will have to be, the earliest first; nothing about
 *     clocks that have stopped
 */
public record ReactionSchedule(
    String complaintId,
    List<Reaction> reactions,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  public ReactionSchedule {
    reactions = UnusableValueException.all(reactions, "reactions");
    reasons = Reasons.copyOf(reasons);
  }

  /**
   * What has to be done at the instant of the question and was not done before. Ask as often as you
   * like: what is done stays done, whatever happens to the deadline.
   *
   * @param done the keys of what has been done
   */
  public List<Reaction> due(Set<String> done) {
    return reactions.stream()
        .filter(r -> !r.at().toInstant().isAfter(asOf) && !done.contains(r.key()))
        .toList();
  }
}
