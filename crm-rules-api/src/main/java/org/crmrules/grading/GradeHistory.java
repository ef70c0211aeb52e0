package org.crmrules.grading;

import java.util.List;
import org.crmrules.UnusableValueException;

/**
 * What a review looks at beside the customer as it is now. Thread-safe: immutable. The order of the
 * lists does not matter.
 *
 * @param grade the grade that the customer has; null if it was never graded
 * @param events what happened, also before the last grading; of which only the later is looked at
 * @param overrides levels that somebody set, also incomplete ones and those that are over
 * @param consents what those said who have to decide on a change
 * @param found what {@link GradingService#rank} says of the customer now, where the pack ranks
 *     customers among each other and cannot find it for one alone; null for all other packs
 */
public record GradeHistory(
    RecordedGrade grade,
    List<ChangeEvent> events,
    List<LevelOverride> overrides,
    List<LevelConsent> consents,
    CustomerGrade found) {

  /** Of a customer that was never graded. */
  public static final GradeHistory NONE =
      new GradeHistory(null, List.of(), List.of(), List.of(), null);

  public GradeHistory {
    events = UnusableValueException.all(events, "events");
    overrides = UnusableValueException.all(overrides, "overrides");
    consents = UnusableValueException.all(consents, "consents");
  }

  /** Of a customer that has this grade, and nothing happened since. */
  public static GradeHistory of(RecordedGrade grade) {
    return new GradeHistory(grade, List.of(), List.of(), List.of(), null);
  }

  /** The same with these events. */
  public GradeHistory withEvents(List<ChangeEvent> all) {
    return new GradeHistory(grade, all, overrides, consents, found);
  }

  /** The same with these overrides. */
  public GradeHistory withOverrides(List<LevelOverride> all) {
    return new GradeHistory(grade, events, all, consents, found);
  }

  /** The same with these consents. */
  public GradeHistory withConsents(List<LevelConsent> all) {
    return new GradeHistory(grade, events, overrides, all, found);
  }

  /** The same with what a ranking of all customers found. */
  public GradeHistory withFound(GradingDecision ranked) {
    String level = ranked.outcome() instanceof GradeOutcome.Graded graded ? graded.level() : null;
    return new GradeHistory(grade, events, overrides, consents, new CustomerGrade(level));
  }
}
