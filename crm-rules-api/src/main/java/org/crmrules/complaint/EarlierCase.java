package org.crmrules.complaint;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Objects;
import org.crmrules.UnusableValueException;
import org.crmrules.pack.Term;

/**
 * A complaint that another one follows, written down beside it (C-30). Thread-safe: immutable.
 *
 * @param id the complaint, as the event {@code REOPENED} of the other one names it
 * @param events what happened to it, in order; if it follows a complaint itself, its own {@code
 *     REOPENED} comes first
 */
@Term(zh = "原投诉", en = "earlier complaint")
public record EarlierCase(
    @Term(zh = "投诉编号", en = "complaint") @NotBlank String id,
    @Term(zh = "经过", en = "what happened") List<CaseEvent> events) {

  public EarlierCase {
    UnusableValueException.given(id, "id");
    events = events == null ? List.of() : UnusableValueException.all(events, "events");
  }

  /** The complaint that events say they follow; null if none. */
  static String parent(List<CaseEvent> events) {
    return events.stream()
        .filter(e -> e.type() == EventType.REOPENED)
        .map(CaseEvent::code)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
