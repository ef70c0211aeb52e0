package org.crmrules.drools.live;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crmrules.drools.runtime.PackVersions;
import org.crmrules.drools.runtime.RunningPack;

/**
 * The packs of one domain.
 *
 * @param byId each with its versions, in the order of ids
 * @param only the pack, if there is no other; else null. Looked up for every question
 */
public record DomainPacks(Map<String, PackVersions> byId, PackVersions only) {

  static final DomainPacks NONE = new DomainPacks(Map.of(), null);

  static DomainPacks of(List<RunningPack> packs) {
    Map<String, PackVersions> byId = new TreeMap<>();
    packs.stream()
        .collect(Collectors.groupingBy(p -> p.manifest().id()))
        .forEach((id, all) -> byId.put(id, new PackVersions(id, all)));
    return new DomainPacks(byId, byId.size() == 1 ? byId.values().iterator().next() : null);
  }
}
