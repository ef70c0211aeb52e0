package org.crmrules.examples.suite;

import static org.crmrules.examples.suite.OurPool.CLAIMS;
import static org.crmrules.examples.suite.OurPool.DEMAND;
import static org.crmrules.examples.suite.OurPool.INTAKE;
import static org.crmrules.examples.suite.OurPool.NOW;
import static org.crmrules.examples.suite.OurPool.PACK;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crmrules.CrmRules;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.Representative;
import org.crmrules.testkit.Facts;
import org.crmrules.testkit.Laws;
import org.crmrules.testkit.TestPacks;

/** All that a host writes to hold its own policy to the laws of giving out a pool. */
class OurPoolLaws {
  static final CrmRules RULES =
      TestPacks.with("our-pool/1.0.0") // compiled once, kept by digest
          .file("pack.yaml", PACK)
          .file("intake.drl", INTAKE)
          .file("demand.drl", DEMAND)
          .file("claims.drl", CLAIMS)
          .load();
  // edges and one step beside them, unknown, declared codes and fields
  static final Facts FACTS = Facts.of(RULES, "our-pool");

  @Provide
  Arbitrary<List<PoolCustomer>> customers() {
    return FACTS.list(PoolCustomer.class, 0, 6);
  }

  @Provide
  Arbitrary<List<Representative>> people() {
    return FACTS.list(Representative.class, 0, 4);
  }

  @Property
  void fair(@ForAll("customers") List<PoolCustomer> c, @ForAll("people") List<Representative> p) {
    Laws.assignment(RULES.pool(), NOW).holdFor(c, p);
  }
}
