package org.crmrules.testkit.fact;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.ask.FactInfo.Kind;
import org.crmrules.supplier.SupplierState;
import org.crmrules.vocabulary.Factor;

/**
 * Three of four suppliers can be rated: they cooperate, nothing serious has happened, and what the
 * factors of the pack ask for is half of all at least, of lots enough to tell; one of eight factors
 * is unknown. Where every field is as it comes nearly nobody can: one incident ends it.
 */
final class RatableSupplier implements Fitting {

  private static final List<String> SERIOUS =
      List.of("safetyIncidents", "recalls", "largestQualityLoss", "nonconformitiesInARow");
  private static final int ENOUGH = 20;

  @Override
  public void fit(Ground ground, Map<String, Object> values, Choices choices) {
    if (choices.chance(1, 4)) {
      return;
    }
    SERIOUS.forEach(values::remove);
    values.put("state", SupplierState.NORMAL);
    values.put("checks", List.of());
    values.put("lots", List.of()); // where there are any they are counted, and few say nothing
    Map<String, Integer> wholes = new HashMap<>();
    for (Factor factor : ground.info().declarations().factors().values()) {
      if (factor.part() != null) {
        int all =
            factor.of() == null
                ? 100
                : wholes.computeIfAbsent(factor.of(), of -> ENOUGH + choices.below(ENOUGH));
        put(ground, factor.part(), all - choices.below(all / 2 + 1), values);
        if (choices.chance(1, 8)) {
          values.remove(factor.part());
        }
      }
    }
    wholes.forEach((of, all) -> put(ground, of, all, values));
  }

  private static void put(Ground ground, String name, int number, Map<String, Object> values) {
    boolean whole =
        ground.fields("SupplierRecord").stream()
            .anyMatch(f -> f.name().equals(name) && f.holds().kind() == Kind.WHOLE);
    values.put(name, whole ? (Object) number : BigDecimal.valueOf(number));
  }
}
