package org.crmrules.drools.grading;

import java.util.List;
import java.util.function.Function;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.grading.ChangeEvent;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradeHistory;
import org.crmrules.grading.LevelConsent;
import org.crmrules.grading.LevelOverride;

/**
 * Refuses what a review cannot look at: what is not valid, about another customer, or of another
 * scheme.
 *
 * @param scheme the pack that is asked
 */
record HistoryCheck(FactCheck check, String scheme, CustomerProfile customer) {

  void of(GradeHistory history) {
    check.of("customer", customer);
    if (history == null) {
      check.of("history", null).orThrow();
    }
    check.orThrow();
    if (history.grade() != null) {
      check.of("history.grade", history.grade());
      new OneCustomer(check, customer.id()).is("history.grade", history.grade().customerId());
      ofTheScheme(history.grade().scheme());
    }
    if (history.found() != null) {
      check.of("history.found", history.found());
    }
    each("history.events", history.events(), ChangeEvent::customerId);
    each("history.overrides", history.overrides(), LevelOverride::customerId);
    each("history.consents", history.consents(), LevelConsent::customerId);
    check.orThrow();
  }

  private void ofTheScheme(String given) {
    if (given != null && !given.equals(scheme)) {
      check.violation(
          "history.grade.scheme",
          given,
          "必须是所问的规则包 %1$s:别的方案的等级是另一回事,不能换算。也许应当问 %2$s。",
          "must be the pack that is asked, %1$s: a level of another scheme is another thing and is"
              + " not turned into one of this. Maybe ask %2$s.",
          scheme,
          given);
    }
  }

  private <T extends Record> void each(String name, List<T> facts, Function<T, String> id) {
    for (int i = 0; i < facts.size(); i++) {
      check.of(name, i, facts.get(i));
      if (!customer.id().equals(id.apply(facts.get(i)))) {
        new OneCustomer(check, customer.id()).is(name + "[" + i + "]", id.apply(facts.get(i)));
      }
    }
  }
}
