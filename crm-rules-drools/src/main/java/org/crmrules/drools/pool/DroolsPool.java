package org.crmrules.drools.pool;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.crmrules.Work;
import org.crmrules.drools.pack.KnownYears;
import org.crmrules.drools.runtime.BatchCheck;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.InForce;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.pool.AcquisitionPlan;
import org.crmrules.pool.AcquisitionPlanDecision;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.ClaimDecision;
import org.crmrules.pool.ClaimVerdict;
import org.crmrules.pool.CustomerPlacement;
import org.crmrules.pool.DistributionDecision;
import org.crmrules.pool.Distributor;
import org.crmrules.pool.FairnessDecision;
import org.crmrules.pool.HandoverDecision;
import org.crmrules.pool.Inquiry;
import org.crmrules.pool.InquiryDecision;
import org.crmrules.pool.LastReport;
import org.crmrules.pool.Leaver;
import org.crmrules.pool.PlacementDecision;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolEntry;
import org.crmrules.pool.PoolService;
import org.crmrules.pool.Prospect;
import org.crmrules.pool.ProspectDecision;
import org.crmrules.pool.ProtectionDecision;
import org.crmrules.pool.ProtectionVerdict;
import org.crmrules.pool.Representative;
import org.crmrules.vocabulary.OwnFact;

/** Answers questions about the pool by the version of a pack that is in force. */
public final class DroolsPool implements PoolService {

  private static final BatchCheck<PoolCustomer> CUSTOMERS =
      new BatchCheck<>("customers", PoolCustomer::id);
  private static final BatchCheck<PoolCustomer> OTHERS =
      new BatchCheck<>("others", PoolCustomer::id);

  private final InForce versions;

  /** Answers by these versions. */
  public DroolsPool(InForce versions) {
    this.versions = versions;
  }

  @Override
  public PoolService with(List<OwnFact> facts) {
    return new DroolsPool(versions.beside(facts));
  }

  @Override
  public PoolService version(String version) {
    return new DroolsPool(versions.version(version, false));
  }

  @Override
  public PoolService draft(String version) {
    return new DroolsPool(versions.version(version, true));
  }

  @Override
  public PoolEntry status(PoolCustomer customer, Instant asOf) {
    RunningPack pack = versions.inForce(asOf);
    new FactCheck(pack, asOf).of("customer", customer).orThrow();
    Told<InPool> told = pack.ask(InPool.KIND, PoolFacts.about(customer.asOf(pack.day(asOf))));
    InPool pool = told.value();
    return new PoolEntry(
        customer.id(),
        pool.status(),
        pool.causes(pack.manifest().declared("causes")),
        pool.missing(),
        pool.settled(told).reasons(),
        pack.policy(),
        asOf);
  }

  @Override
  public ProtectionDecision protection(
      PoolCustomer customer, Collection<PoolCustomer> others, Instant asOf) {
    RunningPack pack = versions.inForce(asOf);
    FactCheck check = new FactCheck(pack, asOf).of("customer", customer);
    OTHERS.check(others, check);
    check.orThrow();
    return tenure(pack, customer, Identities.others(customer, others), asOf);
  }

  private static ProtectionDecision tenure(
      RunningPack pack, PoolCustomer customer, List<PoolCustomer> same, Instant asOf) {
    // Silence must not mean that nobody ever loses a customer, nor that everybody does.
    pack.needsRules(ProtectionVerdict.class, "关于收回的任何结论", "anything about recalls");
    LocalDate today = pack.day(asOf);
    List<PoolCustomer> others =
        same.isEmpty()
            ? same
            : same.stream()
                .filter(record -> !record.id().equals(customer.id()))
                .map(record -> record.asOf(today))
                .toList();
    return new Tenure(pack, new Ownership(customer.asOf(today), others), today).decision(asOf);
  }

  @Override
  public List<ProtectionDecision> forecastRecalls(
      Collection<PoolCustomer> customers, LocalDate day, Instant asOf) {
    RunningPack pack = versions.inForce(asOf);
    FactCheck check = new FactCheck(pack, asOf);
    CUSTOMERS.check(customers, check);
    if (day == null) {
      check.of("day", null);
    } else if (!KnownYears.include(day)) {
      check.violation("day", day, KnownYears.RULE);
    }
    check.orThrow();
    Map<String, List<PoolCustomer>> identities = Identities.of(customers);
    List<ProtectionDecision> dropped = new ArrayList<>();
    Work.each(
        PoolFacts.ASKING,
        customers,
        c -> {
          ProtectionDecision decision =
              tenure(pack, c, identities.getOrDefault(c.id(), List.of()), asOf);
          if (day.equals(decision.recallOn())) {
            dropped.add(decision);
          }
        });
    return List.copyOf(dropped);
  }

  @Override
  public ClaimDecision claim(
      PoolCustomer customer,
      Representative representative,
      Collection<PoolCustomer> others,
      Instant asOf) {
    RunningPack pack = versions.inForce(asOf);
    FactCheck check =
        new FactCheck(pack, asOf).of("customer", customer).of("representative", representative);
    OTHERS.check(others, check);
    check.orThrow();
    // Silence grants a claim only where there are rules that could have refused it.
    pack.needsRules(ClaimVerdict.class, "关于领取的任何结论", "anything about claims");
    LocalDate today = pack.day(asOf);
    List<PoolCustomer> same = Identities.others(customer, others);
    if (!same.isEmpty()) {
      same = same.stream().map(other -> other.asOf(today)).toList();
    }
    return new Claim(pack, customer.asOf(today), same, representative).decision(asOf);
  }

  @Override
  public AssignmentPlan assign(
      Collection<PoolCustomer> customers,
      Collection<Representative> representatives,
      Instant asOf) {
    RunningPack pack = versions.inForce(asOf);
    FactCheck check = new FactCheck(pack, asOf);
    CUSTOMERS.check(customers, check);
    new BatchCheck<Representative>("representatives", Representative::id)
        .check(representatives, check);
    check.orThrow();
    Distribution distribution = new Distribution(pack, asOf);
    customers.forEach(distribution::customer);
    representatives.forEach(distribution::representative);
    return distribution.plan();
  }

  @Override
  public DistributionDecision mayDistribute(Distributor distributor, Instant asOf) {
    return new PoolDuties(versions.inForce(asOf), asOf).distribution(distributor);
  }

  @Override
  public HandoverDecision handover(
      Leaver leaver, Collection<PoolCustomer> customers, Instant asOf) {
    return new PoolDuties(versions.inForce(asOf), asOf).handOver(leaver, customers);
  }

  @Override
  public PlacementDecision responsibleUnit(CustomerPlacement customer, Instant asOf) {
    return new PoolDuties(versions.inForce(asOf), asOf).placement(customer);
  }

  @Override
  public InquiryDecision inquiry(
      Inquiry inquiry, Collection<Representative> colleagues, Instant asOf) {
    return new PoolDuties(versions.inForce(asOf), asOf).inquiry(inquiry, colleagues);
  }

  @Override
  public ProspectDecision prospects(Collection<Prospect> prospects, Instant asOf) {
    return new PoolDuties(versions.inForce(asOf), asOf).prospects(prospects);
  }

  @Override
  public AcquisitionPlanDecision checkAcquisitionPlan(AcquisitionPlan plan, Instant asOf) {
    return new PoolDuties(versions.inForce(asOf), asOf).acquisitionPlan(plan);
  }

  @Override
  public FairnessDecision fairness(
      Collection<PoolCustomer> customers,
      Collection<Representative> representatives,
      LastReport lastReport,
      Instant asOf) {
    return new PoolDuties(versions.inForce(asOf), asOf)
        .fairness(customers, representatives, lastReport);
  }
}
