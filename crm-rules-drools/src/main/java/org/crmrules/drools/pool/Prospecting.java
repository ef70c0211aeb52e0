package org.crmrules.drools.pool;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crmrules.Reason;
import org.crmrules.Work;
import org.crmrules.drools.conclude.Concluded;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.pool.Prospect;
import org.crmrules.pool.ProspectDecision;
import org.crmrules.pool.ProspectDecision.ScreenedOut;
import org.crmrules.pool.ProspectVerdict;

/** The customers to be won by one pack: the rules say what counts, the arithmetic sorts. */
final class Prospecting {

  private static final QuestionKind<Outcomes> KIND = QuestionKind.about(ProspectVerdict.class);
  private static final Comparator<Integer> HIGHEST_FIRST =
      Comparator.nullsLast(Comparator.reverseOrder());

  private final RunningPack pack;
  private final Map<String, Outcomes> verdicts = new TreeMap<>();
  private final List<Reason> reasons = new ArrayList<>();

  /** Asks the rules of each, in the order of the ids. */
  Prospecting(RunningPack pack, Collection<Prospect> prospects, Instant asOf) {
    this.pack = pack;
    Work.each(
        PoolFacts.ASKING,
        prospects.stream().sorted(Comparator.comparing(Prospect::id)).toList(),
        prospect -> ask(prospect.asOf(pack.day(asOf))));
  }

  private void ask(Prospect prospect) {
    Told<Outcomes> told = pack.ask(KIND, List.of(prospect));
    reasons.addAll(told.reasons());
    verdicts.put(prospect.id(), told.value());
  }

  ProspectDecision decision(Instant asOf) {
    List<ScreenedOut> out = new ArrayList<>();
    List<String> order = new ArrayList<>();
    verdicts.forEach(
        (id, verdict) -> {
          if (verdict.texts("screenedOut").isEmpty()) {
            order.add(id);
          } else {
            out.add(new ScreenedOut(id, verdict.texts("screenedOut")));
          }
        });
    order.sort(byAllPlaces()); // stable, so that equal ones stay in the order of the ids
    return new ProspectDecision(order, out, reasons, pack.policy(), asOf);
  }

  private Comparator<String> byAllPlaces() {
    SortedSet<Object> places = new TreeSet<>();
    verdicts.values().forEach(said -> places.addAll(said.byKey("comparedBy").keySet()));
    Comparator<String> order = (one, other) -> 0;
    for (Object place : places) {
      order = order.thenComparing(id -> value(verdicts.get(id), place), HIGHEST_FIRST);
    }
    return order;
  }

  /** The value in a place; null if no rule concluded any. */
  private static Integer value(Outcomes said, Object place) {
    Concluded value = said.of("comparedBy", place);
    return value == null ? null : Integer.valueOf(value.number());
  }
}
