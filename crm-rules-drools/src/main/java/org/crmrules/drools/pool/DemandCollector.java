package org.crmrules.drools.pool;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.drools.runtime.Agreed;
import org.crmrules.drools.runtime.Collector;
import org.crmrules.drools.runtime.Firing;
import org.crmrules.pool.CustomerDemand;
import org.crmrules.pool.DemandVerdict;
import org.crmrules.pool.Need;
import org.crmrules.pool.PoolCustomer;

/** Combines what the demand stages conclude about a customer. */
final class DemandCollector extends Collector implements DemandVerdict {

  private final Agreed<Integer> weight = new Agreed<>("权重", "weights");
  private final Agreed<Integer> turn = new Agreed<>("分配次序", "turns");
  private final Set<String> regions = new HashSet<>();
  private final Set<String> products = new HashSet<>();
  private final Set<String> barred = new HashSet<>();
  private final Set<String> teams = new HashSet<>();
  private final List<Firing> firings = new ArrayList<>();
  private final List<Firing> claimOnly = new ArrayList<>();

  @Override
  public void weight(int load) {
    Firing firing = noteToo("weight", load);
    weight.conclude(atLeast(1, load, "权重", "weight"), firing);
  }

  @Override
  public void turn(int turn) {
    Firing firing = noteToo("turn", turn);
    this.turn.conclude(atLeast(1, turn, "分配次序", "turn"), firing);
  }

  @Override
  public void region(String region) {
    noteToo("region", region);
    regions.add(region);
  }

  @Override
  public void product(String product) {
    noteToo("product", product);
    products.add(product);
  }

  @Override
  public void notTo(String representativeId) {
    noteToo("notTo", representativeId);
    barred.add(representativeId);
  }

  @Override
  public void onlyTeam(String team) {
    noteToo("onlyTeam", team);
    teams.add(team);
  }

  @Override
  public void preferenceOverridden(String reason) {
    noteToo("preferenceOverridden", reason);
  }

  @Override
  public void claimOnly() {
    claimOnly.add(note("claimOnly"));
  }

  private Firing noteToo(String method, Object argument) {
    Firing firing = note(method, argument);
    firings.add(firing);
    return firing;
  }

  /** The customer is not given out, so nothing of this counts. */
  void passOver() {
    firings.forEach(Firing::passOver);
    passOverClaimOnly();
  }

  /** The customer is claimed, so it does not matter that it is not given out. */
  void passOverClaimOnly() {
    claimOnly.forEach(Firing::passOver);
  }

  /** Whether the customer is not given out, but claimed. */
  boolean isClaimOnly() {
    return !claimOnly.isEmpty();
  }

  /** The load; null if no rule concluded any. */
  Integer weight() {
    return weight.value();
  }

  /** What its representative must have. */
  Need need() {
    return new Need(regions, products, barred, teams);
  }

  /** What the customer needs; null if no rule concluded a weight. */
  CustomerDemand demand(PoolCustomer customer) {
    return weight.value() == null
        ? null
        : new CustomerDemand(
            customer.id(),
            weight.value(),
            customer.value(),
            need(),
            customer.inPoolSince(),
            turn.value());
  }
}
