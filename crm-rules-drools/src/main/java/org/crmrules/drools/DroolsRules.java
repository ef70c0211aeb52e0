package org.crmrules.drools;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crmrules.CrmRules;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.drools.complaint.DroolsComplaints;
import org.crmrules.drools.grading.DroolsGrading;
import org.crmrules.drools.pool.DroolsPool;
import org.crmrules.drools.runtime.PackVersions;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.supplier.DroolsSuppliers;
import org.crmrules.grading.GradingService;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.ScenarioResult;
import org.crmrules.pool.PoolService;
import org.crmrules.supplier.SupplierService;

/** The door over a set of loaded packs. Thread-safe. */
final class DroolsRules implements CrmRules {

  private final List<LoadedPack> packs;
  private final Map<PackDomain, Map<String, PackVersions>> versions;
  private final Clock clock;
  private volatile boolean closed;

  /**
   * @param clock what {@link #now()} reads; null: nothing
   */
  DroolsRules(List<LoadedPack> packs, Clock clock) {
    this.packs = List.copyOf(packs);
    this.versions =
        packs.stream()
            .map(LoadedPack::running)
            .collect(
                Collectors.groupingBy(
                    p -> p.manifest().domain(),
                    Collectors.collectingAndThen(Collectors.toList(), DroolsRules::byId)));
    this.clock = clock;
  }

  private static Map<String, PackVersions> byId(List<RunningPack> packs) {
    Map<String, PackVersions> byId = new TreeMap<>();
    packs.stream()
        .collect(Collectors.groupingBy(p -> p.manifest().id()))
        .forEach((id, all) -> byId.put(id, new PackVersions(id, all)));
    return byId;
  }

  @Override
  public GradingService grading() {
    return new DroolsGrading(only(PackDomain.GRADING));
  }

  @Override
  public GradingService grading(String packId) {
    return new DroolsGrading(named(PackDomain.GRADING, packId));
  }

  @Override
  public PoolService pool() {
    return new DroolsPool(only(PackDomain.POOL));
  }

  @Override
  public PoolService pool(String packId) {
    return new DroolsPool(named(PackDomain.POOL, packId));
  }

  @Override
  public ComplaintService complaints() {
    return new DroolsComplaints(only(PackDomain.COMPLAINT));
  }

  @Override
  public ComplaintService complaints(String packId) {
    return new DroolsComplaints(named(PackDomain.COMPLAINT, packId));
  }

  @Override
  public SupplierService suppliers() {
    return new DroolsSuppliers(only(PackDomain.SUPPLIER));
  }

  @Override
  public SupplierService suppliers(String packId) {
    return new DroolsSuppliers(named(PackDomain.SUPPLIER, packId));
  }

  private PackVersions only(PackDomain domain) {
    Map<String, PackVersions> byId = open(domain);
    if (byId.size() != 1) {
      throw new IllegalArgumentException(
          "To ask without a name there must be one %s pack, but there are %d: %s. Maybe name one."
              .formatted(nameOf(domain), byId.size(), byId.keySet()));
    }
    return byId.values().iterator().next();
  }

  private PackVersions named(PackDomain domain, String packId) {
    Map<String, PackVersions> byId = open(domain);
    PackVersions found = packId == null ? null : byId.get(packId);
    if (found == null) {
      throw new IllegalArgumentException(
          "The %s pack (%s) must be one of %s.".formatted(nameOf(domain), packId, byId.keySet()));
    }
    return found;
  }

  private static String nameOf(PackDomain domain) {
    return domain.name().toLowerCase(Locale.ROOT);
  }

  private Map<String, PackVersions> open(PackDomain domain) {
    if (closed) {
      throw new IllegalStateException("The door is closed. Maybe load the packs again.");
    }
    return versions.getOrDefault(domain, Map.of());
  }

  @Override
  public List<PackInfo> packs() {
    return packs.stream().map(LoadedPack::info).toList();
  }

  @Override
  public List<ScenarioResult> scenarios() {
    return packs.stream().flatMap(pack -> pack.scenarios().run(pack.running()).stream()).toList();
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
    packs.forEach(pack -> pack.running().close());
  }
}
