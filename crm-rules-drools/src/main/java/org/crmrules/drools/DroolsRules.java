package org.crmrules.drools;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.crmrules.Bilingual;
import org.crmrules.CrmRules;
import org.crmrules.DecisionListener;
import org.crmrules.DoorException;
import org.crmrules.LoadOptions;
import org.crmrules.PolicyRef;
import org.crmrules.UnusableValueException;
import org.crmrules.ask.QuestionDesk;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.drools.complaint.DroolsComplaints;
import org.crmrules.drools.complaint.settlement.DroolsSettlements;
import org.crmrules.drools.grading.DroolsGrading;
import org.crmrules.drools.live.DomainPacks;
import org.crmrules.drools.live.Generation;
import org.crmrules.drools.live.LivePacks;
import org.crmrules.drools.live.LoadedPack;
import org.crmrules.drools.live.Watches;
import org.crmrules.drools.pool.DroolsPool;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.runtime.InForce;
import org.crmrules.drools.runtime.PackVersions;
import org.crmrules.drools.supplier.DroolsSuppliers;
import org.crmrules.grading.GradingService;
import org.crmrules.pack.Clause;
import org.crmrules.pack.Health;
import org.crmrules.pack.HistoryEntry;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.PackWatch;
import org.crmrules.pack.ReloadResult;
import org.crmrules.pack.ScenarioResult;
import org.crmrules.pack.WrittenPack;
import org.crmrules.pool.PoolService;
import org.crmrules.settlement.SettlementService;
import org.crmrules.supplier.SupplierService;
import org.crmrules.time.WorkCalendar;
import org.crmrules.trial.PackTrials;

/** The door over the packs in force. Thread-safe. */
final class DroolsRules implements CrmRules {

  private final PackSource source;
  private final LivePacks packs;
  private final Clock clock;
  private final Watches watches;
  private final DecisionListener listener;

  /** Answers from these packs, which are from the source. */
  DroolsRules(PackSource source, LivePacks packs, LoadOptions options) {
    this.source = source;
    this.packs = packs;
    this.watches = new Watches(source, packs);
    this.clock = options.clock();
    this.listener = Listening.wanted(options, new DroolsDesk(this::open));
  }

  @Override
  public GradingService grading() {
    return told(GradingService.class, new DroolsGrading(only(PackDomain.GRADING)));
  }

  @Override
  public GradingService grading(String packId) {
    return told(GradingService.class, new DroolsGrading(named(PackDomain.GRADING, packId)));
  }

  @Override
  public PoolService pool() {
    return told(PoolService.class, new DroolsPool(only(PackDomain.POOL)));
  }

  @Override
  public PoolService pool(String packId) {
    return told(PoolService.class, new DroolsPool(named(PackDomain.POOL, packId)));
  }

  @Override
  public ComplaintService complaints() {
    return told(ComplaintService.class, new DroolsComplaints(only(PackDomain.COMPLAINT)));
  }

  @Override
  public ComplaintService complaints(String packId) {
    return told(ComplaintService.class, new DroolsComplaints(named(PackDomain.COMPLAINT, packId)));
  }

  @Override
  public SettlementService settlements() {
    return told(SettlementService.class, new DroolsSettlements(only(PackDomain.COMPLAINT)));
  }

  @Override
  public SettlementService settlements(String packId) {
    return told(
        SettlementService.class, new DroolsSettlements(named(PackDomain.COMPLAINT, packId)));
  }

  @Override
  public SupplierService suppliers() {
    return told(SupplierService.class, new DroolsSuppliers(only(PackDomain.SUPPLIER)));
  }

  @Override
  public SupplierService suppliers(String packId) {
    return told(SupplierService.class, new DroolsSuppliers(named(PackDomain.SUPPLIER, packId)));
  }

  @Override
  public QuestionDesk questions() {
    open();
    return told(QuestionDesk.class, new DroolsDesk(this::open));
  }

  @Override
  public PackTrials trials() {
    open();
    return new DroolsTrials(source, this::open);
  }

  @Override
  public WorkCalendar calendar(String id) {
    Map<String, WorkCalendar> byId = open().calendars();
    WorkCalendar found = id == null ? null : byId.get(id);
    if (found == null) {
      throw new UnusableValueException(
          "日历(%s)必须是 %s 之一。", "The calendar (%s) must be one of %s.", id, byId.keySet());
    }
    return found;
  }

  private <S> S told(Class<S> kind, S service) {
    return Listening.to(listener, kind, service);
  }

  /** The only pack of a domain; looked up again for each question, because packs may change. */
  private InForce only(PackDomain domain) {
    onlyOne(domain);
    return () -> onlyOne(domain);
  }

  private PackVersions onlyOne(PackDomain domain) {
    DomainPacks found = open().of(domain);
    if (found.only() == null) {
      throw new UnusableValueException(
          "不写名称就提问,只能有一个 %s 规则包,但有 %d 个:%s。也许应当写出名称。",
          "To ask without a name there must be one %s pack, but there are %d: %s. Maybe name one.",
          nameOf(domain),
          found.byId().size(),
          found.byId().keySet());
    }
    return found.only();
  }

  private InForce named(PackDomain domain, String packId) {
    oneOf(domain, packId);
    return () -> oneOf(domain, packId);
  }

  private PackVersions oneOf(PackDomain domain, String packId) {
    Map<String, PackVersions> byId = open().of(domain).byId();
    PackVersions found = packId == null ? null : byId.get(packId);
    if (found == null) {
      throw new UnusableValueException(
          "%s 规则包(%s)必须是 %s 之一。",
          "The %s pack (%s) must be one of %s.", nameOf(domain), packId, byId.keySet());
    }
    return found;
  }

  private static String nameOf(PackDomain domain) {
    return domain.name().toLowerCase(Locale.ROOT);
  }

  private Generation open() {
    return packs.current();
  }

  @Override
  public List<PackInfo> packs() {
    return packs.health().packs();
  }

  @Override
  public WrittenPack written(PolicyRef policy) {
    UnusableValueException.given(policy, "policy");
    return open().packs().stream()
        .filter(pack -> pack.policy().equals(policy))
        .findFirst()
        .map(LoadedPack::written)
        .orElseThrow(
            () ->
                new UnusableValueException(
                    "规则包(%s)必须是已装载的。也许应当从 packs() 里取。",
                    "The pack (%s) must be one that is loaded. Maybe take it from packs().",
                    policy));
  }

  @Override
  public List<Clause> clauses() {
    return List.copyOf(open().clauses());
  }

  @Override
  public Clause clause(String id) {
    UnusableValueException.given(id, "id");
    List<Clause> clauses = clauses();
    return clauses.stream()
        .filter(clause -> clause.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new UnusableValueException(
                    "条款(%s)必须写在 clauses/ 里。%s",
                    "The clause (%s) must stand in clauses/. %s",
                    id,
                    Suggestion.near(
                        id, clauses.stream().map(Clause::id).toList(), 1, Bilingual.none())));
  }

  @Override
  public List<ScenarioResult> scenarios() {
    return open().packs().stream().flatMap(pack -> pack.test().stream()).toList();
  }

  @Override
  public List<ScenarioResult> scenarios(String packId) {
    return open().versions(packId).stream().flatMap(pack -> pack.test().stream()).toList();
  }

  @Override
  public List<ScenarioResult> scenarios(String packId, String version) {
    return open().version(packId, version).test();
  }

  @Override
  public ReloadResult reload() {
    return packs.reload();
  }

  @Override
  public PackWatch watch(Duration quiet, Consumer<ReloadResult> listener) {
    return watches.begin(quiet, listener);
  }

  @Override
  public ReloadResult rollback(String reason) {
    return packs.rollback(reason);
  }

  @Override
  public Health health() {
    return packs.health();
  }

  @Override
  public List<HistoryEntry> history() {
    return packs.history();
  }

  @Override
  public Instant now() {
    if (clock == null) {
      throw new DoorException(
          "门没有时钟。也许应当用 LoadOptions.defaults().withClock(clock) 加载。",
          "The door has no clock. Maybe load with LoadOptions.defaults().withClock(clock).");
    }
    return clock.instant();
  }

  @Override
  public void close() {
    packs.close();
    watches.close();
  }
}
