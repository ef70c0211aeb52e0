package org.crmrules.drools.pool;

import java.util.List;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.pool.Representative;
import org.crmrules.pool.SeatVerdict;

/**
 * A representative, and what the rules say about giving customers to this person.
 *
 * @param representative the person
 * @param causes why the person gets no customers, in alphabetical order; empty if nothing is
 *     against it
 * @param cap how many customers the person holds at most, at least 0; null if there is no limit
 */
record Seat(Representative representative, List<String> causes, Integer cap) {

  private static final QuestionKind<Said> KIND = QuestionKind.of(SeatVerdict.class);

  /** Asks the rules of one pack. */
  static Told<Said> ask(RunningPack pack, Representative person) {
    Told<Said> told = pack.ask(KIND, List.of(person));
    // Who gets nothing has no use for a limit.
    return told.value().of(SeatVerdict.class).has("closed")
        ? told.without(SeatVerdict.class, "holdsAtMost")
        : told;
  }

  /** By what they came to. */
  static Seat of(Said all, Representative person) {
    Outcomes said = all.of(SeatVerdict.class);
    return new Seat(person, said.texts("closed"), said.number("holdsAtMost"));
  }

  /** True if the person gets no customers. */
  boolean closed() {
    return !causes.isEmpty();
  }

  /** How many customers more the person can get, at least 0; null if there is no limit. */
  Integer room() {
    if (closed()) {
      return 0;
    }
    return cap == null ? null : Math.max(0, cap - representative.openCustomers());
  }
}
