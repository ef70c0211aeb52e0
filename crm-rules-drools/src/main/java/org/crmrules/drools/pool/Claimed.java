package org.crmrules.drools.pool;

import java.util.List;
import java.util.stream.Stream;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.pool.ClaimVerdict;
import org.crmrules.pool.DemandVerdict;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolVerdict;

/** What the rules of one pack say about claiming one record. */
final class Claimed {

  private static final QuestionKind<Said> KIND =
      QuestionKind.of(PoolVerdict.class, DemandVerdict.class, ClaimVerdict.class)
          .reading(
              DemandVerdict.class,
              "weight",
              "region",
              "product",
              "notTo",
              "onlyTeam",
              "preferenceOverridden")
          .reading(ClaimVerdict.class, "refuse", "onlyTeam");

  private final PoolCustomer record;
  private final InPool pool;
  private final Told<Said> told;

  /**
   * Asks the rules.
   *
   * @param record with the elapsed days as of the day of the question
   */
  Claimed(RunningPack pack, PoolCustomer record) {
    this.record = record;
    this.told = pack.ask(KIND, PoolFacts.about(record));
    this.pool = InPool.of(told.value());
  }

  String id() {
    return record.id();
  }

  InPool pool() {
    return pool;
  }

  /** Why the rules hold it back, as the causes are declared; also while somebody owns it. */
  List<String> heldBack() {
    return told.value().of(PoolVerdict.class).texts("holdBack");
  }

  /** Why the rules refuse it, as the causes are declared. */
  List<String> refused() {
    return told.value().of(ClaimVerdict.class).texts("refuse");
  }

  /** One of the things that who gets it must have, or be. */
  List<String> needed(String outcome) {
    return told.value().of(DemandVerdict.class).texts(outcome);
  }

  /** For which teams it is kept. */
  List<String> teams() {
    return together(needed("onlyTeam"), told.value().of(ClaimVerdict.class).texts("onlyTeam"));
  }

  static List<String> together(List<String> some, List<String> more) {
    if (some.isEmpty() || more.isEmpty()) {
      return some.isEmpty() ? more : some;
    }
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /** The load; null if no rule concluded any. */
  Integer weight() {
    return told.value().of(DemandVerdict.class).number("weight");
  }

  Told<Said> told() {
    return told;
  }
}
