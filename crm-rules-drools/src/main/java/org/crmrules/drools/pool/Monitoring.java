package org.crmrules.drools.pool;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.crmrules.Bilingual;
import org.crmrules.Work;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.pool.DemandVerdict;
import org.crmrules.pool.FairnessDecision;
import org.crmrules.pool.FairnessDecision.Move;
import org.crmrules.pool.FairnessFigures;
import org.crmrules.pool.FairnessVerdict;
import org.crmrules.pool.LastReport;
import org.crmrules.pool.Need;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolStatus;
import org.crmrules.pool.PoolVerdict;
import org.crmrules.pool.ProtectionVerdict;
import org.crmrules.pool.Representative;

/**
 * One report on fairness by one pack. When a move is enough is for the rules to say: they are asked
 * after each. The work is moves times customers times people, for a report once a week.
 */
final class Monitoring {

  private static final QuestionKind<Said> HOLDING =
      QuestionKind.of(PoolVerdict.class, DemandVerdict.class, ProtectionVerdict.class);
  private static final QuestionKind<Outcomes> FAIRNESS = QuestionKind.about(FairnessVerdict.class);

  private static final Bilingual MOVING = new Bilingual("逐个调整", "finding moves");

  private final RunningPack pack;
  private final Map<String, Representative> people = new TreeMap<>();
  private final Map<String, Integer> room = new TreeMap<>();
  private final Map<String, Holding> holdings = new TreeMap<>();

  /** A customer that can change hands, with all its records (P-06). */
  private record Holding(List<String> records, String owner, int weight, Need need) {}

  /** A move, and how much less uneven it leaves the loads; above 0. */
  private record Gain(Holding holding, String to, BigDecimal gain) {}

  Monitoring(
      RunningPack pack,
      Collection<PoolCustomer> customers,
      Collection<Representative> representatives,
      LocalDate today) {
    this.pack = pack;
    for (Representative person : representatives) {
      Work.goOn();
      people.put(person.id(), person);
      Integer left = Seat.of(Seat.ask(pack, person).value(), person).room();
      room.put(person.id(), left == null ? Integer.MAX_VALUE : left);
    }
    Map<String, List<PoolCustomer>> identities = Identities.of(customers);
    Work.each(
        PoolFacts.ASKING, customers, c -> hold(identities.getOrDefault(c.id(), List.of(c)), today));
  }

  /** Remembers a customer by its first record, if all of them can change hands together. */
  private void hold(List<PoolCustomer> records, LocalDate today) {
    List<Holding> parts =
        records.stream().map(r -> holding(r.asOf(today))).filter(Objects::nonNull).toList();
    if (parts.size() == records.size()
        && parts.stream().map(Holding::owner).distinct().count() == 1) {
      holdings.put(
          records.get(0).id(),
          new Holding(
              records.stream().map(PoolCustomer::id).toList(),
              parts.get(0).owner(),
              parts.stream().mapToInt(Holding::weight).max().orElseThrow(),
              parts.stream().map(Holding::need).reduce(Need.NONE, Need::and)));
    }
  }

  /** A record that can change hands; null if it cannot. */
  private Holding holding(PoolCustomer record) {
    Said said = pack.ask(HOLDING, PoolFacts.about(record)).value();
    Outcomes demand = said.of(DemandVerdict.class);
    boolean free =
        InPool.of(said).status() == PoolStatus.OWNED
            && !said.of(ProtectionVerdict.class).has("neverDrops");
    return free && people.containsKey(record.ownerId()) && demand.has("weight")
        ? new Holding(
            List.of(record.id()), record.ownerId(), demand.number("weight"), Demanded.need(demand))
        : null;
  }

  FairnessDecision decision(LastReport lastReport, LocalDate today, Instant asOf) {
    FairnessFigures figures = FairnessFigures.of(people.values());
    Told<Outcomes> told = pack.ask(FAIRNESS, List.of(figures));
    Outcomes said = told.value();
    int every =
        pack.concluded(
            FairnessVerdict.class,
            said.number("reportEveryDays"),
            "多久报告一次公平",
            "how often fairness is reported");
    LocalDate next = lastReport == null ? today : lastReport.reportedOn().plusDays(every);
    List<Move> moves = said.has("alert") ? moves() : List.of();
    return new FairnessDecision(
        figures.rounded(),
        said.texts("alert"),
        moves,
        FairnessFigures.of(people.values()).rounded(),
        next.isBefore(today) ? today : next,
        told.reasons(),
        pack.policy(),
        asOf);
  }

  /** Makes moves until the rules raise no alert, or none evens the loads out. */
  private List<Move> moves() {
    Work.begin(MOVING);
    List<Move> moves = new ArrayList<>();
    for (Gain best = best(); best != null; best = isAlert() ? best() : null) {
      Holding moved = best.holding();
      add(moved.owner(), -moved.weight());
      add(best.to(), moved.weight());
      room.merge(best.to(), -1, Integer::sum);
      holdings.remove(moved.records().get(0)); // nobody is handed on twice
      for (String record : moved.records()) {
        moves.add(new Move(record, moved.owner(), best.to()));
      }
    }
    return moves;
  }

  private boolean isAlert() {
    return pack.ask(FAIRNESS, List.of(FairnessFigures.of(people.values()))).value().has("alert");
  }

  private void add(String id, int weight) {
    Representative person = people.get(id);
    BigDecimal load = person.load().add(BigDecimal.valueOf(weight));
    people.put(id, person.toBuilder().load(load.max(BigDecimal.ZERO)).build());
  }

  /** The move that helps most, of equal ones the first by customer, then by person; or null. */
  private Gain best() {
    Gain best = null;
    for (Holding holding : holdings.values()) {
      Work.goOn();
      for (Representative to : people.values()) {
        Gain gain = gain(holding, to);
        if (gain != null && (best == null || gain.gain().compareTo(best.gain()) > 0)) {
          best = gain;
        }
      }
    }
    return best;
  }

  private Gain gain(Holding holding, Representative to) {
    Representative from = people.get(holding.owner());
    boolean possible =
        !to.id().equals(from.id())
            && to.capacity().signum() > 0
            && from.capacity().signum() > 0
            && room.get(to.id()) > 0
            && holding.need().isMetBy(to.id(), to.team(), to.regions(), to.products());
    if (!possible) {
      return null;
    }
    BigDecimal weight = BigDecimal.valueOf(holding.weight());
    BigDecimal gain =
        cost(from, BigDecimal.ZERO)
            .add(cost(to, BigDecimal.ZERO))
            .subtract(cost(from, weight.negate()))
            .subtract(cost(to, weight));
    return gain.signum() > 0 ? new Gain(holding, to.id(), gain) : null;
  }

  /** The square of the load over capacity: its sum is least where loads are in proportion. */
  private static BigDecimal cost(Representative person, BigDecimal more) {
    BigDecimal load = person.load().add(more);
    return load.multiply(load).divide(person.capacity(), MathContext.DECIMAL64);
  }
}
