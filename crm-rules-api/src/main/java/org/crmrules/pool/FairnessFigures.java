package org.crmrules.pool;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import org.crmrules.UnusableValueException;
import org.crmrules.pack.Term;

/**
 * How even the loads are that people hold (P-03, P-24), of load over capacity. Thread-safe:
 * immutable.
 *
 * @param people how many of them have a capacity, at least 0
 * @param jain Jain's index, from above 0 to 1 (even), to 6 places
 * @param gini the Gini coefficient, from 0 (even) to below 1, to 6 places
 * @param spread the highest less the lowest, at least 0, to 6 places
 */
@Term(zh = "公平指标", en = "fairness figures")
public record FairnessFigures(
    @Term(zh = "参与人数", en = "people") @PositiveOrZero int people,
    @Term(zh = "Jain 指数", en = "Jain's index") @NotNull BigDecimal jain,
    @Term(zh = "基尼系数", en = "Gini coefficient") @NotNull BigDecimal gini,
    @Term(zh = "最大差距", en = "spread") @NotNull BigDecimal spread) {

  /** The figures of people as they are; who has no capacity does not count. */
  public static FairnessFigures of(Collection<Representative> people) {
    List<BigDecimal> relative =
        UnusableValueException.all(people, "people").stream()
            .filter(person -> person.capacity().signum() > 0)
            .map(person -> person.load().divide(person.capacity(), MathContext.DECIMAL128))
            .sorted()
            .toList();
    return new FairnessFigures(
        relative.size(),
        FairnessReport.jain(relative),
        FairnessReport.gini(relative),
        FairnessReport.spread(relative));
  }

  /** The same to 6 places, as people read them: rules compare what is not rounded. */
  public FairnessFigures rounded() {
    return new FairnessFigures(
        people,
        FairnessReport.rounded(jain),
        FairnessReport.rounded(gini),
        FairnessReport.rounded(spread));
  }
}
