package org.crmrules.examples.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.Result;
import org.crmrules.examples.facts.OwnFields;
import org.crmrules.examples.text.Terminal;
import org.crmrules.grading.ChangeEvent;
import org.crmrules.grading.CustomerGrade;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradeHistory;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.GradingService;
import org.crmrules.grading.LevelConsent;
import org.crmrules.grading.LevelOverride;
import org.crmrules.grading.RecordedGrade;
import org.crmrules.grading.ReviewDecision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code review}: what becomes of the grade of each customer? */
@Command(name = "review")
final class ReviewCommand implements Callable<Integer> {

  @Mixin private DecideOptions options;

  @Option(names = "--grades", paramLabel = "FILE", descriptionKey = "review.grades")
  private String grades;

  @Option(names = "--events", paramLabel = "FILE", descriptionKey = "review.events")
  private String events;

  @Option(names = "--overrides", paramLabel = "FILE", descriptionKey = "review.overrides")
  private String overrides;

  @Option(names = "--consents", paramLabel = "FILE", descriptionKey = "review.consents")
  private String consents;

  @Option(names = "--ranked", descriptionKey = "review.ranked")
  private boolean ranked;

  private final Terminal terminal;

  ReviewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Deciding deciding = new Deciding(options, terminal);
    deciding.beside(Stream.of(grades, events, overrides, consents));
    return ranked
        ? deciding.reading(CustomerProfile.class, this::amongAll, d -> d.result().name())
        : deciding.each(CustomerProfile.class, this::alone, d -> d.result().name());
  }

  private GradingService service(CrmRules rules) {
    return options.results().service(rules, CrmRules::grading, CrmRules::grading);
  }

  private Function<CustomerProfile, ReviewDecision> alone(CrmRules rules) {
    GradingService service = service(rules);
    Instant asOf = options.results().asOf(rules, terminal.messages());
    Function<CustomerProfile, GradeHistory> histories = histories(rules);
    return customer -> service.review(customer, histories.apply(customer), asOf);
  }

  /** Of each customer the level is kept that a ranking of all finds, or why it finds none. */
  private Stream<Result<ReviewDecision>> amongAll(
      CrmRules rules, Supplier<Stream<CustomerProfile>> customers) {
    GradingService service = service(rules);
    Instant asOf = options.results().asOf(rules, terminal.messages());
    Function<CustomerProfile, GradeHistory> histories = histories(rules);
    Map<String, Result<GradingDecision>> failed = new HashMap<>();
    Map<String, CustomerGrade> found = new HashMap<>();
    service
        .rank(customers, asOf)
        .forEachOrdered(
            result -> {
              if (result instanceof Result.Decided<GradingDecision> decided) {
                found.put(result.id(), GradeHistory.NONE.withFound(decided.decision()).found());
              } else {
                failed.put(result.id(), result);
              }
            });
    return Result.each(
        "customers",
        customers.get(),
        CustomerProfile::id,
        asOf,
        (customer, at) -> {
          if (failed.containsKey(customer.id())) {
            failed.get(customer.id()).orThrow();
          }
          GradeHistory had = histories.apply(customer);
          return service.review(
              customer,
              new GradeHistory(
                  had.grade(),
                  had.events(),
                  had.overrides(),
                  had.consents(),
                  found.get(customer.id())),
              at);
        });
  }

  private Function<CustomerProfile, GradeHistory> histories(CrmRules rules) {
    OwnFields own = options.results().own(rules);
    ByCustomer<RecordedGrade> had =
        read(grades, RecordedGrade.class, RecordedGrade::customerId, own);
    ByCustomer<ChangeEvent> happened =
        read(events, ChangeEvent.class, ChangeEvent::customerId, own);
    ByCustomer<LevelOverride> set =
        read(overrides, LevelOverride.class, LevelOverride::customerId, own);
    ByCustomer<LevelConsent> said =
        read(consents, LevelConsent.class, LevelConsent::customerId, own);
    return customer -> {
      String id = customer.id();
      return new GradeHistory(
          had.one(id, grades, terminal), happened.all(id), set.all(id), said.all(id), null);
    };
  }

  private <T extends Record> ByCustomer<T> read(
      String name, Class<T> type, Function<T, String> customer, OwnFields own) {
    try {
      return ByCustomer.read(name, options.format(), type, customer, own, terminal);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
