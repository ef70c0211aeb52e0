package org.crmrules.drools.pool;

import java.util.List;
import org.crmrules.drools.conclude.Late;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.pool.PoolCustomer;

/**
 * A record that is claimed, and what the rules of one pack say about that.
 *
 * @param record with the elapsed days as of the day of the question
 */
record Claimed(PoolCustomer record, Told<ClaimRules> told) {

  /** Asks the rules. */
  static Claimed of(RunningPack pack, PoolCustomer record) {
    return new Claimed(record, pack.ask(ClaimRules.KIND, PoolFacts.about(record)));
  }

  String id() {
    return record.id();
  }

  private <T> T read(Late<T> late) {
    return told.read(late);
  }

  InPool pool() {
    return read(told.value().pool());
  }

  List<String> heldBack() {
    return read(told.value().heldBack());
  }

  List<String> refused() {
    return read(told.value().refused());
  }

  List<String> regions() {
    return read(told.value().regions());
  }

  List<String> products() {
    return read(told.value().products());
  }

  List<String> notTo() {
    return read(told.value().notTo());
  }

  List<String> teams() {
    ClaimRules rules = told.value();
    return ClaimRules.together(read(rules.teams()), read(rules.claimingTeams()));
  }

  Integer weight() {
    return read(told.value().weight());
  }
}
