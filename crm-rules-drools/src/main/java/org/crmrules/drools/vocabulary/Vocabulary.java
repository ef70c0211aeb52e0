package org.crmrules.drools.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.complaint.ClassVerdict;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintClass;
import org.crmrules.complaint.ComplaintSeverity;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.complaint.DutyVerdict;
import org.crmrules.complaint.IntakeReport;
import org.crmrules.complaint.IntakeVerdict;
import org.crmrules.complaint.LimitVerdict;
import org.crmrules.complaint.NumberRequest;
import org.crmrules.complaint.NumberVerdict;
import org.crmrules.complaint.Priority;
import org.crmrules.complaint.ReactionVerdict;
import org.crmrules.complaint.RouteVerdict;
import org.crmrules.complaint.Severity;
import org.crmrules.complaint.SeverityVerdict;
import org.crmrules.complaint.Statement;
import org.crmrules.complaint.StatementKind;
import org.crmrules.complaint.StatementVerdict;
import org.crmrules.complaint.StepEvidence;
import org.crmrules.complaint.StepVerdict;
import org.crmrules.grading.ChangeEvent;
import org.crmrules.grading.CustomerGrade;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.CustomerRank;
import org.crmrules.grading.GradeVerdict;
import org.crmrules.grading.LevelOverride;
import org.crmrules.grading.PlanVerdict;
import org.crmrules.grading.RecordedGrade;
import org.crmrules.grading.ReviewVerdict;
import org.crmrules.pack.PackDomain;
import org.crmrules.pool.AcquisitionPlan;
import org.crmrules.pool.ClaimVerdict;
import org.crmrules.pool.CustomerPlacement;
import org.crmrules.pool.DemandVerdict;
import org.crmrules.pool.DistributionVerdict;
import org.crmrules.pool.Distributor;
import org.crmrules.pool.FairnessFigures;
import org.crmrules.pool.FairnessVerdict;
import org.crmrules.pool.HandOverVerdict;
import org.crmrules.pool.Inquiry;
import org.crmrules.pool.InquiryVerdict;
import org.crmrules.pool.LastReport;
import org.crmrules.pool.Leaver;
import org.crmrules.pool.PlacementVerdict;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolVerdict;
import org.crmrules.pool.Prospect;
import org.crmrules.pool.ProspectVerdict;
import org.crmrules.pool.ProtectionVerdict;
import org.crmrules.pool.RecentOwner;
import org.crmrules.pool.Representative;
import org.crmrules.pool.SeatVerdict;
import org.crmrules.pool.UnitRegistration;
import org.crmrules.score.Score;
import org.crmrules.score.ScoreVerdict;
import org.crmrules.score.Tally;
import org.crmrules.score.TallyVerdict;
import org.crmrules.settlement.ClosedMonth;
import org.crmrules.settlement.CollectionVerdict;
import org.crmrules.settlement.Compensation;
import org.crmrules.settlement.CompensationVerdict;
import org.crmrules.settlement.CostItem;
import org.crmrules.settlement.CostShare;
import org.crmrules.settlement.Handling;
import org.crmrules.settlement.Lapse;
import org.crmrules.settlement.MonthlyJobVerdict;
import org.crmrules.settlement.PaperVerdict;
import org.crmrules.settlement.PenaltyVerdict;
import org.crmrules.settlement.ProofVerdict;
import org.crmrules.settlement.Receivable;
import org.crmrules.settlement.ReturnBalance;
import org.crmrules.settlement.ReturnProof;
import org.crmrules.settlement.ReturnVerdict;
import org.crmrules.settlement.ReturnedGoods;
import org.crmrules.settlement.SharedCost;
import org.crmrules.settlement.SplitVerdict;
import org.crmrules.settlement.StaffBonus;
import org.crmrules.settlement.ToleranceVerdict;
import org.crmrules.supplier.ContactVerdict;
import org.crmrules.supplier.DocumentVerdict;
import org.crmrules.supplier.EffectVerdict;
import org.crmrules.supplier.EvidenceVerdict;
import org.crmrules.supplier.ProductReserve;
import org.crmrules.supplier.QualificationEvent;
import org.crmrules.supplier.QualificationVerdict;
import org.crmrules.supplier.RatedSupplier;
import org.crmrules.supplier.RatingVerdict;
import org.crmrules.supplier.ReserveVerdict;
import org.crmrules.supplier.StandingVerdict;
import org.crmrules.supplier.SupplierContact;
import org.crmrules.supplier.SupplierDocument;
import org.crmrules.supplier.SupplierHistory;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierStanding;
import org.crmrules.supplier.SupplierState;
import org.crmrules.vocabulary.Declarations;

/**
 * Everything the rules of a domain may name. What is not here does not exist for them.
 *
 * @param facts by the name that rules use
 * @param collectors by the name that rules use
 * @param enums by the name that rules use
 * @param required the collectors that a pack of the domain must have a stage for
 * @param countsDays true if the pack declares a day that rules see as a number of days
 */
public record Vocabulary(
    PackDomain domain,
    Map<String, FactType> facts,
    Map<String, CollectorType> collectors,
    Map<String, Class<? extends Enum<?>>> enums,
    List<String> required,
    boolean countsDays) {

  private static final Vocabulary GRADING =
      new Words(PackDomain.GRADING)
          .facts(CustomerProfile.class, CustomerGrade.class, CustomerRank.class)
          .facts(Score.class, Tally.class)
          .facts(RecordedGrade.class, ChangeEvent.class, LevelOverride.class)
          .required(GradeVerdict.class)
          .optional(PlanVerdict.class, ScoreVerdict.class, TallyVerdict.class, ReviewVerdict.class)
          .build();

  private static final Vocabulary POOL =
      new Words(PackDomain.POOL)
          .facts(PoolCustomer.class, RecentOwner.class, Representative.class)
          .facts(Distributor.class, Leaver.class, CustomerPlacement.class, Inquiry.class)
          .facts(UnitRegistration.class, Prospect.class)
          .facts(AcquisitionPlan.class, FairnessFigures.class, LastReport.class)
          .required(PoolVerdict.class, DemandVerdict.class)
          .optional(SeatVerdict.class, ProtectionVerdict.class, ClaimVerdict.class)
          .optional(DistributionVerdict.class, HandOverVerdict.class, PlacementVerdict.class)
          .optional(InquiryVerdict.class, FairnessVerdict.class, ProspectVerdict.class)
          .facts(Tally.class)
          .optional(TallyVerdict.class)
          .build();

  private static final Vocabulary COMPLAINT =
      new Words(PackDomain.COMPLAINT)
          .facts(Complaint.class, ComplaintClass.class, ComplaintSeverity.class)
          .facts(NumberRequest.class)
          .facts(IntakeReport.class, StepEvidence.class, Statement.class)
          .required(ClassVerdict.class, RouteVerdict.class, LimitVerdict.class)
          .optional(SeverityVerdict.class, NumberVerdict.class, ReactionVerdict.class)
          .optional(IntakeVerdict.class, StepVerdict.class, StatementVerdict.class)
          .optional(DutyVerdict.class, TallyVerdict.class)
          .facts(Tally.class)
          .facts(ReturnedGoods.class, ReturnBalance.class, Handling.class, ReturnProof.class)
          .facts(Receivable.class, SharedCost.class, CostItem.class, CostShare.class)
          .facts(Lapse.class, StaffBonus.class, ClosedMonth.class, Compensation.class)
          .optional(ToleranceVerdict.class, ReturnVerdict.class, PaperVerdict.class)
          .optional(ProofVerdict.class, CollectionVerdict.class, SplitVerdict.class)
          .optional(PenaltyVerdict.class, MonthlyJobVerdict.class, CompensationVerdict.class)
          .constants(ComplaintSubject.class, Severity.class, Priority.class)
          .constants(StatementKind.class)
          .build();

  private static final Vocabulary SUPPLIER =
      new Words(PackDomain.SUPPLIER)
          .facts(SupplierRecord.class, SupplierDocument.class, SupplierStanding.class)
          .facts(Score.class, RatedSupplier.class, ProductReserve.class)
          .facts(SupplierHistory.class, QualificationEvent.class, SupplierContact.class)
          .required(StandingVerdict.class, ScoreVerdict.class, RatingVerdict.class)
          .optional(DocumentVerdict.class, QualificationVerdict.class, ContactVerdict.class)
          .optional(EffectVerdict.class)
          .facts(Tally.class)
          .optional(ReserveVerdict.class, EvidenceVerdict.class, TallyVerdict.class)
          .constants(SupplierState.class)
          .build();

  /** The words of a domain. */
  public static Vocabulary of(PackDomain domain) {
    return switch (domain) {
      case GRADING -> GRADING;
      case POOL -> POOL;
      case COMPLAINT -> COMPLAINT;
      case SUPPLIER -> SUPPLIER;
    };
  }

  /** The same with what a pack declares. */
  public Vocabulary with(Declarations declared) {
    if (declared.fields().isEmpty() && declared.facts().isEmpty()) {
      return this;
    }
    Map<String, FactType> all = new LinkedHashMap<>(facts);
    declared.fields().forEach((name, own) -> all.computeIfPresent(name, (n, f) -> f.with(own)));
    declared
        .facts()
        .forEach(
            (name, own) ->
                all.merge(name, FactType.of(own), (f, n) -> f.isOwn() ? f.with(own.fields()) : f));
    boolean days = all.values().stream().anyMatch(fact -> !fact.days().isEmpty());
    return new Vocabulary(domain, all, collectors, enums, required, days);
  }

  /** The kind that a record is, with what the pack declares for it. */
  public FactType type(Class<? extends Record> type) {
    FactType known = facts.get(type.getSimpleName());
    return known == null ? FactType.of(type) : known;
  }

  /** The kinds of facts that the pack declares. */
  public List<String> ownFacts() {
    return facts.values().stream().filter(FactType::isOwn).map(FactType::name).toList();
  }

  /** The kind that a fact is of; null if it is none of the rules. */
  public FactType of(Record fact) {
    return facts.get(FactType.nameOf(fact));
  }

  /** Gathers the words of a domain. */
  private static final class Words {
    private final PackDomain domain;
    private final Map<String, FactType> facts = new LinkedHashMap<>();
    private final Map<String, CollectorType> collectors = new LinkedHashMap<>();
    private final Map<String, Class<? extends Enum<?>>> enums = new LinkedHashMap<>();
    private final List<String> required = new java.util.ArrayList<>();

    Words(PackDomain domain) {
      this.domain = domain;
    }

    @SafeVarargs
    final Words facts(Class<? extends Record>... types) {
      for (Class<? extends Record> type : types) {
        facts.put(type.getSimpleName(), FactType.of(type));
      }
      return this;
    }

    Words required(Class<?>... types) {
      for (Class<?> type : types) {
        required.add(type.getSimpleName());
      }
      return optional(types);
    }

    Words optional(Class<?>... types) {
      for (Class<?> type : types) {
        collectors.put(type.getSimpleName(), CollectorType.of(type));
      }
      return this;
    }

    @SafeVarargs
    final Words constants(Class<? extends Enum<?>>... types) {
      for (Class<? extends Enum<?>> type : types) {
        enums.put(type.getSimpleName(), type);
      }
      return this;
    }

    Vocabulary build() {
      return new Vocabulary(domain, facts, collectors, enums, List.copyOf(required), false);
    }
  }
}
