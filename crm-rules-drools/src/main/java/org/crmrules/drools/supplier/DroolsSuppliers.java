package org.crmrules.drools.supplier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.drools.conclude.Concluded;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.InForce;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.score.Score;
import org.crmrules.supplier.ChangeVerdict;
import org.crmrules.supplier.ProductReserve;
import org.crmrules.supplier.ReserveDecision;
import org.crmrules.supplier.SampleDecision;
import org.crmrules.supplier.SampleRequest;
import org.crmrules.supplier.SampleVerdict;
import org.crmrules.supplier.StateChange;
import org.crmrules.supplier.SupplierRating;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierService;
import org.crmrules.supplier.TransitionDecision;
import org.crmrules.vocabulary.OwnFact;

/** Answers questions about suppliers by the version of a pack that is in force. */
public final class DroolsSuppliers implements SupplierService {

  private static final QuestionKind<Outcomes> SAMPLE = QuestionKind.about(SampleVerdict.class);
  private static final QuestionKind<Outcomes> CHANGE = QuestionKind.about(ChangeVerdict.class);

  private final InForce versions;

  /** Answers by these versions. */
  public DroolsSuppliers(InForce versions) {
    this.versions = versions;
  }

  @Override
  public SupplierService with(List<OwnFact> facts) {
    return new DroolsSuppliers(versions.beside(facts));
  }

  @Override
  public SupplierService version(String version) {
    return new DroolsSuppliers(versions.version(version, false));
  }

  @Override
  public SupplierService draft(String version) {
    return new DroolsSuppliers(versions.version(version, true));
  }

  @Override
  public SupplierRating rate(SupplierRecord supplier, Instant asOf) {
    RunningPack pack = versions.inForce(asOf);
    new FactCheck(pack, asOf).of("supplier", supplier).orThrow();
    return new Evaluation(pack, supplier.asOf(pack.day(asOf))).rating(asOf);
  }

  /**
   * The rating that a score has in one version, for the proof of the version.
   *
   * @throws org.crmrules.DecisionException if no rule gives one
   */
  public static String ratingOf(RunningPack pack, Score score) {
    return pack.concluded(
        pack.ask(Evaluation.RATING, List.of(score)).value().text("rating"),
        "得分 %s 的评级",
        "a rating for the score %s",
        score.value());
  }

  @Override
  public SampleDecision sampleAdmission(SampleRequest request, Instant asOf) {
    RunningPack pack = versions.inForce(asOf);
    new FactCheck(pack, asOf).of("request", request).orThrow();
    // Silence allows a sample only where there are rules that could have refused it.
    pack.needsRules(SampleVerdict.class, "关于送样的任何结论", "anything about samples");
    SampleRequest today = request.asOf(pack.day(asOf));
    Integer since = today.monthsSinceLastFailure();
    Told<Outcomes> told = pack.ask(SAMPLE, List.of(today));
    Outcomes said = told.value();
    List<Concluded> ended =
        said.all("endedForMonths").stream()
            .filter(one -> since == null || since < one.number())
            .toList();
    Integer months =
        ended.stream().map(Concluded::number).max(Comparator.naturalOrder()).orElse(null);
    Set<String> causes = new HashSet<>(said.texts("refuse"));
    ended.forEach(one -> causes.add(one.text(0)));
    return new SampleDecision(
        request.supplierId(),
        request.product(),
        causes.isEmpty(),
        pack.manifest().inOrder("causes", causes),
        months,
        // Months that are over do not count, nor do fewer than others.
        told.passOver(
                one ->
                    one.outcome().equals("endedForMonths")
                        && (months == null || one.number() < months))
            .reasons(),
        pack.policy(),
        asOf);
  }

  @Override
  public TransitionDecision transition(StateChange change, Instant asOf) {
    RunningPack pack = versions.inForce(asOf);
    new FactCheck(pack, asOf).of("change", change).orThrow();
    Told<Outcomes> told = pack.ask(CHANGE, List.of(change));
    boolean allowed = told.value().has("allow");
    return new TransitionDecision(change, allowed, told.reasons(), pack.policy(), asOf);
  }

  @Override
  public ReserveDecision reserveStock(ProductReserve product, Instant asOf) {
    RunningPack pack = versions.inForce(asOf);
    new FactCheck(pack, asOf).of("product", product).orThrow();
    LocalDate today = pack.day(asOf);
    List<SupplierRecord> suppliers =
        product.suppliers().stream().map(supplier -> supplier.asOf(today)).toList();
    return new Stock(pack, ProductReserve.of(product.product()).suppliers(suppliers).build())
        .reserve(asOf);
  }
}
