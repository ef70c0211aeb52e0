package org.crmrules.examples.command;

import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.crmrules.CrmRules;
import org.crmrules.examples.text.Messages;
import org.crmrules.vocabulary.PackService;
import picocli.CommandLine.Option;

/** What every command that decides asks for: which policy, as of when, and where the results go. */
final class ResultOptions extends OutputOptions {

  @Option(names = "--as-of", required = true, paramLabel = "DATE|INSTANT")
  private AsOf asOf;

  @Option(names = "--version", paramLabel = "VERSION", descriptionKey = "pack.version")
  private String version;

  /**
   * As of when.
   *
   * @throws UsageException if it is a date, and the packs are in different zones
   */
  Instant asOf(CrmRules rules, Messages messages) {
    return instant(asOf, rules, messages);
  }

  /**
   * The service of the pack that is named, or of the only one of the kind; asked of a version,
   * which may be a draft, if one is named.
   *
   * @throws org.crmrules.UnusableValueException if there is no such pack or version
   */
  <S extends PackService<S>> S service(
      CrmRules rules, Function<CrmRules, S> only, BiFunction<CrmRules, String, S> named) {
    S service = pack() == null ? only.apply(rules) : named.apply(rules, pack());
    return version == null ? service : service.draft(version);
  }
}
