package org.crmrules.drools.pool;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Shortest;
import org.crmrules.pool.ClaimVerdict;

/** Combines what the claim stages conclude about a customer and about who claims it. */
final class ClaimCollector extends Collector implements ClaimVerdict {

  private final List<String> declaredCauses;
  private final Set<String> causes = new HashSet<>();
  private final SortedSet<String> teams = new TreeSet<>();
  private final Shortest claims = new Shortest("每天领取数", "number of claims a day");

  ClaimCollector(List<String> declaredCauses) {
    this.declaredCauses = declaredCauses;
  }

  @Override
  public void refuse(String cause) {
    note("refuse", cause);
    causes.add(cause);
  }

  @Override
  public void onlyTeam(String team) {
    note("onlyTeam", team);
    teams.add(team);
  }

  @Override
  public void claimsADay(int count) {
    claims.conclude(count, 0, note("claimsADay", count));
  }

  /** Why the rules refuse, as the causes are declared. */
  List<String> causes() {
    return declaredCauses.stream().filter(causes::contains).toList();
  }

  /** The teams that can claim, in alphabetical order; empty: every team. */
  List<String> teams() {
    return List.copyOf(teams);
  }

  /** How many claims a day; null if there is no limit. */
  Integer claimsADay() {
    return claims.value();
  }
}
