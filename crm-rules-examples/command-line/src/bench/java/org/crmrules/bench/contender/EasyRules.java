package org.crmrules.bench.contender;

import java.math.BigDecimal;
import org.crmrules.bench.Contender;
import org.crmrules.bench.Outcome;
import org.crmrules.bench.Verdict;
import org.crmrules.bench.Workload;
import org.crmrules.bench.Workload.Band;
import org.crmrules.bench.Workload.Field;
import org.crmrules.grading.CustomerProfile;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules, with lambdas. */
final class EasyRules implements Contender {

  private final RulesEngine engine = new DefaultRulesEngine();
  private final Rules rules = new Rules();

  EasyRules() {
    Workload.bands().forEach(this::band);
    Workload.care()
        .forEach(
            care ->
                rules.register(
                    new RuleBuilder()
                        .name("care for " + care.letter())
                        .priority(2)
                        .when(f -> verdict(f).level().charAt(0) == care.letter())
                        .then(f -> verdict(f).callbackEvery(care.months()))
                        .build()));
  }

  private void band(Band band) {
    BigDecimal amount = BigDecimal.valueOf(band.from());
    int level = band.level();
    RuleBuilder rule = new RuleBuilder().name(band.toString()).priority(1);
    rule =
        switch (band.field()) {
          case AMOUNT -> rule.when(f -> customer(f).amountLast12Months().compareTo(amount) >= 0);
          case ORDERS -> rule.when(f -> customer(f).ordersLast12Months() >= band.from());
          case SILENCE -> rule.when(f -> customer(f).monthsSinceLastTransaction() >= band.from());
        };
    rules.register(
        (band.field() == Field.SILENCE
                ? rule.then(f -> verdict(f).atMost(level))
                : rule.then(f -> verdict(f).atLeast(level)))
            .build());
  }

  private static CustomerProfile customer(Facts facts) {
    return facts.get("customer");
  }

  private static Verdict verdict(Facts facts) {
    return facts.get("verdict");
  }

  @Override
  public Outcome decide(CustomerProfile customer) {
    Verdict verdict = new Verdict();
    Facts facts = new Facts();
    facts.put("customer", customer);
    facts.put("verdict", verdict);
    engine.fire(rules, facts);
    return verdict.outcome();
  }
}
