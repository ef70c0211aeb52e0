package org.crmrules.drools.grading;

import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crmrules.drools.conclude.Concluded;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.grading.Activity;
import org.crmrules.grading.Contact.Regular;
import org.crmrules.grading.GradeOutcome;
import org.crmrules.grading.GradeVerdict;
import org.crmrules.grading.PlanVerdict;
import org.crmrules.grading.Proposal;
import org.crmrules.grading.ServicePlan;

/** Which grade a customer has, and what is done for customers of it. */
final class GradeQuestion {

  static final QuestionKind<Graded> KIND =
      QuestionKind.of(GradeVerdict.class, PlanVerdict.class)
          .telling(said -> graded(said.of(GradeVerdict.class), plan(said)));

  /** The same without the plan. */
  static final QuestionKind<Graded> WITHOUT_PLAN =
      QuestionKind.of(GradeVerdict.class)
          .telling(said -> graded(said.of(GradeVerdict.class), null));

  /** The level alone, without labels and plan. */
  static final QuestionKind<Graded> LEVEL =
      QuestionKind.of(GradeVerdict.class)
          .reading(GradeVerdict.class, "level", "missing")
          .telling(
              said ->
                  new Graded(
                      outcome(said.of(GradeVerdict.class)), List.of(), null, List.of(), null));

  /** What has to be done again and again for customers of a level, and how often. */
  static final QuestionKind<List<Activity>> ACTIVITIES =
      QuestionKind.of(PlanVerdict.class)
          .reading(PlanVerdict.class, "every", "times", "callbackEveryMonths", "surveyEveryMonths")
          .telling(said -> withRegular(said.of(PlanVerdict.class)));

  /** What is done for customers of a level alone. */
  static final QuestionKind<ServicePlan> PLAN =
      QuestionKind.of(PlanVerdict.class).telling(GradeQuestion::plan);

  /**
   * What the rules concluded.
   *
   * @param outcome null if no rule concluded any
   * @param listedBy the field that the list of grades goes by; null if it goes by none
   * @param columns the other fields of a row of it
   * @param plan null if the question does not ask for it
   */
  record Graded(
      GradeOutcome outcome,
      List<String> labels,
      String listedBy,
      List<String> columns,
      ServicePlan plan) {}

  private GradeQuestion() {}

  private static Graded graded(Outcomes said, ServicePlan plan) {
    return new Graded(
        outcome(said), said.texts("label"), said.text("listedBy"), said.texts("column"), plan);
  }

  private static GradeOutcome outcome(Outcomes said) {
    List<String> missing = said.texts("missing");
    if (!missing.isEmpty()) {
      return new GradeOutcome.Ungraded(missing);
    }
    String level = said.text("level");
    return level == null ? null : new GradeOutcome.Graded(level);
  }

  private static ServicePlan plan(Said all) {
    Outcomes said = all.of(PlanVerdict.class);
    return new ServicePlan(
        said.texts("provide"),
        said.text("queue"),
        said.number("respondWithinWorkingDays"),
        said.number("callbackEveryMonths"),
        said.number("surveyEveryMonths"),
        activities(said),
        said.number("discountPercent"),
        shares(said),
        proposals(said),
        said.texts("alert"));
  }

  private static Map<String, Integer> shares(Outcomes said) {
    Map<Object, Concluded> all = said.byKey("sharePercent");
    if (all.isEmpty()) {
      return Map.of();
    }
    Map<String, Integer> shares = new TreeMap<>();
    all.forEach((code, share) -> shares.put((String) code, share.number()));
    return shares;
  }

  private static List<Proposal> proposals(Outcomes said) {
    Map<Object, Concluded> all = said.byKey("propose");
    return all.isEmpty()
        ? List.of()
        : all.entrySet().stream()
            .map(one -> new Proposal((String) one.getKey(), one.getValue().text()))
            .toList();
  }

  private static List<Activity> withRegular(Outcomes said) {
    List<Activity> all = new ArrayList<>(activities(said));
    regular(Regular.CALLBACK, said.number("callbackEveryMonths"), all);
    regular(Regular.SURVEY, said.number("surveyEveryMonths"), all);
    all.sort(Comparator.comparing(Activity::code));
    return List.copyOf(all);
  }

  private static void regular(Regular code, Integer months, List<Activity> all) {
    if (months != null) {
      all.add(new Activity(code.name(), Period.ofMonths(months), null));
    }
  }

  private static List<Activity> activities(Outcomes said) {
    Map<Object, Concluded> every = said.byKey("every");
    Map<Object, Concluded> times = said.byKey("times");
    if (every.isEmpty() && times.isEmpty()) {
      return List.of();
    }
    SortedSet<Object> codes = new TreeSet<>(every.keySet());
    codes.addAll(times.keySet());
    return codes.stream()
        .map(code -> new Activity((String) code, period(every.get(code)), floor(times.get(code))))
        .toList();
  }

  private static Period period(Concluded every) {
    if (every == null) {
      return null;
    }
    return switch (every.constant()) {
      case "DAYS" -> Period.ofDays(every.number());
      case "WEEKS" -> Period.ofWeeks(every.number());
      default -> Period.ofMonths(every.number());
    };
  }

  private static Activity.Floor floor(Concluded times) {
    return times == null
        ? null
        : new Activity.Floor(times.number(), Activity.Part.valueOf(times.constant()));
  }
}
