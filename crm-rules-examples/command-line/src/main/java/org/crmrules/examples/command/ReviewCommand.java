package org.crmrules.examples.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.examples.facts.OwnFields;
import org.crmrules.examples.text.Terminal;
import org.crmrules.grading.ChangeEvent;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradeHistory;
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

  private final Terminal terminal;

  ReviewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Deciding deciding = new Deciding(options, terminal);
    deciding.beside(Stream.of(grades, events, overrides, consents));
    return deciding.each(CustomerProfile.class, this::question, d -> d.result().name());
  }

  private Function<CustomerProfile, ReviewDecision> question(CrmRules rules) {
    GradingService service = options.results().service(rules, CrmRules::grading, CrmRules::grading);
    Instant asOf = options.results().asOf(rules, terminal.messages());
    OwnFields own = options.results().own(rules);
    ByCustomer<RecordedGrade> had =
        read(grades, RecordedGrade.class, RecordedGrade::customerId, own);
    ByCustomer<ChangeEvent> happened =
        read(events, ChangeEvent.class, ChangeEvent::customerId, own);
    ByCustomer<LevelOverride> set =
        read(overrides, LevelOverride.class, LevelOverride::customerId, own);
    ByCustomer<LevelConsent> said =
        read(consents, LevelConsent.class, LevelConsent::customerId, own);
    return fact -> {
      String id = fact.id();
      GradeHistory history =
          new GradeHistory(
              had.one(id, grades, terminal), happened.all(id), set.all(id), said.all(id));
      return service.review(fact, history, asOf);
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
