package org.crmrules.drools.complaint.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.runtime.Agreed;
import org.crmrules.drools.runtime.Codes;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Firing;
import org.crmrules.settlement.Lapse;
import org.crmrules.settlement.PenaltyVerdict;

/**
 * Combines what the rules on lapses conclude: for one person and one event the largest proposal
 * counts, unless the pack lets them add up (T-23, T-46).
 */
final class PenaltyCollector extends Collector implements PenaltyVerdict {

  private static final int HUNDRED = 100;

  /** One proposal, and the rule that made it. */
  private record Proposed(BigDecimal yuan, Firing by) {}

  private final List<String> parties;
  private final List<Lapse> lapses;
  private final SortedMap<String, SortedMap<String, List<Proposed>>> proposed = new TreeMap<>();
  private final Agreed<Integer> percent = new Agreed<>("奖金的百分比", "percentages of a bonus");
  private final Agreed<String> proposedBy = new Agreed<>("提出的职级", "roles that propose");
  private final Agreed<String> approvedBy = new Agreed<>("批准的职级", "roles that approve");
  private final Set<List<String>> stated = new HashSet<>();
  private final Map<String, Codes> units = new HashMap<>();
  private boolean stacks;

  PenaltyCollector(Manifest manifest, List<Lapse> lapses) {
    this.parties = manifest.declared("parties");
    this.lapses = lapses;
  }

  @Override
  public void propose(String person, String event, int yuan) {
    Firing firing = note("propose", person, event, yuan);
    add(person, event, BigDecimal.valueOf(atLeast(1, yuan, "罚款", "penalty")), firing);
  }

  @Override
  public void proposeStated(String person, String event) {
    Firing firing = note("proposeStated", person, event);
    if (!stated.add(List.of(person, event))) {
      return; // the rule fires once for each lapse, but the largest of them is in already
    }
    lapses.stream()
        .filter(l -> l.person().equals(person) && l.event().equals(event) && l.stated() != null)
        .map(Lapse::stated)
        .max(BigDecimal::compareTo)
        .ifPresent(yuan -> add(person, event, yuan, firing));
  }

  private void add(String person, String event, BigDecimal yuan, Firing firing) {
    proposed
        .computeIfAbsent(person, p -> new TreeMap<>())
        .computeIfAbsent(event, e -> new ArrayList<>())
        .add(new Proposed(yuan, firing));
  }

  @Override
  public void attribute(String person, String unit) {
    Firing firing = note("attribute", person, unit);
    units.computeIfAbsent(person, p -> Codes.in(parties)).add(unit, firing);
  }

  @Override
  public void stacks() {
    note("stacks");
    stacks = true;
  }

  @Override
  public void atMostPercentOfBonus(int most) {
    Firing firing = note("atMostPercentOfBonus", most);
    if (most > HUNDRED) {
      throw new UnusableValueException(
          "奖金的百分比(%d)不能大于 100。也许规则里有笔误。",
          "The percentage of a bonus (%d) must be at most 100. Maybe the rule has a slip.", most);
    }
    percent.conclude(atLeast(1, most, "奖金的百分比", "percentage of a bonus"), firing);
  }

  @Override
  public void proposedBy(String role) {
    proposedBy.conclude(role, note("proposedBy", role));
  }

  @Override
  public void approvedBy(String role) {
    approvedBy.conclude(role, note("approvedBy", role));
  }

  /** What counts of each person for each event; passes over the proposals that do not. */
  SortedMap<String, SortedMap<String, BigDecimal>> settle() {
    SortedMap<String, SortedMap<String, BigDecimal>> settled = new TreeMap<>();
    proposed.forEach(
        (person, events) ->
            events.forEach(
                (event, all) ->
                    settled
                        .computeIfAbsent(person, p -> new TreeMap<>())
                        .put(event, stacks ? sum(all) : largest(all))));
    return settled;
  }

  private static BigDecimal sum(List<Proposed> all) {
    return all.stream().map(Proposed::yuan).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal largest(List<Proposed> all) {
    BigDecimal largest = all.stream().map(Proposed::yuan).reduce(BigDecimal::max).orElseThrow();
    all.stream().filter(p -> p.yuan().compareTo(largest) < 0).forEach(p -> p.by().passOver());
    return largest;
  }

  /** On whom it falls what is proposed for the person, as they are declared; may be empty. */
  List<String> units(String person) {
    return units.containsKey(person) ? units.get(person).inOrder() : List.of();
  }

  /** At most so many percent of a month's bonus; null if there is no cap. */
  Integer percentOfBonus() {
    return percent.value();
  }

  /** Null if no rule said. */
  String proposedBy() {
    return proposedBy.value();
  }

  /** Null if no rule said. */
  String approvedBy() {
    return approvedBy.value();
  }
}
