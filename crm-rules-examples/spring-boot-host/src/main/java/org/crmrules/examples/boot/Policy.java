package org.crmrules.examples.boot;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.crmrules.CrmRules;
import org.crmrules.DecisionListener;
import org.crmrules.LoadOptions;
import org.crmrules.Result;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.PackWatch;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One door for the whole host; it is closed with the host, and the watch with it. */
@Configuration
public class Policy {

  /** The time of questions about now. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /**
   * @param folder of the packs; those that ship with the engine if it is blank
   */
  @Bean
  CrmRules rules(
      @Value("${crm.rules.folder:}") String folder, Clock clock, MeterRegistry meters) {
    PackSource source =
        folder.isBlank() ? PackSource.embedded() : PackSource.directory(Path.of(folder));
    return CrmRules.load(
        source,
        LoadOptions.defaults().withClock(clock).withDecisionListener(asked -> time(meters, asked)));
  }

  /** How often each question was answered or refused, and how long that took. */
  private static void time(MeterRegistry meters, DecisionListener.Asked asked) {
    String result =
        asked.result() instanceof Result.Failed<?> failed
            ? failed.error().getClass().getSimpleName()
            : "decided";
    meters
        .timer("crm.questions", "question", asked.question(), "result", result)
        .record(asked.took());
  }

  /** Only a folder changes; every reload is counted by what it came to. */
  @Bean
  @ConditionalOnProperty("crm.rules.folder")
  PackWatch watch(
      CrmRules rules, MeterRegistry meters, @Value("${crm.rules.quiet:PT2S}") Duration quiet) {
    return rules.watch(
        quiet,
        result ->
            meters.counter("crm.reloads", "result", result.getClass().getSimpleName()).increment());
  }
}
