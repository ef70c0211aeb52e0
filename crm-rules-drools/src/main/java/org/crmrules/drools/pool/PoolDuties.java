package org.crmrules.drools.pool;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.crmrules.drools.conclude.Concluded;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.runtime.BatchCheck;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.pool.AcquisitionPlan;
import org.crmrules.pool.AcquisitionPlanDecision;
import org.crmrules.pool.CustomerPlacement;
import org.crmrules.pool.DistributionDecision;
import org.crmrules.pool.DistributionVerdict;
import org.crmrules.pool.Distributor;
import org.crmrules.pool.FairnessDecision;
import org.crmrules.pool.FairnessVerdict;
import org.crmrules.pool.HandOverVerdict;
import org.crmrules.pool.HandoverDecision;
import org.crmrules.pool.Inquiry;
import org.crmrules.pool.InquiryDecision;
import org.crmrules.pool.InquiryVerdict;
import org.crmrules.pool.LastReport;
import org.crmrules.pool.Leaver;
import org.crmrules.pool.PlacementDecision;
import org.crmrules.pool.PlacementVerdict;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.Prospect;
import org.crmrules.pool.ProspectDecision;
import org.crmrules.pool.ProspectVerdict;
import org.crmrules.pool.Representative;

/** Answers what is asked around the pool, by one version, as of an instant. */
record PoolDuties(RunningPack pack, Instant asOf) {

  private static final QuestionKind<Outcomes> DISTRIBUTION =
      QuestionKind.about(DistributionVerdict.class);
  private static final QuestionKind<Outcomes> HAND_OVER = QuestionKind.about(HandOverVerdict.class);
  private static final QuestionKind<Outcomes> PLACEMENT =
      QuestionKind.about(PlacementVerdict.class);

  /** Whether somebody may give out customers (P-02). */
  DistributionDecision distribution(Distributor distributor) {
    new FactCheck(pack, asOf).of("distributor", distributor).orThrow();
    pack.needsRules(DistributionVerdict.class, "谁可以分配客户", "who may give out customers");
    Told<Outcomes> told = pack.ask(DISTRIBUTION, List.of(distributor));
    return new DistributionDecision(
        distributor, told.value().has("allow"), told.reasons(), pack.policy(), asOf);
  }

  /** Whether everything has been handed over (P-17). */
  HandoverDecision handOver(Leaver leaver, Collection<PoolCustomer> customers) {
    FactCheck check = new FactCheck(pack, asOf).of("leaver", leaver);
    new BatchCheck<PoolCustomer>("customers", PoolCustomer::id).check(customers, check);
    if (leaver != null && leaver.id() != null && leaver.id().equals(leaver.receiverId())) {
      check.violation(
          "leaver.receiverId",
          leaver.receiverId(),
          "不能是离职人员本人。也许应当不填,放入公海。",
          "must not be who leaves. Maybe leave it out, so that the customers go into the pool.");
    }
    check.orThrow();
    // Silence must not mean that everything is handed over.
    pack.needsRules(HandOverVerdict.class, "关于交接的任何结论", "anything about hand-overs");
    HandOver handOver = new HandOver(pack, leaver, customers);
    List<String> left = handOver.left();
    Told<Outcomes> told = pack.ask(HAND_OVER, List.of(leaver.asOf(pack.day(asOf), left.size())));
    Outcomes said = told.value();
    Concluded to = said.one("receiver");
    String receiver = to == null || to.isBare() ? null : to.text();
    return new HandoverDecision(
        leaver.id(),
        leaver.lastWorkingDay(),
        left,
        handOver.transfers(receiver),
        receiver,
        leaver.otherRecords(),
        said.texts("blocked"),
        said.has("overdue"),
        told.reasons(),
        pack.policy(),
        asOf);
  }

  /** Which department and unit a customer belongs to (P-19, P-21, P-22, P-25). */
  PlacementDecision placement(CustomerPlacement customer) {
    new FactCheck(pack, asOf).of("customer", customer).orThrow();
    pack.needsRules(PlacementVerdict.class, "客户归谁", "whose customers are");
    CustomerPlacement ranked = customer.ranked();
    List<Record> facts = new ArrayList<>(ranked.registrations());
    facts.add(ranked);
    Told<Outcomes> told = pack.ask(PLACEMENT, facts);
    Outcomes said = told.value();
    Concluded form = said.one("admissionForm");
    return new PlacementDecision(
        customer.customerId(),
        pack.concluded(
            PlacementVerdict.class,
            said.text("department"),
            "客户 %s 所属的部门",
            "a department for customer %s",
            customer.customerId()),
        said.text("unit"),
        said.text("decidedBy"),
        form == null ? null : form.text(0),
        form == null ? null : form.text(1),
        told.reasons(),
        pack.policy(),
        asOf);
  }

  /** Who follows up an inquiry, and by when (P-18). */
  InquiryDecision inquiry(Inquiry inquiry, Collection<Representative> colleagues) {
    FactCheck check = new FactCheck(pack, asOf).of("inquiry", inquiry);
    new BatchCheck<Representative>("colleagues", Representative::id).check(colleagues, check);
    check.orThrow();
    pack.needsRules(InquiryVerdict.class, "关于询价咨询的任何结论", "anything about inquiries");
    return new Naming(pack, inquiry).decision(colleagues, asOf);
  }

  /** In which order to go about customers to be won (P-20). */
  ProspectDecision prospects(Collection<Prospect> prospects) {
    FactCheck check = new FactCheck(pack, asOf);
    new BatchCheck<Prospect>("prospects", Prospect::id).check(prospects, check);
    check.orThrow();
    pack.needsRules(ProspectVerdict.class, "关于潜在客户的任何结论", "anything about prospects");
    return new Prospecting(pack, prospects, asOf).decision(asOf);
  }

  /** Whether a plan says what it must (P-26). */
  AcquisitionPlanDecision acquisitionPlan(AcquisitionPlan plan) {
    new FactCheck(pack, asOf).of("plan", plan).orThrow();
    Told<InPool> told = pack.ask(InPool.KIND, List.of(plan));
    return new AcquisitionPlanDecision(
        plan.id(),
        told.value().missing(),
        told.value().settled(told).reasons(),
        pack.policy(),
        asOf);
  }

  /** How even the loads are, and who might get whose customer (P-24). */
  FairnessDecision fairness(
      Collection<PoolCustomer> customers,
      Collection<Representative> representatives,
      LastReport lastReport) {
    FactCheck check = new FactCheck(pack, asOf);
    new BatchCheck<PoolCustomer>("customers", PoolCustomer::id).check(customers, check);
    new BatchCheck<Representative>("representatives", Representative::id)
        .check(representatives, check);
    if (lastReport != null) {
      check.of("lastReport", lastReport);
    }
    check.orThrow();
    pack.needsRules(FairnessVerdict.class, "关于公平的任何结论", "anything about fairness");
    LocalDate today = pack.day(asOf);
    return new Monitoring(pack, customers, representatives, today)
        .decision(lastReport, today, asOf);
  }
}
