package org.crmrules.drools.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.crmrules.drools.pool.DroolsPool;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.ClaimDecision;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolEntry;
import org.crmrules.pool.RecallDecision;
import org.crmrules.pool.Representative;

/** What can be asked about the pool. */
final class PoolQuestions {

  static final List<Question> ALL =
      List.of(
          new Question("review", Set.of("status", "causes", "missing"), PoolQuestions::review),
          new Question(
              "assign", Set.of("assignments", "unassigned", "loads"), PoolQuestions::assign),
          new Question(
              "recall",
              Set.of(
                  "status", "protectedUntil", "warnOn", "recallOn", "causes", "overdue", "missing"),
              PoolQuestions::recall),
          new Question("claim", Set.of("granted", "obstacles"), PoolQuestions::claim));

  private PoolQuestions() {}

  private static Outcome review(RunningPack pack, Given given, Instant asOf) {
    PoolEntry decision = DroolsPool.review(pack, given.one(PoolCustomer.class), asOf);
    return new View()
        .with("status", decision.status())
        .with("causes", decision.causes())
        .with("missing", decision.missing())
        .of(decision);
  }

  private static Outcome assign(RunningPack pack, Given given, Instant asOf) {
    AssignmentPlan plan =
        DroolsPool.assign(
            pack, given.all(PoolCustomer.class), given.all(Representative.class), asOf);
    Map<String, Object> assignments = new TreeMap<>();
    plan.assignments().forEach(a -> assignments.put(a.customerId(), a.representativeId()));
    Map<String, Object> unassigned = new TreeMap<>();
    plan.unassigned().forEach(u -> unassigned.put(u.customerId(), u.causes()));
    Map<String, Object> loads = new TreeMap<>();
    plan.loads().forEach(l -> loads.put(l.representativeId(), l.after()));
    return new View()
        .with("assignments", assignments)
        .with("unassigned", unassigned)
        .with("loads", loads)
        .of(plan);
  }

  private static Outcome recall(RunningPack pack, Given given, Instant asOf) {
    RecallDecision decision = DroolsPool.recall(pack, given.one(PoolCustomer.class), asOf);
    return new View()
        .with("status", decision.status())
        .with("protectedUntil", decision.protectedUntil())
        .with("warnOn", decision.warnOn())
        .with("recallOn", decision.recallOn())
        .with("causes", decision.causes())
        .with("overdue", decision.overdue())
        .with("missing", decision.missing())
        .of(decision);
  }

  /** The first customer is claimed; the others are further ones on file. */
  private static Outcome claim(RunningPack pack, Given given, Instant asOf) {
    List<PoolCustomer> customers = given.all(PoolCustomer.class);
    ClaimDecision decision =
        DroolsPool.claim(
            pack,
            customers.isEmpty() ? null : customers.get(0),
            given.one(Representative.class),
            customers.stream().skip(1).toList(),
            asOf);
    Map<String, Object> obstacles = new TreeMap<>();
    decision.obstacles().forEach(o -> obstacles.put(o.kind().name(), o.details()));
    return new View().with("granted", decision.granted()).with("obstacles", obstacles).of(decision);
  }
}
