package org.crmrules.examples.command;

import java.util.List;
import java.util.stream.Collectors;
import org.crmrules.CrmRules;
import org.crmrules.examples.text.Messages;
import org.crmrules.pack.PackInfo;

/** The ids of packs, each once, for messages. */
final class PackNames {

  private PackNames() {}

  static String of(List<PackInfo> packs) {
    return packs.stream()
        .map(pack -> pack.policy().pack())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /**
   * Refuses a pack that is not loaded.
   *
   * @param pack null: none is named
   * @throws UsageException if there is no such pack
   */
  static void refuseUnknown(CrmRules rules, String pack, Messages messages) {
    if (pack != null && rules.packs().stream().noneMatch(p -> p.policy().pack().equals(pack))) {
      throw new UsageException(messages.text("pack.unknown", pack, of(rules.packs())));
    }
  }
}
