package org.crmrules.drools.grading;

import org.crmrules.drools.runtime.FactCheck;

/** Refuses facts about another customer than the one that is asked about. */
record OneCustomer(FactCheck check, String id) {

  /**
   * Says so if a fact is about another one.
   *
   * @param path of the fact
   */
  void is(String path, String customerId) {
    if (!id.equals(customerId)) {
      check.violation(
          path + ".customerId",
          customerId,
          "必须是所问的客户 %1$s。也许混入了别的客户的资料。",
          "must be the customer that is asked about, %1$s. Maybe a record of another one got in.",
          id);
    }
  }
}
