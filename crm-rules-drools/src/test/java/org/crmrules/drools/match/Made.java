package org.crmrules.drools.match;

import java.util.List;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.Element;
import org.crmrules.pack.RuleInfo;
import org.drools.model.impl.ModelImpl;

/** The two ways in which conditions are made: both must match the same. */
enum Made {

  /** Of a model as the engine's compiler writes it. */
  COMPILED {
    @Override
    Conditions of(String id, Element when) {
      return Conditions.of(new ModelImpl().addRule(EngineRule.of(id, when))).get(0);
    }
  },

  /** Of a rule that was checked. */
  READ {
    @Override
    Conditions of(String id, Element when) {
      RuleInfo info = new RuleInfo(id, id, List.of(), "某", "some", "rules.drl", 1);
      return Conditions.of(new CheckedRule(info, when, List.of(), List.of()));
    }
  };

  abstract Conditions of(String id, Element when);

  final Conditions of(Element when) {
    return of("R-1", when);
  }
}
