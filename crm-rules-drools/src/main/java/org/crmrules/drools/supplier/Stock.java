package org.crmrules.drools.supplier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.crmrules.Reason;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.supplier.ProductReserve;
import org.crmrules.supplier.ReserveDecision;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierState;

/** The reserve of one product by one pack: what counts as reserve is said by the standing rules. */
final class Stock {

  private final RunningPack pack;
  private final ProductReserve product;
  private final Set<SupplierState> reserveStates = EnumSet.noneOf(SupplierState.class);
  private final List<Reason> reasons = new ArrayList<>();

  Stock(RunningPack pack, ProductReserve product) {
    this.pack = pack;
    this.product = product;
    Set<SupplierState> states = EnumSet.noneOf(SupplierState.class);
    states.addAll(product.suppliers());
    states.forEach(this::ask);
  }

  private void ask(SupplierState state) {
    StandingCollector standing = new StandingCollector(pack.manifest().declared("causes"));
    SupplierRecord anyInState = SupplierRecord.of("reserve", state).build();
    reasons.addAll(pack.ask(List.of(anyInState), standing).reasons());
    if (standing.isReserve()) {
      reserveStates.add(state);
    }
  }

  ReserveDecision reserve(Instant asOf) {
    int count = (int) product.suppliers().stream().filter(reserveStates::contains).count();
    ReserveCollector reserve = new ReserveCollector();
    ProductReserve counted = new ProductReserve(product.product(), product.suppliers(), count);
    reasons.addAll(pack.ask(List.of(counted), reserve).reasons());
    if (reserve.needed() == null) {
      throw pack.noConclusion(
          "产品 %s 需要几家储备供方", "how many reserve suppliers product %s needs", product.product());
    }
    return new ReserveDecision(
        product.product(), count, reserve.needed(), reasons, pack.policy(), asOf);
  }
}
