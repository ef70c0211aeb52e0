package org.crmrules.drools.match;

import org.drools.model.functions.Predicate1;

/** A constraint that looks at nothing but the fact: most are. */
record FactTest(Predicate1<Object> compiled) implements Test {

  @Override
  public boolean holds(Object fact, Question question) throws Exception {
    return compiled.test(fact);
  }
}
