package org.crmrules.drools.complaint.settlement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crmrules.drools.conclude.Concluded;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.settlement.Lapse;

/**
 * What the rules on lapses propose: for one person and one event the largest proposal counts,
 * unless the pack lets them add up (T-23, T-46).
 */
final class ProposedPenalties {

  private final boolean stacks;
  private final List<Lapse> lapses;
  private final SortedMap<String, SortedMap<String, BigDecimal>> amounts = new TreeMap<>();

  /**
   * @param said what the rules came to
   * @param lapses each once
   */
  ProposedPenalties(Outcomes said, List<Lapse> lapses) {
    this.stacks = said.has("stacks");
    this.lapses = lapses;
    Stream.concat(said.all("propose").stream(), said.all("proposeStated").stream())
        .filter(one -> yuan(one) != null)
        .forEach(
            one ->
                amounts
                    .computeIfAbsent(one.text(0), person -> new TreeMap<>())
                    .merge(one.text(1), yuan(one), stacks ? BigDecimal::add : BigDecimal::max));
  }

  /** What a rule proposes; null if nothing was stated. */
  private BigDecimal yuan(Concluded one) {
    if (one.outcome().equals("propose")) {
      return BigDecimal.valueOf(one.number());
    }
    return lapses.stream()
        .filter(l -> l.person().equals(one.text(0)) && l.event().equals(one.text(1)))
        .map(Lapse::stated)
        .filter(Objects::nonNull)
        .max(BigDecimal::compareTo)
        .orElse(null);
  }

  /** What counts of each person for each event. */
  SortedMap<String, SortedMap<String, BigDecimal>> amounts() {
    return amounts;
  }

  /** True if a larger proposal counts instead. */
  boolean isPassedOver(Concluded one) {
    boolean proposal = one.outcome().equals("propose") || one.outcome().equals("proposeStated");
    BigDecimal yuan = proposal && !stacks ? yuan(one) : null;
    return yuan != null && yuan.compareTo(amounts.get(one.text(0)).get(one.text(1))) < 0;
  }
}
