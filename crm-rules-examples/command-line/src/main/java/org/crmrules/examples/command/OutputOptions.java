package org.crmrules.examples.command;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.crmrules.CrmRules;
import org.crmrules.ask.FactInfo;
import org.crmrules.examples.decision.Mask;
import org.crmrules.examples.facts.OwnFields;
import org.crmrules.examples.text.Messages;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pack.CompiledUse;
import org.crmrules.pack.PackInfo;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which policy, and where the results go. */
class OutputOptions {

  @Mixin private RulesOption rules;

  @Option(names = "--compiled")
  private boolean compiled;

  @Option(names = "--pack", paramLabel = "ID")
  private String pack;

  @Option(names = "--out", paramLabel = "FILE")
  private Path out;

  @Option(names = "--rejects", paramLabel = "FILE")
  private Path rejects;

  @Option(names = "--log", paramLabel = "FILE")
  private Path log;

  @Option(names = "--mask", paramLabel = "FIELD", split = ",")
  private List<String> masked = new ArrayList<>();

  @Option(names = "--explain")
  private boolean explain;

  @Option(names = "--clauses")
  private boolean clauses;

  RulesOption rules() {
    return rules;
  }

  /** Opens the door: to the pack that is asked, or to all, where none is named. */
  CrmRules load(Terminal terminal) {
    return load(terminal, pack);
  }

  /** Opens the door to all packs, because what is asked may name others than the option does. */
  CrmRules loadAll(Terminal terminal) {
    return load(terminal, null);
  }

  private CrmRules load(Terminal terminal, String only) {
    CompiledUse use = compiled ? CompiledUse.ALWAYS : CompiledUse.IF_TRUSTED;
    if (log == null) {
      return rules.load(terminal, use, only);
    }
    Mask mask = masked.isEmpty() ? null : new Mask(masked);
    CrmRules loaded =
        DecisionLog.open(
            log, mask, options -> rules.load(terminal, options.withCompiled(use), only));
    return refusingUnknown(loaded, terminal.messages());
  }

  /** A field that is misspelled would stand in the log for all to see. */
  private CrmRules refusingUnknown(CrmRules loaded, Messages messages) {
    Set<String> known = new TreeSet<>();
    for (PackInfo info : loaded.packs()) {
      loaded.questions().questions(info.policy().pack()).stream()
          .flatMap(question -> question.given().stream())
          .forEach(given -> addNames(given.fact().fields(), known));
    }
    for (String field : masked) {
      if (!known.contains(field)) {
        loaded.close();
        throw new UsageException(messages.text("mask.unknown", field, String.join(", ", known)));
      }
    }
    return loaded;
  }

  private static void addNames(List<FactInfo.Field> fields, Set<String> names) {
    for (FactInfo.Field field : fields) {
      names.add(field.name());
      addNames(field.fields(), names);
    }
  }

  /** How many threads decide at once; one where a log has decisions in the order of the facts. */
  int threads() {
    return log == null ? Runtime.getRuntime().availableProcessors() : 1;
  }

  /** Null: the only pack of the kind. */
  String pack() {
    return pack;
  }

  /** What the packs say about facts in files. */
  OwnFields own(CrmRules rules) {
    List<ZoneId> zones = zones(rules, pack);
    return OwnFields.of(rules.packs(), pack, zones.size() == 1 ? zones.get(0) : null);
  }

  /**
   * The instant that is meant.
   *
   * @param asOf null: none
   * @throws UsageException if it is a date, and the packs are in different zones
   */
  Instant instant(AsOf asOf, CrmRules rules, Messages messages) {
    return instant(asOf, rules, pack, messages);
  }

  /**
   * The instant that is meant, where a pack is asked.
   *
   * @param pack null: any
   */
  static Instant instant(AsOf asOf, CrmRules rules, String pack, Messages messages) {
    if (asOf == null || asOf.instant() != null) {
      return asOf == null ? null : asOf.instant();
    }
    List<ZoneId> zones = zones(rules, pack);
    if (zones.size() != 1) {
      throw new UsageException(messages.text("asOf.zones", asOf.day(), zones));
    }
    return asOf.in(zones.get(0));
  }

  private static List<ZoneId> zones(CrmRules rules, String pack) {
    return rules.packs().stream()
        .filter(info -> pack == null || info.policy().pack().equals(pack))
        .map(PackInfo::zone)
        .distinct()
        .toList();
  }

  /** Null: standard output. */
  Path out() {
    return out;
  }

  /** Null: standard error. */
  Path rejects() {
    return rejects;
  }

  boolean explain() {
    return explain || clauses;
  }

  /** The terminal, which says too what cited clauses say, where that is wanted. */
  Terminal telling(Terminal terminal, CrmRules loaded) {
    return clauses ? terminal.citing(loaded.clauses()) : terminal;
  }
}
