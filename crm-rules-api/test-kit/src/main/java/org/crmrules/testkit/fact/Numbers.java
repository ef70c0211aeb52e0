package org.crmrules.testkit.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.crmrules.ask.FactInfo.Holds;
import org.crmrules.ask.FactInfo.Kind;

/**
 * The numbers that a field can hold: its ends, the edges of the pack and one step beside each,
 * small ones, and few that are very large.
 */
final class Numbers {

  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final int LARGEST = 12;

  private final Holds holds;
  private final BigDecimal step;
  private final BigDecimal plain;
  private final List<BigDecimal> edges;

  Numbers(Holds holds, Collection<BigDecimal> compared) {
    this.holds = holds;
    this.step = step(holds);
    this.plain = within(BigDecimal.ZERO);
    NavigableSet<BigDecimal> all = new TreeSet<>();
    for (BigDecimal edge : compared) {
      BigDecimal fine = step.min(BigDecimal.ONE.movePointLeft(Math.max(0, edge.scale())));
      BigDecimal beside = isFine(fine) ? fine : step;
      all.addAll(List.of(edge.subtract(beside), edge, edge.add(beside)));
    }
    if (holds.from() != null) {
      all.add(holds.from());
    }
    if (holds.to() != null && holds.to().precision() <= LARGEST) {
      all.add(holds.to());
    }
    this.edges = new ArrayList<>(all.stream().filter(this::has).toList());
  }

  private static BigDecimal step(Holds holds) {
    if (holds.kind() == Kind.WHOLE) {
      return BigDecimal.ONE;
    }
    return holds.digits() == null || holds.digits() >= 2
        ? CENT
        : BigDecimal.ONE.movePointLeft(holds.digits());
  }

  private boolean isFine(BigDecimal number) {
    return holds.digits() == null || number.stripTrailingZeros().scale() <= holds.digits();
  }

  private boolean has(BigDecimal number) {
    return isFine(number) && number.compareTo(within(number)) == 0;
  }

  private BigDecimal within(BigDecimal number) {
    BigDecimal least = holds.from() == null ? number : number.max(holds.from());
    return holds.to() == null ? least : least.min(holds.to());
  }

  /** The plainest: 0, or the nearest to it. */
  Object plain() {
    return value(plain);
  }

  /** One of those on and beside an edge; the plainest where there are none. */
  Object edge(Choices choices) {
    return edges.isEmpty() ? plain() : value(choices.of(edges));
  }

  /** A small one, where ties are likely. */
  Object small(Choices choices) {
    return value(within(plain.add(step.multiply(BigDecimal.valueOf(choices.below(10))))));
  }

  /** Any, more often small than large. */
  Object tail(Choices choices) {
    BigDecimal large = BigDecimal.valueOf(choices.below(9) + 1L).movePointRight(choices.below(8));
    BigDecimal beside = step.multiply(BigDecimal.valueOf(choices.below(100)));
    boolean below = choices.chance(1, 4);
    return value(within(below ? plain.subtract(large) : large.add(beside)));
  }

  private Object value(BigDecimal number) {
    return holds.kind() == Kind.WHOLE ? (Object) number.intValueExact() : number;
  }
}
