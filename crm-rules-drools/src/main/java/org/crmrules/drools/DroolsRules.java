package org.crmrules.drools;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crmrules.CrmRules;
import org.crmrules.LoadOptions;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.drools.grading.DroolsGrading;
import org.crmrules.drools.runtime.PackVersions;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.grading.GradingService;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.ScenarioResult;
import org.crmrules.pool.PoolService;
import org.crmrules.supplier.SupplierService;

/** The door over a set of running packs. Thread-safe. */
final class DroolsRules implements CrmRules {

  private final List<RunningPack> packs;
  private final Clock clock;
  private volatile boolean closed;

  DroolsRules(List<RunningPack> packs, LoadOptions options) {
    this.packs = List.copyOf(packs);
    this.clock = options.clock();
  }

  @Override
  public GradingService grading() {
    return new DroolsGrading(only(PackDomain.GRADING));
  }

  @Override
  public GradingService grading(String packId) {
    return new DroolsGrading(named(PackDomain.GRADING, packId));
  }

  private Map<String, List<RunningPack>> byId(PackDomain domain) {
    if (closed) {
      throw new IllegalStateException("The door is closed. Maybe load the packs again.");
    }
    return packs.stream()
        .filter(p -> p.manifest().domain() == domain)
        .collect(Collectors.groupingBy(p -> p.manifest().id(), TreeMap::new, Collectors.toList()));
  }

  private PackVersions only(PackDomain domain) {
    Map<String, List<RunningPack>> byId = byId(domain);
    if (byId.size() != 1) {
      throw new IllegalArgumentException(
          "There must be one %s pack to ask without a name, but there are %d: %s."
              .formatted(domain, byId.size(), byId.keySet()));
    }
    String id = byId.keySet().iterator().next();
    return new PackVersions(id, byId.get(id));
  }

  private PackVersions named(PackDomain domain, String packId) {
    Map<String, List<RunningPack>> byId = byId(domain);
    List<RunningPack> versions = byId.get(packId);
    if (versions == null) {
      throw new IllegalArgumentException(
          "The %s pack (%s) must be one of %s.".formatted(domain, packId, byId.keySet()));
    }
    return new PackVersions(packId, versions);
  }

  @Override
  public PoolService pool() {
    throw new IllegalStateException();
  }

  @Override
  public PoolService pool(String packId) {
    throw new IllegalStateException();
  }

  @Override
  public ComplaintService complaints() {
    throw new IllegalStateException();
  }

  @Override
  public ComplaintService complaints(String packId) {
    throw new IllegalStateException();
  }

  @Override
  public SupplierService suppliers() {
    throw new IllegalStateException();
  }

  @Override
  public SupplierService suppliers(String packId) {
    throw new IllegalStateException();
  }

  @Override
  public List<PackInfo> packs() {
    return packs.stream().map(p -> PackDescription.of(p.checked())).toList();
  }

  @Override
  public List<ScenarioResult> scenarios() {
    throw new IllegalStateException();
  }

  @Override
  public Instant now() {
    if (clock == null) {
      throw new IllegalStateException(
          "The door has no clock. Maybe load with LoadOptions.defaults().withClock(clock).");
    }
    return clock.instant();
  }

  @Override
  public void close() {
    closed = true;
    packs.forEach(RunningPack::close);
  }
}
