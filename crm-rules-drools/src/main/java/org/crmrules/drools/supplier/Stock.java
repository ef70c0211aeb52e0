package org.crmrules.drools.supplier;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.Reason;
import org.crmrules.drools.runtime.Answer;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.supplier.ProductReserve;
import org.crmrules.supplier.ReserveDecision;
import org.crmrules.supplier.SupplierRecord;

/** The reserve of one product by one pack: what counts as reserve is said by the standing rules. */
final class Stock {

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
    StandingCollector standing = new StandingCollector(pack.manifest().declared("causes"));
    Answer answer = pack.ask(List.of(supplier), standing);
    standing.passOverRating();
    reasons.addAll(answer.reasons());
    return standing.isReserve();
  }

  ReserveDecision reserve(Instant asOf) {
    ReserveCollector reserve = new ReserveCollector();
    ProductReserve counted =
        new ProductReserve(product.product(), product.suppliers(), count, product.custom());
    reasons.addAll(pack.ask(List.of(counted), reserve).reasons());
    if (reserve.needed() == null) {
      throw pack.noConclusion(
          "产品 %s 需要几家储备供方", "how many reserve suppliers product %s needs", product.product());
    }
    return new ReserveDecision(
        product.product(), count, reserve.needed(), List.copyOf(reasons), pack.policy(), asOf);
  }
}
