package org.crmrules.examples.command;

import java.util.List;
import java.util.stream.Collectors;
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
}
