package org.crmrules.drools.pool;

import java.util.List;
import java.util.Set;
import org.crmrules.drools.runtime.Codes;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Shortest;
import org.crmrules.pool.ClaimVerdict;
import org.crmrules.pool.Need;

/** Combines what the claim stages conclude about a customer and about who claims it. */
final class ClaimCollector extends Collector implements ClaimVerdict {

  private final Codes causes;
  private final Codes teams = Codes.byName();
  private final Shortest claims = new Shortest("每天领取数", "number of claims a day");

  ClaimCollector(List<String> declaredCauses) {
    this.causes = Codes.in(declaredCauses);
  }

  @Override
  public void refuse(String cause) {
    causes.add(cause, note("refuse", cause));
  }

  @Override
  public void onlyTeam(String team) {
    teams.add(team, note("onlyTeam", team));
  }

  @Override
  public void claimsADay(int count) {
    claims.conclude(count, 0, note("claimsADay", count));
  }

  /** Why the rules refuse, as the causes are declared. */
  List<String> causes() {
    return causes.inOrder();
  }

  /** For which teams it is kept; for none if no rule says so. */
  Need kept() {
    return new Need(Set.of(), Set.of(), Set.of(), Set.copyOf(teams.inOrder()));
  }

  /** How many claims a day; null if there is no limit. */
  Integer claimsADay() {
    return claims.value();
  }
}
