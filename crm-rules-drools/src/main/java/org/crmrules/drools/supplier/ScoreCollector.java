package org.crmrules.drools.supplier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmrules.drools.runtime.Agreed;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Firing;
import org.crmrules.drools.runtime.Largest;
import org.crmrules.supplier.ScoreVerdict;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierScore;

/** Combines what the score stages conclude about a supplier, and computes the score. */
final class ScoreCollector extends Collector implements ScoreVerdict {

  private final SupplierRecord supplier;
  private final Map<FactorName, Agreed<Integer>> weights = new EnumMap<>(FactorName.class);
  private final Set<FactorName> unknown = EnumSet.noneOf(FactorName.class);
  private final Largest neededLots = new Largest("所需批次数", "number of lots needed");
  private final List<Firing> aboutFactors = new ArrayList<>();
  private BigDecimal score;

  ScoreCollector(SupplierRecord supplier) {
    this.supplier = supplier;
  }

  @Override
  public void deliveryPercent(int percent) {
    weigh(FactorName.DELIVERY, percent, note("deliveryPercent", percent));
  }

  @Override
  public void qualityPercent(int percent) {
    weigh(FactorName.QUALITY, percent, note("qualityPercent", percent));
  }

  @Override
  public void creditPercent(int percent) {
    weigh(FactorName.CREDIT, percent, note("creditPercent", percent));
  }

  @Override
  public void servicePercent(int percent) {
    weigh(FactorName.SERVICE, percent, note("servicePercent", percent));
  }

  private void weigh(FactorName factor, int percent, Firing firing) {
    weights
        .computeIfAbsent(factor, f -> new Agreed<>("因素 %s 的权重", "weights of %s", f))
        .conclude(Factor.weight(percent), firing);
    aboutFactors.add(firing);
  }

  @Override
  public void unknown(String factor) {
    Firing firing = note("unknown", factor);
    unknown.add(FactorName.of(factor));
    aboutFactors.add(firing);
  }

  @Override
  public void needsLots(int lots) {
    neededLots.conclude(lots, 1, note("needsLots", lots));
  }

  @Override
  public Object conclusion() {
    List<Factor> known = new ArrayList<>();
    weights.forEach(
        (name, weight) -> {
          Factor factor = name.in(supplier, weight.value());
          if (!factor.known() && factor.percent() > 0) {
            unknown.add(name);
          } else if (!unknown.contains(name)) {
            known.add(factor);
          }
        });
    score = WeightedScore.of(known);
    if (enough()) {
      neededLots.passOver();
    }
    return !enough() || score == null ? null : new SupplierScore(score);
  }

  /** False if no rule said what counts how much. */
  boolean isWeighted() {
    return !weights.isEmpty();
  }

  /** The score; null if nothing that has weight is known. */
  BigDecimal score() {
    return score;
  }

  /** The factors that are left out, in alphabetical order. */
  List<String> unknown() {
    return unknown.stream().map(FactorName::name).toList();
  }

  /** How many lots a rating takes; null if there are enough. */
  Integer neededLots() {
    return enough() ? null : neededLots.value();
  }

  private boolean enough() {
    Integer needed = neededLots.value();
    return needed == null || supplier.dueLots() != null && supplier.dueLots() >= needed;
  }

  /** There are too few lots, so the factors do not count. */
  void passOverFactors() {
    aboutFactors.forEach(Firing::passOver);
  }

  /** The score does not count. */
  void passOverAll() {
    passOverFactors();
    neededLots.passOver();
  }
}
