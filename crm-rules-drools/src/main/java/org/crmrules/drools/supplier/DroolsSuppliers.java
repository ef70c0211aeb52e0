package org.crmrules.drools.supplier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.Reason;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.InForce;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.score.Score;
import org.crmrules.supplier.ContactDecision;
import org.crmrules.supplier.ContactVerdict;
import org.crmrules.supplier.DocumentVerdict;
import org.crmrules.supplier.DocumentsDecision;
import org.crmrules.supplier.Lot;
import org.crmrules.supplier.ProductReserve;
import org.crmrules.supplier.QualificationDecision;
import org.crmrules.supplier.QualificationVerdict;
import org.crmrules.supplier.RatingVerdict;
import org.crmrules.supplier.ReserveDecision;
import org.crmrules.supplier.SupplierContact;
import org.crmrules.supplier.SupplierDocument;
import org.crmrules.supplier.SupplierHistory;
import org.crmrules.supplier.SupplierRating;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierService;
import org.crmrules.vocabulary.OwnFact;

/** Answers questions about suppliers by the version of a pack that is in force. */
public final class DroolsSuppliers implements SupplierService {

  private static final QuestionKind<Outcomes> CONTACT = QuestionKind.about(ContactVerdict.class);

  private static final Bilingual GIVEN_TWICE =
      new Bilingual("只能给出一次。也许同一批次算了两次。", "must be given once. Maybe a lot is counted twice.");
  private static final Bilingual LASTS =
      new Bilingual(
          "长期有效的文件没有有效期。也许 lasting 与 validUntil 只该给出一个。",
          "must not be given for a document that lasts. Maybe only one of lasting and validUntil is"
              + " meant.");
  private static final Bilingual NOT_A_SUPPLIER =
      new Bilingual("必须是该产品的供方之一。", "must be one of the suppliers of the product.");
  private static final Bilingual CHANGE_OF_WHOM =
      new Bilingual("必须与 changing 一起给出。", "must be given together with changing.");

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
    refuseUnclear(new FactCheck(pack, asOf).of("supplier", supplier), "supplier", supplier);
    return new Evaluation(pack, supplier.asOf(pack.day(asOf))).rating(asOf);
  }

  /**
   * The rating that a score has in one version, for the proof of the version.
   *
   * @throws org.crmrules.DecisionException if no rule gives one
   */
  public static String ratingOf(RunningPack pack, Score score) {
    return pack.concluded(
        RatingVerdict.class,
        pack.ask(Evaluation.RATING, List.of(score)).value().text("rating"),
        "得分 %s 的评级",
        "a rating for the score %s",
        score.value());
  }

  /** A supplier in each stage that a pack declares, for the proof of the pack. */
  public static Stream<SupplierHistory> inEveryStage(RunningPack pack) {
    return pack.manifest().declared("stages").stream()
        .map(stage -> SupplierHistory.of("PROBE").stage(stage).build());
  }

  /**
   * Why a supplier is in one of the four states in its stage.
   *
   * @throws org.crmrules.DecisionException if rules say nothing, or contradict each other
   */
  public static List<Reason> inStage(RunningPack pack, SupplierHistory history) {
    Machine machine = new Machine(pack, history);
    Standing standing = Standing.first(history.stage(), null);
    Told<Outcomes> told = machine.ask(standing);
    machine.state(standing, told.value());
    return told.reasons();
  }

  @Override
  public QualificationDecision qualification(SupplierHistory history, Instant asOf) {
    RunningPack pack = versions.inForce(asOf);
    new FactCheck(pack, asOf).of("history", history).orThrow();
    pack.needsRules(QualificationVerdict.class, "供方资格的任何结论", "anything about qualification");
    LocalDate today = pack.day(asOf);
    Standing standing = new Replay(versions, pack, history, asOf).standing();
    Machine machine = new Machine(pack, history);
    Told<Outcomes> told = machine.ask(standing);
    Outcomes said = told.value();
    Integer within = said.number("within");
    LocalDate due =
        within == null || standing.since() == null ? null : standing.since().plusDays(within);
    return new QualificationDecision(
        history.supplierId(),
        history.category(),
        history.site(),
        standing.stage(),
        machine.state(standing, said),
        standing.since(),
        due,
        due != null && today.isAfter(due),
        pack.manifest().inOrder("units", said.texts("handledBy")),
        machine.takes(said),
        machine.steps(standing, said, today),
        new ShortestWay(machine, today).from(standing),
        standing.log(),
        Stream.concat(standing.why().stream(), told.reasons().stream()).distinct().toList(),
        pack.policy(),
        asOf);
  }

  @Override
  public DocumentsDecision documents(SupplierRecord supplier, Instant asOf) {
    RunningPack pack = versions.inForce(asOf);
    refuseUnclear(new FactCheck(pack, asOf).of("supplier", supplier), "supplier", supplier);
    pack.needsRules(DocumentVerdict.class, "资质文件的任何结论", "anything about documents");
    return SupplierFile.decision(pack, supplier, asOf);
  }

  @Override
  public ContactDecision checkContact(SupplierContact contact, Instant asOf) {
    RunningPack pack = versions.inForce(asOf);
    new FactCheck(pack, asOf).of("contact", contact).orThrow();
    // Silence allows a contact only where there are rules that could have refused it.
    pack.needsRules(ContactVerdict.class, "供方往来的任何结论", "anything about contacts");
    Told<Outcomes> told = pack.ask(CONTACT, List.of(contact));
    return new ContactDecision(
        contact.supplierId(),
        pack.manifest().inOrder("causes", told.value().texts("violates")),
        pack.manifest().inOrder("approvals", told.value().texts("needs")),
        pack.manifest().inOrder("causes", told.value().texts("remarks")),
        told.reasons(),
        pack.policy(),
        asOf);
  }

  @Override
  public ReserveDecision reserveStock(ProductReserve product, Instant asOf) {
    RunningPack pack = versions.inForce(asOf);
    FactCheck check = new FactCheck(pack, asOf).of("product", product);
    check.orThrow();
    for (int i = 0; i < product.suppliers().size(); i++) {
      addUnclear(check, "product.suppliers[" + i + "]", product.suppliers().get(i));
    }
    refuseUnclearChange(check, product);
    LocalDate today = pack.day(asOf);
    List<SupplierRecord> suppliers =
        product.suppliers().stream().map(supplier -> supplier.asOf(today)).toList();
    return new Stock(pack, product.toBuilder().suppliers(suppliers).build()).reserve(asOf);
  }

  private static void refuseUnclear(FactCheck check, String name, SupplierRecord supplier) {
    if (supplier != null) {
      addUnclear(check, name, supplier);
    }
    check.orThrow();
  }

  /** What is wrong between the parts of a record, whatever is asked about it. */
  private static void addUnclear(FactCheck check, String name, SupplierRecord supplier) {
    Set<String> seen = supplier.lots().isEmpty() ? Set.of() : new HashSet<>();
    for (int i = 0; i < supplier.lots().size(); i++) {
      Lot lot = supplier.lots().get(i);
      if (lot != null && lot.id() != null && !seen.add(lot.id())) {
        check.violation(name + ".lots[" + i + "].id", lot.id(), GIVEN_TWICE);
      }
    }
    for (int i = 0; i < supplier.documents().size(); i++) {
      SupplierDocument document = supplier.documents().get(i);
      if (document != null && document.lasting() && document.validUntil() != null) {
        check.violation(name + ".documents[" + i + "].validUntil", document.validUntil(), LASTS);
      }
    }
  }

  private static void refuseUnclearChange(FactCheck check, ProductReserve product) {
    String changing = product.changing();
    if (changing != null
        && product.suppliers().stream().noneMatch(supplier -> supplier.id().equals(changing))) {
      check.violation("product.changing", changing, NOT_A_SUPPLIER);
    }
    if ((changing == null) != (product.changesTo() == null)) {
      check.violation("product.changesTo", product.changesTo(), CHANGE_OF_WHOM);
    }
    check.orThrow();
  }
}
