package org.crmrules.drools.supplier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.supplier.SupplierRecord;

/**
 * The score of a supplier by the weights that rules conclude (S-20).
 *
 * @param value null if nothing that has weight is known
 * @param isWeighted false if no rule said what counts how much
 * @param unknown the factors that are left out, in alphabetical order
 * @param neededLots how many lots a rating takes; null if there are enough
 */
record Score(BigDecimal value, boolean isWeighted, List<String> unknown, Integer neededLots) {

  /**
   * By what the rules came to.
   *
   * @throws UnusableValueException if they name a factor that is none, or the numbers make no sense
   */
  static Score of(Outcomes said, SupplierRecord supplier) {
    Set<FactorName> unknown = EnumSet.noneOf(FactorName.class);
    said.texts("unknown").forEach(name -> unknown.add(FactorName.of(name)));
    List<Factor> known = new ArrayList<>();
    boolean weighted = false;
    for (FactorName name : FactorName.values()) {
      Integer percent = said.number(name.name().toLowerCase(Locale.ROOT) + "Percent");
      if (percent == null) {
        continue;
      }
      weighted = true;
      Factor factor = name.in(supplier, percent);
      if (!factor.known() && percent > 0) {
        unknown.add(name);
      } else if (!unknown.contains(name)) {
        known.add(factor);
      }
    }
    Integer needed = said.number("needsLots");
    boolean enough = needed == null || supplier.dueLots() != null && supplier.dueLots() >= needed;
    return new Score(
        WeightedScore.of(known),
        weighted,
        unknown.stream().map(FactorName::name).toList(),
        enough ? null : needed);
  }
}
