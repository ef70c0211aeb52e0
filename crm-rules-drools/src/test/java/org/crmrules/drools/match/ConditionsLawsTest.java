package org.crmrules.drools.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.crmrules.drools.check.Element;

/** Matching, over rules and facts that nobody thought of, by the plainest way to match. */
class ConditionsLawsTest {

  private static final int QUESTIONS = 10;

  @Property(tries = 200)
  void aRuleMatchesInEveryWayInWhichItsPartsHoldInTheOrderOfTheFacts(
      @ForAll Made made, @ForAll long seed) throws Exception {
    RandomWhen random = new RandomWhen(seed);
    Element when = random.when();
    Conditions conditions = made.of(when);

    for (int i = 0; i < QUESTIONS; i++) {
      List<Record> facts = random.facts();
      List<Way> plain = new Plain(facts).ways(when);
      assertThat(Way.told(conditions, facts, plain)).as("%s on %s", when, facts).isEqualTo(plain);
    }
  }
}
