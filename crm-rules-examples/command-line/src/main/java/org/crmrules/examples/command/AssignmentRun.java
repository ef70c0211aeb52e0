package org.crmrules.examples.command;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crmrules.InvalidFactException;
import org.crmrules.InvalidFactException.Violation;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pool.AssignmentPlan;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolService;
import org.crmrules.pool.Representative;

/**
 * Makes a plan for those facts that are valid. The service refuses all facts together and names
 * those that are wrong by their place, so they are put aside and the others are asked for again.
 */
final class AssignmentRun {

  private static final Pattern PLACE = Pattern.compile("([a-z]+)\\[([0-9]+)\\].*");

  private final PoolService service;
  private final Instant asOf;
  private final Terminal terminal;

  AssignmentRun(PoolService service, Instant asOf, Terminal terminal) {
    this.service = service;
    this.asOf = asOf;
    this.terminal = terminal;
  }

  AssignmentPlan plan(
      FactList<PoolCustomer> customers, FactList<Representative> team, Rejects rejects) {
    FactList<PoolCustomer> pool = customers;
    FactList<Representative> people = team;
    while (true) { // every round takes a fact away, or throws
      try {
        return service.assign(pool.facts(), people.facts(), asOf);
      } catch (InvalidFactException e) {
        Map<Integer, String> badCustomers = places(e, "customers");
        Map<Integer, String> badPeople = places(e, "representatives");
        if (badCustomers.isEmpty() && badPeople.isEmpty()) {
          throw e;
        }
        terminal.note("assign.again", badCustomers.size() + badPeople.size());
        pool = pool.without(badCustomers, rejects);
        people = people.without(badPeople, rejects);
      }
    }
  }

  private Map<Integer, String> places(InvalidFactException refused, String list) {
    return places(refused, list, terminal.messages().locale());
  }

  /** What is wrong with the facts of a list, by their place in it. */
  static Map<Integer, String> places(InvalidFactException refused, String list, Locale locale) {
    Map<Integer, String> reasons = new TreeMap<>();
    for (Violation violation : refused.violations()) {
      Matcher place = PLACE.matcher(violation.path());
      if (place.matches() && place.group(1).equals(list)) {
        reasons.merge(
            Integer.valueOf(place.group(2)), violation.text(locale), (a, b) -> a + "; " + b);
      }
    }
    return reasons;
  }
}
