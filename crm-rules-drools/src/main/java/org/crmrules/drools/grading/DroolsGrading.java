package org.crmrules.drools.grading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.InForce;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.GradingService;
import org.crmrules.vocabulary.OwnFact;

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
  public GradingDecision grade(CustomerProfile customer, Instant asOf) {
    return grade(versions.inForce(asOf), customer, asOf);
  }

  @Override
  public Stream<GradingDecision> grade(Stream<CustomerProfile> customers, Instant asOf) {
    return customers.map(new OneInstant(versions, asOf)::grade);
  }

  /** Grades by one version, whatever is in force. */
  public static GradingDecision grade(RunningPack pack, CustomerProfile customer, Instant asOf) {
    new FactCheck(pack, asOf).of("customer", customer).orThrow();
    return decide(pack, customer, asOf);
  }

  /** Grades a customer that was checked before. */
  public static GradingDecision decide(RunningPack pack, CustomerProfile customer, Instant asOf) {
    return decide(pack, customer, asOf, pack.day(asOf));
  }

  static GradingDecision decide(
      RunningPack pack, CustomerProfile customer, Instant asOf, LocalDate today) {
    Told<GradeQuestion.Graded> told = pack.ask(GradeQuestion.KIND, List.of(customer.asOf(today)));
    if (told.value().outcome() == null) {
      throw pack.noConclusion("客户 %s 的等级", "a grade for customer %s", customer.id());
    }
    return new GradingDecision(
        customer.id(),
        told.value().outcome(),
        told.value().plan(),
        told.reasons(),
        pack.policy(),
        asOf);
  }
}
