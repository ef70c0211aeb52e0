package org.crmrules.drools.supplier;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.Reason;
import org.crmrules.Work;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.supplier.ProductReserve;
import org.crmrules.supplier.ReserveDecision;
import org.crmrules.supplier.ReserveVerdict;
import org.crmrules.supplier.StandingVerdict;
import org.crmrules.supplier.SupplierRecord;

/** The reserve of one product by one pack: what counts as reserve is said by the standing rules. */
final class Stock {

  private static final QuestionKind<Outcomes> STANDING =
      QuestionKind.about(StandingVerdict.class).reading(StandingVerdict.class, "reserve");
  private static final QuestionKind<Outcomes> RESERVE = QuestionKind.about(ReserveVerdict.class);

  private final RunningPack pack;
  private final ProductReserve product;
  private final Set<Reason> reasons = new LinkedHashSet<>();
  private final int count;

  Stock(RunningPack pack, ProductReserve product) {
    this.pack = pack;
    this.product = product;
    this.count = (int) product.suppliers().stream().filter(this::isReserve).count();
  }

  private boolean isReserve(SupplierRecord supplier) {
    Work.goOn();
    Told<Outcomes> told = pack.ask(STANDING, List.of(supplier));
    reasons.addAll(told.reasons());
    return told.value().has("reserve");
  }

  ReserveDecision reserve(Instant asOf) {
    ProductReserve counted =
        new ProductReserve(product.product(), product.suppliers(), count, product.custom());
    Told<Outcomes> told = pack.ask(RESERVE, List.of(counted));
    reasons.addAll(told.reasons());
    int needed =
        pack.concluded(
            told.value().number("atLeast"),
            "产品 %s 需要几家储备供方",
            "how many reserve suppliers product %s needs",
            product.product());
    return new ReserveDecision(
        product.product(), count, needed, List.copyOf(reasons), pack.policy(), asOf);
  }
}
