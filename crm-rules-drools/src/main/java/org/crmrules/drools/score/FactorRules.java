package org.crmrules.drools.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.crmrules.drools.conclude.Concluded;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.vocabulary.Factor;

/**
 * What the rules of a score stage say of factors, as a score is computed by it. It is remembered
 * with the answer of a pack, so that nothing is looked up again for another fact of the cell.
 * Thread-safe.
 */
public final class FactorRules {

  /** Of which only rules say what it comes to. */
  private static final Factor NOT_READ = new Factor(null, null);

  private final SortedMap<Object, Concluded> weights;
  private final SortedMap<Object, Concluded> awards;
  private final List<String> unknown;
  private final List<String> needs;
  private final Integer together;

  /**
   * Two threads may each find them; they find the same. Null until a score is asked for, and a list
   * that cannot be seen half made, as an array could.
   */
  private List<Counted> counted;

  private FactorRules(Outcomes said) {
    this.weights = said.byKey("weigh");
    this.awards = said.byKey("award");
    this.unknown = said.texts("unknown");
    this.needs = said.texts("needs");
    int sum = 0;
    for (Concluded weight : weights.values()) {
      sum += weight.number();
    }
    this.together = weights.isEmpty() ? null : Integer.valueOf(sum);
  }

  /** By what the rules of a score stage came to. */
  public static FactorRules of(Outcomes said) {
    return new FactorRules(said);
  }

  /** What the weights make together; null if no rule said what counts how much. */
  public Integer weights() {
    return together;
  }

  /** Those without which there is no score. */
  List<String> needs() {
    return needs;
  }

  /**
   * A factor, and what is said of it.
   *
   * @param percent the weight that a rule gave it; negative if none did
   * @param award the points that a rule gave; null if they are to be read
   * @param part the field to read them from, or what was reached; null if there is none
   * @param whole the field of what could be reached; null if the part is the points
   * @param unknown true if a rule calls it unknown, whatever the fact says
   */
  record Counted(
      String code, int percent, BigDecimal award, Field part, Field whole, boolean unknown) {

    boolean hasWeight() {
      return percent >= 0;
    }
  }

  /**
   * The factors in the order in which they are declared.
   *
   * @param pack the one that said it, which has one kind of fact that it gives a score
   */
  List<Counted> counted(RunningPack pack, Class<? extends Record> fact) {
    List<Counted> known = counted;
    if (known == null) {
      Map<String, Field> fields = pack.vocabulary().type(fact).fields();
      Map<String, Factor> declared = pack.manifest().declarations().factors();
      known =
          pack.manifest().declared("factors").stream()
              .map(code -> counted(code, declared.getOrDefault(code, NOT_READ), fields))
              .toList();
      counted = known;
    }
    return known;
  }

  private Counted counted(String code, Factor declared, Map<String, Field> fields) {
    Concluded weight = weights.get(code);
    Concluded award = awards.get(code);
    return new Counted(
        code,
        weight == null ? -1 : weight.number(),
        award == null ? null : BigDecimal.valueOf(award.number()),
        fields.get(declared.part()),
        fields.get(declared.of()),
        unknown.contains(code));
  }
}
