package org.crmrules.drools.conclude;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crmrules.Visible;
import org.crmrules.complaint.ClassVerdict;
import org.crmrules.complaint.ComplaintClass;
import org.crmrules.complaint.ComplaintSeverity;
import org.crmrules.complaint.Priority;
import org.crmrules.complaint.Severity;
import org.crmrules.complaint.SeverityVerdict;
import org.crmrules.drools.vocabulary.CollectorType;
import org.crmrules.drools.vocabulary.CollectorType.Outcome;
import org.crmrules.grading.CustomerGrade;
import org.crmrules.grading.GradeVerdict;
import org.crmrules.score.Tally;
import org.crmrules.score.TallyVerdict;
import org.crmrules.supplier.RatedSupplier;
import org.crmrules.supplier.RatingVerdict;
import org.crmrules.supplier.StandingVerdict;
import org.crmrules.supplier.SupplierStanding;

/**
 * What all verdicts of one question came to. Immutable and thread-safe.
 *
 * @param outcomes in the order in which they were asked for
 */
public record Said(List<Outcomes> outcomes) {

  private static final Map<Class<?>, Class<? extends Record>> BECOMES =
      Map.of(
          GradeVerdict.class, CustomerGrade.class,
          ClassVerdict.class, ComplaintClass.class,
          SeverityVerdict.class, ComplaintSeverity.class,
          StandingVerdict.class, SupplierStanding.class,
          RatingVerdict.class, RatedSupplier.class,
          TallyVerdict.class, Tally.class);

  /** Fields of those facts that are not called as the outcome they are made of. */
  private static final Map<Class<?>, Map<String, List<String>>> MADE_OF =
      Map.of(
          SeverityVerdict.class,
          Map.of("level", List.of("major"), "priority", List.of("major", "raisesPriority")),
          StandingVerdict.class,
          Map.of("cancelled", List.of("cancel")));

  /** The same, where conclusions are taken for others that have blanks. */
  public Said with(Map<Concluded, Concluded> blanks) {
    return new Said(outcomes.stream().map(one -> one.with(blanks)).toList());
  }

  /** The same of these facts: what they say is read where there is a blank. */
  public Said about(List<?> facts) {
    Outcomes[] about = new Outcomes[outcomes.size()];
    for (int i = 0; i < about.length; i++) {
      about[i] = outcomes.get(i).about(facts);
    }
    return new Said(List.of(about));
  }

  /** What one verdict came to. */
  public Outcomes of(Class<?> verdict) {
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i).verdict().type() == verdict) {
        return outcomes.get(i);
      }
    }
    throw new IllegalStateException(
        Visible.sentence("The question asks for no %s.", verdict.getSimpleName()));
  }

  /**
   * What a verdict came to, as facts for the stages behind; most often none.
   *
   * @param declared the codes of a list of the pack
   */
  public static List<Record> facts(Outcomes said, Function<String, List<String>> declared) {
    if (said.verdict().type() == TallyVerdict.class) {
      return List.copyOf(tallies(said, declared.apply("tallies")));
    }
    Record fact = fact(said);
    return fact == null ? List.of() : List.of(fact);
  }

  /** What a verdict came to, as a fact for the stages behind; null if it is none. */
  public static Record fact(Outcomes said) {
    Class<?> verdict = said.verdict().type();
    if (verdict == GradeVerdict.class) {
      return new CustomerGrade(said.text("level"));
    }
    if (verdict == ClassVerdict.class) {
      return new ComplaintClass(said.text("code"), said.text("form"));
    }
    if (verdict == SeverityVerdict.class) {
      return severity(said);
    }
    if (verdict == RatingVerdict.class) {
      return new RatedSupplier(said.text("rating"));
    }
    return verdict == StandingVerdict.class
        ? new SupplierStanding(said.has("reserve"), said.has("cancel"))
        : null;
  }

  /** The fact that a verdict comes to for the stages behind; null if it is none. */
  public static Class<? extends Record> becomes(Class<?> verdict) {
    return BECOMES.get(verdict);
  }

  /** The outcomes that a field of that fact is made of. */
  public static Stream<Outcome> outcomesOf(CollectorType verdict, String field) {
    return verdict.type() == TallyVerdict.class
        ? verdict.outcomes().values().stream()
        : MADE_OF
            .getOrDefault(verdict.type(), Map.of())
            .getOrDefault(field, List.of(field))
            .stream()
            .map(verdict.outcomes()::get);
  }

  /** What was counted, for each code that the pack declares. */
  private static List<Tally> tallies(Outcomes said, List<String> codes) {
    return codes.stream().map(code -> new Tally(code, number(said, code))).toList();
  }

  /** What was counted for one of them; 0 if nothing was. */
  public static int number(Outcomes said, String code) {
    if (said.isEmpty()) {
      return 0;
    }
    List<Concluded> all =
        said.outcomes().stream()
            .flatMap(outcome -> said.all(outcome).stream())
            .filter(one -> one.text(0).equals(code))
            .toList();
    IntStream numbers = all.stream().mapToInt(one -> one.numberOr(1));
    return switch (all.isEmpty() ? "none" : all.get(0).name()) {
      case "none" -> 0;
      case "largest" -> numbers.max().orElseThrow();
      case "run" -> longestRun(numbers.distinct().sorted().toArray());
      default -> (int) Math.min(Integer.MAX_VALUE, numbers.asLongStream().sum());
    };
  }

  /** Of numbers in ascending order, how many follow each other. */
  private static int longestRun(int... numbers) {
    int longest = 1;
    int run = 1;
    for (int i = 1; i < numbers.length; i++) {
      run = numbers[i] == numbers[i - 1] + 1 ? run + 1 : 1;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /** How grave a complaint is: major, or not, and raised by whatever rule says so. */
  public static ComplaintSeverity severity(Outcomes said) {
    int raised = said.count("raisesPriority");
    return said.has("major")
        ? new ComplaintSeverity(Severity.MAJOR, Priority.HIGH.raisedBy(raised))
        : new ComplaintSeverity(Severity.NORMAL, Priority.NORMAL.raisedBy(raised));
  }
}
