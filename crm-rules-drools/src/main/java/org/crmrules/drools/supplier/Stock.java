package org.crmrules.drools.supplier;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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
import org.crmrules.supplier.SupplierState;

/** The reserve of one product by one pack: what counts as reserve is said by the standing rules. */
final class Stock {

  private static final QuestionKind<Outcomes> STANDING =
      QuestionKind.about(StandingVerdict.class).reading(StandingVerdict.class, "reserve", "cancel");
  private static final QuestionKind<Outcomes> RESERVE = QuestionKind.about(ReserveVerdict.class);

  private final RunningPack pack;
  private final ProductReserve product;
  private final Set<Reason> reasons = new LinkedHashSet<>();

  Stock(RunningPack pack, ProductReserve product) {
    this.pack = pack;
    this.product = product;
  }

  ReserveDecision reserve(Instant asOf) {
    Work.goOn();
    List<Told<Outcomes>> standings = product.suppliers().stream().map(this::standing).toList();
    ProductReserve counted =
        product.toBuilder().reserveSuppliers(count(product.suppliers(), standings, false)).build();
    Told<Outcomes> told = pack.ask(RESERVE, List.of(counted));
    int needed =
        pack.concluded(
            ReserveVerdict.class,
            told.value().number("atLeast"),
            "产品 %s 需要几家储备供方",
            "how many reserve suppliers product %s needs",
            product.product());
    boolean normalToo = told.value().has("countsNormal");
    Integer after = null;
    if (product.changing() != null) {
      List<SupplierRecord> changed = product.suppliers().stream().map(this::changed).toList();
      after = count(changed, changed.stream().map(this::standing).toList(), normalToo);
    }
    standings.forEach(standing -> reasons.addAll(standing.reasons()));
    reasons.addAll(told.reasons());
    return new ReserveDecision(
        product.product(),
        count(product.suppliers(), standings, normalToo),
        needed,
        after,
        List.copyOf(reasons),
        pack.policy(),
        asOf);
  }

  private SupplierRecord changed(SupplierRecord supplier) {
    return supplier.id().equals(product.changing())
        ? supplier.toBuilder().state(product.changesTo()).build()
        : supplier;
  }

  private Told<Outcomes> standing(SupplierRecord supplier) {
    Work.goOn();
    return pack.ask(STANDING, List.of(supplier));
  }

  private static int count(
      List<SupplierRecord> suppliers, List<Told<Outcomes>> standings, boolean normalToo) {
    return (int)
        IntStream.range(0, suppliers.size())
            .filter(i -> counts(suppliers.get(i), standings.get(i).value(), normalToo))
            .count();
  }

  private static boolean counts(SupplierRecord supplier, Outcomes standing, boolean normalToo) {
    return standing.has("reserve")
        || normalToo && supplier.state() == SupplierState.NORMAL && !standing.has("cancel");
  }
}
