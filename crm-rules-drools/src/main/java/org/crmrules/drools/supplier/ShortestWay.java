package org.crmrules.drools.supplier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.supplier.QualificationDecision.Stay;
import org.crmrules.supplier.QualificationDecision.Step;
import org.crmrules.supplier.SupplierState;

/**
 * The way to normal cooperation with the fewest steps, and of those with the least missing. The
 * rules are asked of each stage as if the supplier had just come there with what it has, so a step
 * says what is still to be found when it is reached.
 */
record ShortestWay(Machine machine, LocalDate today) {

  /** A way so far, to where it leads. */
  private record Way(Standing standing, List<Step> steps) {
    long missing() {
      return steps.stream().mapToLong(step -> step.missing().size()).sum();
    }
  }

  /** The steps; empty if the supplier is there, or if there is no way. */
  List<Step> from(Standing standing) {
    Set<String> seen = new HashSet<>(Set.of(standing.stage()));
    Map<String, Way> last =
        new LinkedHashMap<>(Map.of(standing.stage(), new Way(standing, List.of())));
    while (!last.isEmpty()) {
      Way there = null;
      Map<String, Way> next = new LinkedHashMap<>();
      for (Way way : last.values()) {
        Outcomes said = machine.ask(way.standing()).value();
        if (machine.state(way.standing(), said) == SupplierState.NORMAL) {
          there = shorter(there, way);
        } else {
          machine.steps(way.standing(), said, today).stream()
              .filter(step -> !seen.contains(step.stage()))
              .forEach(step -> next.merge(step.stage(), with(way, step), ShortestWay::shorter));
        }
      }
      if (there != null) {
        return there.steps();
      }
      seen.addAll(next.keySet());
      last = next;
    }
    return List.of();
  }

  private Way with(Way way, Step step) {
    List<Step> steps = new ArrayList<>(way.steps());
    steps.add(step);
    Stay stay = new Stay(step.stage(), null, List.of());
    return new Way(machine.entered(way.standing(), stay, List.of()), List.copyOf(steps));
  }

  private static Way shorter(Way one, Way other) {
    return one == null || other.missing() < one.missing() ? other : one;
  }
}
