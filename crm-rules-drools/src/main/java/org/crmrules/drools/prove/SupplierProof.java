package org.crmrules.drools.prove;

import java.util.List;
import org.crmrules.Reason;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.supplier.DroolsSuppliers;
import org.crmrules.score.Score;
import org.crmrules.score.ScoreVerdict;
import org.crmrules.supplier.ContactVerdict;
import org.crmrules.supplier.QualificationVerdict;
import org.crmrules.supplier.RatingVerdict;
import org.crmrules.supplier.StandingVerdict;
import org.crmrules.supplier.SupplierContact;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierService;

/** Asks a supplier pack. */
record SupplierProof(RunningPack pack, PackProof proof) {

  private static final QuestionKind<?> RATING = QuestionKind.about(RatingVerdict.class);

  void prove() {
    SupplierRecord supplier =
        proof.probes().of(SupplierRecord.class, proof.probes().known(SupplierRecord.class));
    SupplierService suppliers = new DroolsSuppliers(pack);
    proof.ask(new Score(PackProof.HUNDRED), RatingVerdict.class, this::isRated);
    proof.ask(supplier, StandingVerdict.class, s -> suppliers.rate(s, proof.asOf()));
    proof.ask(supplier, ScoreVerdict.class, s -> suppliers.rate(s, proof.asOf()));
    proof.ask(supplier, ScoreVerdict.class, s -> proof.weightsMakeAHundred(s, List.of()));
    proof.ask(
        proof.probes().of(SupplierContact.class),
        ContactVerdict.class,
        contact -> suppliers.checkContact(contact, proof.asOf()));
    if (pack.concludesOn(QualificationVerdict.class)) {
      proof.ask(
          DroolsSuppliers.inEveryStage(pack),
          history -> "stage = " + history.stage(),
          history -> DroolsSuppliers.inStage(pack, history));
    }
  }

  private List<Reason> isRated(Score score) {
    if (!PackProof.isPossible(score)) {
      return List.of();
    }
    DroolsSuppliers.ratingOf(pack, score);
    return pack.ask(RATING, List.of(score)).reasons();
  }
}
