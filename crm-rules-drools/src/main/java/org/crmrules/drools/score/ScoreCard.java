package org.crmrules.drools.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.crmrules.drools.conclude.Concluded;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.score.ScoreVerdict;
import org.crmrules.vocabulary.Factor;

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

  /** What the rules of a score stage say of a fact. */
  public static final QuestionKind<Outcomes> KIND = QuestionKind.about(ScoreVerdict.class);

  /**
   * By what the rules of a score stage came to.
   *
   * @throws org.crmrules.UnusableValueException if the fields of a factor make no sense
   */
  public static ScoreCard of(RunningPack pack, Outcomes said, Record fact) {
    return of(pack, said, fact, Map.of());
  }

  /**
   * The same, where shares of some factors count with their lower bound.
   *
   * @param confident by factor, with how many percent of confidence
   */
  public static ScoreCard of(
      RunningPack pack, Outcomes said, Record fact, Map<String, Integer> confident) {
    Map<String, Factor> declared = pack.manifest().declarations().factors();
    Map<String, Field> fields =
        pack.checked().vocabulary().facts().get(fact.getClass().getSimpleName()).fields();
    SortedMap<Object, Concluded> weights = said.byKey("weigh");
    SortedMap<Object, Concluded> awards = said.byKey("award");
    List<String> leftOut = said.texts("unknown");
    List<String> unknown = new ArrayList<>(leftOut.size());
    List<Weighed> known = new ArrayList<>(weights.size());
    for (String code : pack.manifest().declared("factors")) {
      Concluded weight = weights.get(code);
      boolean out = leftOut.contains(code);
      if (weight != null) {
        Weighed factor =
            weighed(awards.get(code), declared.get(code), weight.number(), fields, fact)
                .atLeast(confident.get(code));
        if (!out && factor.known()) {
          known.add(factor);
        }
        out |= !factor.known() && weight.number() > 0;
      }
      if (out) {
        unknown.add(code);
      }
    }
    List<String> missing =
        unknown.isEmpty()
            ? List.of()
            : said.texts("needs").stream().filter(unknown::contains).toList();
    return new ScoreCard(
        missing.isEmpty() ? WeightedScore.of(known) : null, weights(said), unknown, missing);
  }

  /** What the weights make together; null if no rule said what counts how much. */
  public static Integer weights(Outcomes said) {
    SortedMap<Object, Concluded> weights = said.byKey("weigh");
    int sum = 0;
    for (Concluded weight : weights.values()) {
      sum += weight.number();
    }
    return weights.isEmpty() ? null : Integer.valueOf(sum);
  }

  private static Weighed weighed(
      Concluded award, Factor declared, int percent, Map<String, Field> fields, Record fact) {
    if (award != null) {
      return Weighed.ofPoints(BigDecimal.valueOf(award.number()), percent);
    }
    if (declared == null) {
      return Weighed.ofPoints(null, percent);
    }
    BigDecimal part = number(fields.get(declared.part()).valueIn(fact));
    return declared.of() == null
        ? Weighed.ofPoints(part, percent)
        : Weighed.ofRate(part, number(fields.get(declared.of()).valueIn(fact)), percent);
  }

  private static BigDecimal number(Object value) {
    if (value == null || value instanceof BigDecimal) {
      return (BigDecimal) value;
    }
    return value instanceof Integer whole
        ? BigDecimal.valueOf(whole)
        : new BigDecimal(value.toString());
  }
}
