package org.crmrules.bench.contender;

import java.math.BigDecimal;
import java.util.function.Predicate;
import org.crmrules.bench.Contender;
import org.crmrules.bench.Level;
import org.crmrules.bench.Outcome;
import org.crmrules.bench.Verdict;
import org.crmrules.bench.Workload;
import org.crmrules.bench.Workload.Band;
import org.crmrules.bench.Workload.Field;
import org.crmrules.grading.CustomerProfile;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.builders.RuleSetBuilder;

/** Evrete, with lambdas, in its stateless session. */
final class Evrete implements Contender {

  /** A customer, and what the rules conclude about it. */
  record Input(CustomerProfile customer, Verdict verdict) {}

  private final Knowledge knowledge;

  Evrete() {
    RuleSetBuilder<Knowledge> rules = new KnowledgeService().newKnowledge().builder();
    for (Band band : Workload.bands()) {
      rules =
          rules
              .newRule(band.toString())
              .salience(2)
              .forEach("$i", Input.class)
              .where((Predicate<Object[]>) values -> holds(band, (Input) values[0]), "$i")
              .execute(context -> conclude(band, context.get("$i")));
    }
    rules =
        rules
            .newRule("settle")
            .salience(1)
            .forEach("$i", Input.class)
            .execute(
                context -> {
                  Input input = context.get("$i");
                  context.insert(new Level(input.verdict().level(), input.verdict()));
                });
    for (Workload.Care care : Workload.care()) {
      rules =
          rules
              .newRule("care for " + care.letter())
              .forEach("$l", Level.class)
              .where(
                  (Predicate<Object[]>) values -> ((Level) values[0]).letter() == care.letter(),
                  "$l")
              .execute(
                  context -> {
                    Level level = context.get("$l");
                    level.verdict().callbackEvery(care.months());
                  });
    }
    knowledge = rules.build();
  }

  private static boolean holds(Band band, Input input) {
    return switch (band.field()) {
      case AMOUNT ->
          input.customer().amountLast12Months().compareTo(BigDecimal.valueOf(band.from())) >= 0;
      case ORDERS -> input.customer().ordersLast12Months() >= band.from();
      case SILENCE -> input.customer().monthsSinceLastTransaction() >= band.from();
    };
  }

  private static void conclude(Band band, Input input) {
    if (band.field() == Field.SILENCE) {
      input.verdict().atMost(band.level());
    } else {
      input.verdict().atLeast(band.level());
    }
  }

  @Override
  public Outcome decide(CustomerProfile customer) {
    Input input = new Input(customer, new Verdict());
    knowledge.newStatelessSession().insertAndFire(input);
    return input.verdict().outcome();
  }
}
