package org.crmrules.examples.decision;

import java.util.List;
import java.util.stream.Stream;
import org.crmrules.examples.text.Messages;
import org.crmrules.grading.Activity;
import org.crmrules.grading.Contact.Regular;
import org.crmrules.grading.ContactDecision;
import org.crmrules.grading.ContactDecision.Count;
import org.crmrules.grading.ContactDecision.Standing;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradeOutcome;
import org.crmrules.grading.GradeOutcome.Graded;
import org.crmrules.grading.GradeOutcome.Ungraded;
import org.crmrules.grading.RecordedGrade;
import org.crmrules.grading.ReviewDecision;

/** What becomes of a grade, and what is due by its plan. */
final class GradeText {

  private GradeText() {}

  static void review(ReviewDecision decision, Lines lines) {
    Messages words = lines.messages();
    lines.say(
        "review.is",
        decision.customerId(),
        decision.result(),
        shown(level(decision.before()), words),
        shown(level(decision.after()), words));
    if (decision.found() instanceof Ungraded ungraded) {
      lines.say("review.missing", words.fields(CustomerProfile.class, ungraded.missing()));
    }
    lines
        .say("review.found", words.name("levels", level(decision.found())))
        .say("grade.score", decision.score())
        .say("review.due", decision.due())
        .say("review.wasDueOn", decision.wasDueOn())
        .sayIf(decision.limited(), "review.limited")
        .say("review.anyStep", decision.anyStep())
        .sayIf(
            decision.result() == ReviewDecision.Result.PROPOSED
                || decision.result() == ReviewDecision.Result.REFUSED,
            "review.proposed",
            words.name("levels", decision.proposed()))
        .say("review.proposedBy", words.name("approvers", decision.proposedBy()))
        .say("review.awaiting", decision.awaiting())
        .say("review.refusedBy", decision.refusedBy())
        .say("grade.labels", decision.labels());
    if (decision.after() != null) {
      lines.say("review.overriddenUntil", decision.after().overriddenUntil());
    }
    lines.say("review.nextOn", decision.nextOn());
  }

  static void contacts(ContactDecision decision, Lines lines) {
    Messages words = lines.messages();
    if (decision.level() == null) {
      lines.say(
          "grade.none",
          decision.customerId(),
          words.fields(CustomerProfile.class, decision.missing()));
    } else {
      String level = words.name("levels", decision.level());
      lines.say("grade.is", decision.customerId(), level);
    }
    for (Standing one : decision.activities()) {
      String name = name(one.activity(), words);
      boolean late = one.daysOverdue() > 0;
      lines
          .sayIf(late, "contacts.overdue", name, one.due().on(), one.daysOverdue())
          .sayIf(!late, "contacts.due", name, one.due().on())
          .say("contacts.last", name, one.lastOn())
          .sayIf(
              !one.missed().isEmpty(),
              "contacts.missed",
              name,
              String.join(", ", parts(one.missed())));
    }
  }

  /** Like 2026-01-01/2026-06-30 1, the number of times behind it. */
  static List<String> parts(List<Count> parts) {
    return parts.stream()
        .map(part -> part.from() + "/" + part.until() + " " + part.times())
        .toList();
  }

  /** What people call an activity: as the pack does, or the library. */
  static String name(Activity activity, Messages words) {
    return Stream.of(Regular.values())
        .filter(regular -> regular.name().equals(activity.code()))
        .findFirst()
        .map(words::name)
        .orElseGet(() -> words.name("activities", activity.code()));
  }

  static String level(RecordedGrade grade) {
    return grade == null ? null : grade.level();
  }

  static String level(GradeOutcome outcome) {
    return outcome instanceof Graded graded ? graded.level() : null;
  }

  private static String shown(String level, Messages words) {
    return level == null ? words.text("review.none") : words.name("levels", level);
  }
}
