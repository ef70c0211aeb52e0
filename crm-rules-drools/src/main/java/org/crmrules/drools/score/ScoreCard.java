package org.crmrules.drools.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.score.ScoreVerdict;

/**
 * The score of a fact by the weights and awards that rules conclude (S-20).
 *
 * @param value null if nothing that has weight is known, or something is missing
 * @param weights what the weights make together; null if no rule said what counts how much
 * @param unknown the factors that are left out, as they are declared
 * @param missing those of them without which there is no score
 */
public record ScoreCard(
    BigDecimal value, Integer weights, List<String> unknown, List<String> missing) {

  /** Most of what is counted is few, of which one object is enough. */
  private static final BigDecimal[] FEW =
      IntStream.range(0, 1_000).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);

  /** What the rules of a score stage say of a fact. */
  public static final QuestionKind<FactorRules> KIND =
      QuestionKind.of(ScoreVerdict.class)
          .telling(said -> FactorRules.of(said.of(ScoreVerdict.class)));

  /**
   * By what the rules of a score stage came to.
   *
   * @throws org.crmrules.UnusableValueException if the fields of a factor make no sense
   */
  public static ScoreCard of(RunningPack pack, FactorRules said, Record fact) {
    return of(pack, said, fact, Map.of());
  }

  /**
   * The same, where shares of some factors count with their lower bound.
   *
   * @param confident by factor, with how many percent of confidence
   */
  public static ScoreCard of(
      RunningPack pack, FactorRules said, Record fact, Map<String, Integer> confident) {
    List<FactorRules.Counted> factors = said.counted(pack, fact.getClass());
    List<String> unknown = List.of();
    List<Weighed> known = new ArrayList<>(factors.size());
    for (int i = 0; i < factors.size(); i++) {
      FactorRules.Counted factor = factors.get(i);
      boolean out = factor.unknown();
      if (factor.hasWeight()) {
        Weighed weighed = weighed(factor, fact).atLeast(confident.get(factor.code()));
        if (!out && weighed.known()) {
          known.add(weighed);
        }
        out |= !weighed.known() && factor.percent() > 0;
      }
      if (out) {
        unknown = unknown.isEmpty() ? new ArrayList<>(factors.size()) : unknown;
        unknown.add(factor.code());
      }
    }
    List<String> missing = unknown.isEmpty() ? List.of() : missing(said.needs(), unknown);
    return new ScoreCard(
        missing.isEmpty() ? WeightedScore.of(known) : null, said.weights(), unknown, missing);
  }

  private static List<String> missing(List<String> needs, List<String> unknown) {
    return needs.isEmpty() ? List.of() : needs.stream().filter(unknown::contains).toList();
  }

  private static Weighed weighed(FactorRules.Counted factor, Record fact) {
    if (factor.award() != null || factor.part() == null) {
      return Weighed.ofPoints(factor.award(), factor.percent());
    }
    BigDecimal part = number(factor.part().valueIn(fact));
    return factor.whole() == null
        ? Weighed.ofPoints(part, factor.percent())
        : Weighed.ofRate(part, number(factor.whole().valueIn(fact)), factor.percent());
  }

  private static BigDecimal number(Object value) {
    if (value == null || value instanceof BigDecimal) {
      return (BigDecimal) value;
    }
    return value instanceof Integer whole
        ? whole >= 0 && whole < FEW.length ? FEW[whole] : BigDecimal.valueOf(whole)
        : new BigDecimal(value.toString());
  }
}
