package org.crmrules.testkit.fact;

import java.util.List;
import org.crmrules.grading.ChangeEvent;
import org.crmrules.grading.CustomerGrade;
import org.crmrules.grading.GradeHistory;
import org.crmrules.grading.LevelConsent;
import org.crmrules.grading.LevelOverride;
import org.crmrules.grading.RecordedGrade;

/** Makes what happened to the grade of one customer, {@value #CUSTOMER}. */
public final class Grades implements Maker<GradeHistory> {

  /** The customer whose history it is. */
  public static final String CUSTOMER = "C1";

  private final Maker<RecordedGrade> grades;
  private final Maker<ChangeEvent> events;
  private final Maker<LevelOverride> overrides;
  private final Maker<LevelConsent> consents;
  private final Maker<CustomerGrade> found;
  private final boolean ranked;

  /**
   * @throws org.crmrules.UnusableValueException if the pack has no levels
   */
  public Grades(Ground ground) {
    this.grades = FactMaker.of(ground, RecordedGrade.class);
    this.events = ground.codes("events").isEmpty() ? null : of(ground, ChangeEvent.class);
    this.overrides = of(ground, LevelOverride.class);
    this.consents = ground.codes("approvers").isEmpty() ? null : of(ground, LevelConsent.class);
    this.found = FactMaker.of(ground, CustomerGrade.class);
    this.ranked = ground.info().declarations().gradesOnlyTogether();
  }

  private static <T extends Record> Maker<T> of(Ground ground, Class<T> type) {
    FactMaker<T> facts = FactMaker.of(ground, type);
    return choices -> Records.with(choices.together(facts), "customerId", CUSTOMER);
  }

  @Override
  public GradeHistory make(Choices choices) {
    RecordedGrade grade =
        choices.chance(4, 5)
            ? Records.with(choices.together(grades), "customerId", CUSTOMER)
            : null;
    return new GradeHistory(
        grade,
        some(events, choices),
        some(overrides, choices),
        some(consents, choices),
        ranked ? choices.together(found) : null);
  }

  /**
   * @param maker null: there are none
   */
  private static <T> List<T> some(Maker<T> maker, Choices choices) {
    return maker == null ? List.of() : choices.many(0, 3, maker);
  }
}
