package org.crmrules.drools.grading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.crmrules.InvalidFactException;
import org.crmrules.Result;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.InForce;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.grading.Contact;
import org.crmrules.grading.ContactDecision;
import org.crmrules.grading.ContactLog;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.CustomerRank;
import org.crmrules.grading.GradeHistory;
import org.crmrules.grading.GradeOutcome;
import org.crmrules.grading.GradeOutcome.Ungraded;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.GradingService;
import org.crmrules.grading.OtherLevels;
import org.crmrules.grading.PopulationGrades;
import org.crmrules.grading.ReviewDecision;
import org.crmrules.grading.ReviewVerdict;
import org.crmrules.vocabulary.OwnFact;
import org.crmrules.vocabulary.Ranking;

/** Grades customers by the version of a pack that is in force. */
public final class DroolsGrading implements GradingService {

  private final InForce versions;

  /** Grades by these versions. */
  public DroolsGrading(InForce versions) {
    this.versions = versions;
  }

  @Override
  public GradingService with(List<OwnFact> facts) {
    return new DroolsGrading(versions.beside(facts));
  }

  @Override
  public GradingService version(String version) {
    return new DroolsGrading(versions.version(version, false));
  }

  @Override
  public GradingService draft(String version) {
    return new DroolsGrading(versions.version(version, true));
  }

  @Override
  public GradingDecision grade(CustomerProfile customer, Instant asOf) {
    RunningPack pack = versions.inForce(asOf);
    new FactCheck(pack, asOf).of("customer", customer).orThrow();
    return Grades.decide(pack, customer, alone(pack), asOf, pack.day(asOf));
  }

  @Override
  public Stream<Result<GradingDecision>> grade(Stream<CustomerProfile> customers, Instant asOf) {
    OneInstant at = new OneInstant(versions, asOf);
    return Result.each("customers", customers, CustomerProfile::id, asOf, (c, i) -> at.grade(c));
  }

  @Override
  public OtherLevels otherLevels(CustomerProfile customer, Instant asOf) {
    GradingDecision now = grade(customer, asOf);
    return new LevelSearch(versions.inForce(asOf), asOf).of(customer, now);
  }

  /**
   * Where a customer stands that is asked about alone: it is not ranked, and the best of one is no
   * answer. Refused by a pack that must rank it.
   */
  static List<CustomerRank> alone(RunningPack pack) {
    Map<String, Ranking> rankings = pack.manifest().declarations().rankings();
    if (rankings.isEmpty()) {
      return List.of(); // the ordinary case, which costs nothing
    }
    if (mustRank(pack)) {
      throw new UnusableValueException(
          "规则包 %1$s 把客户相互排名,不能只问一位客户。请用 rank 把全部客户一起问。",
          "The pack %1$s ranks customers among each other and cannot grade one alone. Maybe ask"
              + " rank with all of them.",
          pack.manifest().name());
    }
    return unranked(rankings);
  }

  private static List<CustomerRank> unranked(Map<String, Ranking> rankings) {
    List<CustomerRank> unranked = new ArrayList<>(rankings.size());
    for (String code : rankings.keySet()) {
      unranked.add(CustomerRank.unranked(code));
    }
    return unranked;
  }

  /** True for a pack that says nothing of a customer alone. */
  public static boolean mustRank(RunningPack pack) {
    return pack.manifest().declarations().gradesOnlyTogether();
  }

  private static UnusableValueException notFound(RunningPack pack, boolean ranked) {
    return ranked
        ? new UnusableValueException(
            "规则包 %1$s 把客户相互排名,重新评级时要给出排名得出的等级。请先用 rank 把全部客户一起问。",
            "The pack %1$s ranks customers among each other, so a review must be given what a"
                + " ranking found. Maybe ask rank with all of them before.",
            pack.manifest().name())
        : new UnusableValueException(
            "规则包 %1$s 自己得出等级,重新评级时不要另外给出。",
            "The pack %1$s finds the level of a customer itself, and a review must not be given it."
                + " Maybe leave it out.",
            pack.manifest().name());
  }

  /** What a ranking found, which has its own reasons where it was asked. */
  private static GradingDecision found(
      RunningPack pack, CustomerProfile customer, GradeHistory history, Instant asOf) {
    String level = history.found().level();
    return new GradingDecision(
        customer.id(),
        level == null ? new Ungraded(List.of()) : new GradeOutcome.Graded(level),
        List.of(),
        null,
        null,
        List.of(),
        null,
        List.of(),
        List.of(),
        pack.policy(),
        asOf);
  }

  @Override
  public PopulationGrades rank(Collection<CustomerProfile> customers, Instant asOf) {
    return new RankedGrading(versions.inForce(asOf), asOf).of(customers);
  }

  @Override
  public Stream<Result<GradingDecision>> rank(
      Supplier<Stream<CustomerProfile>> customers, Instant asOf) {
    InvalidFactException.given(asOf, "asOf");
    return new RankedGrading(versions.inForce(asOf), asOf).of(customers);
  }

  @Override
  public ReviewDecision review(CustomerProfile customer, GradeHistory history, Instant asOf) {
    RunningPack pack = versions.inForce(asOf);
    new HistoryCheck(new FactCheck(pack, asOf), pack.manifest().id(), customer).of(history);
    boolean ranked = mustRank(pack);
    if (ranked != (history.found() != null)) {
      throw notFound(pack, ranked);
    }
    pack.needsRules(ReviewVerdict.class, "关于重新评级的任何结论", "anything about reviews");
    LocalDate today = pack.day(asOf);
    CustomerProfile now = customer.asOf(today);
    GradingDecision found =
        ranked
            ? found(pack, now, history, asOf)
            : Grades.level(pack, now, unranked(pack.manifest().declarations().rankings()), asOf);
    return new Review(pack, now, history, found, today).decision(asOf);
  }

  @Override
  public ContactDecision contacts(
      CustomerProfile customer, ContactLog log, Collection<Contact> contacts, Instant asOf) {
    return new Contacts(versions.inForce(asOf), asOf).of(customer, log, contacts);
  }
}
