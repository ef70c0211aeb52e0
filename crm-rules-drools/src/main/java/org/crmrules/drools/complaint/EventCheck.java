package org.crmrules.drools.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.crmrules.Bilingual;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.EventType;
import org.crmrules.complaint.InvalidEventException;
import org.crmrules.drools.pack.KnownYears;
import org.crmrules.drools.pack.Manifest;

/** Holds the events of a complaint to their order. Used once. */
final class EventCheck {

  private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  private final ComplaintCase about;
  private final Manifest manifest;
  private final List<String> open = new ArrayList<>(1);
  private final Set<EventType> seen = EnumSet.noneOf(EventType.class);
  private Instant last = FIRST;
  private boolean paused;

  EventCheck(ComplaintCase about, Manifest manifest) {
    this.about = about;
    this.manifest = manifest;
  }

  /** True if a clock can be asked for the instant. */
  static boolean inRange(Instant instant) {
    return !instant.isBefore(FIRST) && instant.isBefore(LAST);
  }

  /**
   * Goes through all events, also those that are still to come.
   *
   * @throws InvalidEventException at the first that does not fit
   */
  void check() {
    for (int i = 0; i < about.events().size(); i++) {
      CaseEvent event = about.events().get(i);
      Bilingual expected = expected(event, i);
      if (expected != null) {
        throw new InvalidEventException(about.complaint().id(), i, event, expected);
      }
      last = event.at();
      seen.add(event.type());
    }
  }

  /** What is expected instead; null if the event fits, and then it is taken. */
  private Bilingual expected(CaseEvent event, int index) {
    if (!inRange(event.at())) {
      return new Bilingual(
          "必须在 1970 年到 2199 年之间。也许把毫秒当成了秒。",
          "must be in the years 1970 to 2199. Maybe milliseconds were taken for seconds.");
    }
    if (event.at().isBefore(last)) {
      return new Bilingual(
              "不能早于它上面的事件(%s)。也许记录没有按时间排序。",
              "must not be before the event above it (%s). Maybe the log is not sorted by time.")
          .with(last);
    }
    Bilingual misplaced = misplaced(event);
    if (misplaced != null) {
      return misplaced;
    }
    return switch (event.type()) {
      case REOPENED -> reopened(event, index);
      case STEP_ENTERED -> entered(event.code());
      case STEP_LEFT ->
          open.remove(event.code())
              ? null
              : new Bilingual(
                      "只能离开正在进行的环节:%s。也许已经离开过。",
                      "must leave a step that is open: %s. Maybe it was left before.")
                  .with(open);
      case PAUSED -> paused(event.code());
      case RESUMED -> resumed();
      case OCCURRED -> occurred(event.code());
      case POLICY_CORRECTED -> corrected(event.day());
      default -> null;
    };
  }

  private Bilingual misplaced(CaseEvent event) {
    EventType type = event.type();
    boolean once =
        switch (type) {
          case RECEIVED, REOPENED, ACCEPTED, SIGNED_OFF, SETTLED -> true;
          default -> false;
        };
    if (once && seen.contains(type)) {
      return new Bilingual("只能发生一次。也许记录了两次。", "must happen once. Maybe it was logged twice.");
    }
    boolean before = type == EventType.RECEIVED || type == EventType.REOPENED;
    boolean accepted = seen.contains(EventType.ACCEPTED);
    if (before && accepted) {
      return new Bilingual("必须在受理之前。", "must come before the acceptance.");
    }
    if (!before && type != EventType.ACCEPTED && !accepted) {
      return new Bilingual(
          "必须在受理之后。也许漏了事件 ACCEPTED。",
          "must come after the acceptance. Maybe the event ACCEPTED is missing.");
    }
    if (seen.contains(EventType.SETTLED)) {
      return new Bilingual(
          "必须在执行完毕之前:执行完毕是最后一个事件。", "must come before the settlement, which is the last event.");
    }
    boolean open = !seen.contains(EventType.SIGNED_OFF);
    if (!open && type != EventType.SETTLED && type != EventType.OCCURRED) {
      return new Bilingual(
          "必须在核签结案之前。也许它属于重开的投诉。",
          "must come before the sign-off. Maybe it belongs to a complaint that was reopened.");
    }
    return null;
  }

  private Bilingual reopened(CaseEvent event, int index) {
    if (index > 0) {
      return new Bilingual("必须是第一个事件。", "must be the first event.");
    }
    ComplaintCase parent = about.parent();
    if (parent == null || !parent.complaint().id().equals(event.code())) {
      return new Bilingual("必须写出它所承接的投诉(%s)。", "must name the complaint that it follows (%s).")
          .with(parent == null ? new Bilingual("没有给出", "none was given") : parent.complaint().id());
    }
    boolean closed =
        parent.events().stream()
            .anyMatch(e -> e.type() == EventType.SIGNED_OFF && !e.at().isAfter(event.at()));
    return closed
        ? null
        : new Bilingual("必须在投诉 %s 核签结案之后。", "must come after the sign-off of %s.")
            .with(event.code());
  }

  private Bilingual entered(String step) {
    List<String> steps = manifest.declared("steps");
    if (!steps.contains(step)) {
      return new Bilingual("必须写出环节 %s 之一。", "must name one of the steps %s.").with(steps);
    }
    if (open.contains(step)) {
      return new Bilingual(
          "不能进入正在进行的环节。也许漏了事件 STEP_LEFT。",
          "must enter a step that is not open. Maybe it was never left.");
    }
    open.add(step);
    return null;
  }

  private Bilingual paused(String reason) {
    List<String> reasons = manifest.declared("pauses");
    if (!reasons.contains(reason)) {
      return new Bilingual(
              "必须写出规则包在 pauses 下声明的原因 %s 之一。",
              "must name one of the reasons %s, as the pack declares under pauses.")
          .with(reasons);
    }
    if (paused) {
      return new Bilingual(
          "必须在前一次暂停结束之后。也许漏了事件 RESUMED。",
          "must come after the end of the pause before it. Maybe RESUMED is missing.");
    }
    paused = true;
    return null;
  }

  private Bilingual resumed() {
    if (!paused) {
      return new Bilingual("必须有一次正在进行的暂停可以结束。", "must end a pause, but none is open.");
    }
    paused = false;
    return null;
  }

  private Bilingual occurred(String code) {
    List<String> occurrences = manifest.declared("events");
    return occurrences.contains(code)
        ? null
        : new Bilingual(
                "必须写出规则包在 events 下声明的事件 %s 之一。",
                "must name one of the events %s, as the pack declares under events.")
            .with(occurrences);
  }

  private static Bilingual corrected(LocalDate day) {
    if (day == null) {
      return new Bilingual(
          "必须写出以哪一天的版本为准。也许应当用 CaseEvent.policyCorrected。",
          "must say the day whose version decides. Maybe use CaseEvent.policyCorrected.");
    }
    return KnownYears.include(day) ? null : KnownYears.RULE;
  }
}
