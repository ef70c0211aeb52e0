package org.crmrules.drools.pool;

import java.util.List;
import java.util.stream.Stream;
import org.crmrules.drools.conclude.Late;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.pool.ClaimVerdict;
import org.crmrules.pool.DemandVerdict;
import org.crmrules.pool.PoolVerdict;

/**
 * What the rules say about claiming a record. Remembered with the answer, so that nothing is looked
 * up again for another record of the cell. Immutable.
 *
 * @param pool where it stands in the pool
 * @param heldBack why it is held back, as the causes are declared; also while somebody owns it
 * @param regions that who gets it must serve
 * @param products that who gets it must offer
 * @param notTo who does not get it
 * @param teams for which it is kept by what it needs
 * @param claimingTeams for which it is kept by who may claim
 * @param weight the load; null if no rule concluded any
 * @param refused why it is refused, as the causes are declared
 */
record ClaimRules(
    Late<InPool> pool,
    Late<List<String>> heldBack,
    Late<List<String>> regions,
    Late<List<String>> products,
    Late<List<String>> notTo,
    Late<List<String>> teams,
    Late<List<String>> claimingTeams,
    Late<Integer> weight,
    Late<List<String>> refused) {

  static final QuestionKind<ClaimRules> KIND =
      QuestionKind.of(PoolVerdict.class, DemandVerdict.class, ClaimVerdict.class)
          .reading(
              DemandVerdict.class,
              "weight",
              "region",
              "product",
              "notTo",
              "onlyTeam",
              "preferenceOverridden")
          .reading(ClaimVerdict.class, "refuse", "onlyTeam")
          .tellingOnce(ClaimRules::of);

  private static ClaimRules of(Said all) {
    Outcomes pool = all.of(PoolVerdict.class);
    Outcomes demand = all.of(DemandVerdict.class);
    Outcomes claim = all.of(ClaimVerdict.class);
    return new ClaimRules(
        pool.later(InPool::of, "ownerless", "holdBack", "incomplete"),
        pool.textsLater("holdBack"),
        demand.textsLater("region"),
        demand.textsLater("product"),
        demand.textsLater("notTo"),
        demand.textsLater("onlyTeam"),
        claim.textsLater("onlyTeam"),
        demand.later(said -> said.number("weight"), "weight"),
        claim.textsLater("refuse"));
  }

  static List<String> together(List<String> some, List<String> more) {
    if (some.isEmpty() || more.isEmpty()) {
      return some.isEmpty() ? more : some;
    }
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
