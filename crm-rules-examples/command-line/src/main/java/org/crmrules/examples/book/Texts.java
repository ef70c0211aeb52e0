package org.crmrules.examples.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crmrules.CrmRules;
import org.crmrules.PolicyRef;
import org.crmrules.pack.WrittenPack;
import org.crmrules.pack.WrittenPack.WrittenCase;
import org.crmrules.pack.WrittenPack.WrittenRule;

/** What stands in the files of packs, read once for each that is asked for. Not thread-safe. */
public final class Texts {

  private final Map<PolicyRef, WrittenPack> packs = new HashMap<>();
  private final Map<PolicyRef, Map<String, WrittenRule>> rules = new HashMap<>();
  private final Function<PolicyRef, WrittenPack> door;

  /** Those of what is loaded, as long as it is. */
  public Texts(CrmRules loaded) {
    this.door = loaded::written;
  }

  private WrittenPack pack(PolicyRef policy) {
    return packs.computeIfAbsent(policy, door);
  }

  /** A rule of a pack. */
  WrittenRule rule(PolicyRef policy, String id) {
    return rules
        .computeIfAbsent(
            policy,
            key ->
                pack(key).rules().stream()
                    .collect(Collectors.toMap(WrittenRule::id, rule -> rule, (a, b) -> a)))
        .get(id);
  }

  /** The cases of the file of a rule. */
  List<WrittenCase> own(PolicyRef policy, String rule) {
    return pack(policy).cases().stream().filter(c -> c.rule().equals(rule)).toList();
  }

  /** How many cases of other files fire a rule. */
  long elsewhere(PolicyRef policy, String rule) {
    return pack(policy).cases().stream()
        .filter(c -> !c.rule().equals(rule) && c.fires().contains(rule))
        .count();
  }
}
