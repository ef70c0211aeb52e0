package org.crmrules.ask;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Reasons;
import org.crmrules.UnusableValueException;

/**
 * What came of a written question. Thread-safe: immutable.
 *
 * @param ask the question, as {@link QuestionInfo} names it
 * @param name what the writer calls it; empty if it has no name
 * @param about the ids of the facts that were given, each once
 * @param outcome every key that a scenario may expect of the question, and what came: a text, an
 *     Integer, a Boolean, a list or a map of these, or null where there is none; a day, a code and
 *     an exact number are texts, so that what was stored as JSON is read back equal
 */
public record Answer(
    String ask,
    String name,
    List<String> about,
    Map<String, Object> outcome,
    List<Reason> reasons,
    PolicyRef policy,
    Instant asOf)
    implements Decision {

  public Answer {
    UnusableValueException.given(ask, "ask");
    UnusableValueException.given(name, "name");
    about = UnusableValueException.all(about, "about");
    outcome =
        Collections.unmodifiableMap(
            new LinkedHashMap<>(
                UnusableValueException.given(outcome, "outcome"))); // a value may be null
    reasons = Reasons.copyOf(reasons);
  }
}
