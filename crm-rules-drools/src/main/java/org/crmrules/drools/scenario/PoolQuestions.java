package org.crmrules.drools.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.crmrules.drools.pool.DroolsPool;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolEntry;
import org.crmrules.pool.Representative;

/** What can be asked about the pool. */
final class PoolQuestions {

  static final List<Question> ALL =
      List.of(
          new Question("review", Set.of("status", "causes", "missing"), PoolQuestions::review),
          new Question(
              "assign", Set.of("assignments", "unassigned", "loads"), PoolQuestions::assign));

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
}
