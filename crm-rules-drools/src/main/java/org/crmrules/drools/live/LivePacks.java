package org.crmrules.drools.live;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.crmrules.DoorException;
import org.crmrules.InterruptedWorkException;
import org.crmrules.Limits;
import org.crmrules.LoadOptions;
import org.crmrules.UnusableValueException;
import org.crmrules.Visible;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.drools.pack.SourceReader;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.trust.Gate;
import org.crmrules.pack.CompiledUse;
import org.crmrules.pack.Health;
import org.crmrules.pack.Health.Status;
import org.crmrules.pack.HistoryEntry;
import org.crmrules.pack.HistoryEntry.Event;
import org.crmrules.pack.PackChanges;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.Problem;
import org.crmrules.pack.ReloadResult;
import org.crmrules.pack.RulePackException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The packs in force, and how they change: made ready aside, then brought into force by setting one
 * reference. Thread-safe; changes wait for each other, questions wait for nothing.
 */
public final class LivePacks {

  private static final Logger LOG = LoggerFactory.getLogger(LivePacks.class);

  private final PackSource source;
  private final LoadOptions options;
  private final LastGood lastGood;
  private final Gate gate;
  private final Journal journal;

  /** Null if the door is closed. */
  private volatile Generation current;

  private Generation previous;

  /** The digest of the source that was rolled back from; a reload of it changes nothing. */
  private String rolledBack = "";

  /**
   * Loads the packs of a source, or the last good ones if it has problems and there are any.
   *
   * @throws RulePackException with the problems of the source, if nothing can be loaded
   */
  public LivePacks(PackSource source, LoadOptions options) {
    this.source = source;
    this.options = options;
    this.lastGood = new LastGood(options.lastGood());
    this.gate = new Gate(options.trust());
    this.journal = new Journal(options);
    if (lastGood.exists() && options.trust().needsSignature()) {
      gate.remember(read(lastGood.source(), new Problems()));
      if (lastGood.newest() != null) {
        gate.remember(read(lastGood.newest(), new Problems()));
      }
    }
    Problems problems = new Problems();
    Generation loaded = load(source, read(source, problems), gate, problems);
    if (loaded != null) {
      activate(loaded, Event.LOADED, "");
      LOG.info("Loaded {} pack(s) from {}", loaded.count(), source);
      return;
    }
    Instant kept = lastGood.since();
    Generation old = kept == null ? null : loadLastGood();
    if (old == null) {
      throw new RulePackException(source, problems.sorted());
    }
    current = old;
    Instant at = journal.now();
    journal.set(Status.STALE, at, kept, problems.sorted(), old);
    journal.note(Event.LOADED_LAST_GOOD, at, "", null, old);
    LOG.warn("{} has {} problem(s); running on the last good packs", source, problems.size());
  }

  /**
   * The packs in force now. A question takes them once and keeps them to its end.
   *
   * @throws DoorException if the door is closed
   */
  public Generation current() {
    Generation now = current;
    if (now == null) {
      throw new DoorException(
          "门已关闭。也许应当重新加载规则包。", "The door is closed. Maybe load the packs again.");
    }
    return now;
  }

  /** See {@link org.crmrules.CrmRules#health()}. */
  public Health health() {
    return journal.health();
  }

  /** See {@link org.crmrules.CrmRules#history()}. */
  public List<HistoryEntry> history() {
    return journal.entries();
  }

  /** See {@link org.crmrules.CrmRules#reload()}. */
  public synchronized ReloadResult reload() {
    current();
    try {
      return readAgain();
    } catch (InterruptedWorkException e) {
      throw e;
    } catch (RuntimeException | Error e) { // a fault of ours must not end a watch, or go unseen
      LOG.error("The reload of {} failed", source, e);
      Problems problems = new Problems();
      problems.add(ProblemCode.FAILED, "", e);
      return reject(problems.sorted());
    }
  }

  private ReloadResult readAgain() {
    Problems problems = new Problems();
    SourceFiles files = read(source, problems);
    if (problems.isEmpty() && isKnown(files.digest())) {
      return health().status() == Status.UP ? new ReloadResult.Unchanged() : recover();
    }
    Generation next = load(source, files, gate, problems);
    if (next == null) {
      return reject(problems.sorted());
    }
    rolledBack = "";
    PackChanges changes = replace(next, Event.ACTIVATED, "");
    LOG.info("Reloaded {} pack(s) from {}", next.count(), source);
    return new ReloadResult.Activated(next.infos(), changes, next.leftOut());
  }

  private boolean isKnown(String digest) {
    return digest.equals(current.digest()) || digest.equals(rolledBack);
  }

  /** What was refused is gone from the source; what could not be kept perhaps can be now. */
  private ReloadResult recover() {
    List<Problem> unkept = lastGood.keep(current.files());
    Instant at = journal.now();
    if (!unkept.isEmpty()) {
      journal.set(Status.DEGRADED, at, health().lastSuccess(), current.with(unkept), current);
      return new ReloadResult.Unchanged();
    }
    journal.set(Status.UP, at, health().lastSuccess(), current.leftOut(), current);
    journal.note(Event.RECOVERED, at, "", current, current);
    LOG.info("{} holds again what is in force", source);
    return new ReloadResult.Recovered();
  }

  private ReloadResult reject(List<Problem> problems) {
    Instant at = journal.now();
    Status status = health().status() == Status.STALE ? Status.STALE : Status.DEGRADED;
    journal.set(status, at, health().lastSuccess(), problems, current);
    journal.note(Event.REJECTED, at, "", current, current);
    LOG.warn("{} was refused with {} problem(s); nothing changed", source, problems.size());
    return new ReloadResult.Rejected(problems);
  }

  /** See {@link org.crmrules.CrmRules#rollback(String)}. */
  public synchronized ReloadResult rollback(String reason) {
    if (reason == null || Visible.isBlank(reason)) {
      throw new UnusableValueException(
          "原因(%s)不能为空。也许应当写明谁决定、为什么。",
          "The reason (%s) must not be blank. Maybe say who decided it and why.", reason);
    }
    Generation left = current();
    if (previous == null) {
      throw new DoorException(
          "没有可以退回的规则包:打开之后没有启用过别的。",
          "There are no packs to go back to; nothing was activated since the door was opened.");
    }
    rolledBack = left.digest();
    List<Problem> unkept = lastGood.keepNewest(left.files());
    if (!unkept.isEmpty()) {
      LOG.warn("What was rolled back from could not be kept: {}", unkept.get(0).en());
    }
    PackChanges changes = replace(previous, Event.ROLLED_BACK, reason);
    LOG.info("Rolled back to {}", current.policies());
    return new ReloadResult.Activated(current.infos(), changes, current.leftOut());
  }

  private PackChanges replace(Generation next, Event event, String reason) {
    previous = current;
    return activate(next, event, reason);
  }

  private PackChanges activate(Generation next, Event event, String reason) {
    List<Problem> unkept = lastGood.keep(next.files());
    gate.remember(next.files());
    Generation before = current;
    current = next;
    Instant at = journal.now();
    Status status = unkept.isEmpty() ? Status.UP : Status.DEGRADED;
    journal.set(status, at, at, next.with(unkept), next);
    return journal.note(event, at, reason, before, next);
  }

  private SourceFiles read(PackSource from, Problems problems) {
    return new SourceReader(problems).read(from);
  }

  /**
   * The packs of these files, without drafts that are faulty: nothing depends on those. Null, with
   * problems, if anything else is wrong, or nothing is left that is released.
   */
  private Generation load(PackSource from, SourceFiles files, Gate through, Problems problems) {
    if (!problems.areIn(files.packFolders())) {
      return null;
    }
    Map<String, LoadedPack> known = new HashMap<>();
    Stream.of(previous, current).filter(Objects::nonNull).forEach(g -> g.addTo(known));
    PackLoader loader =
        new PackLoader(problems, through, options.limits(), options.selfTest()).keeping(cache());
    Standing standing = standing(from);
    List<LoadedPack> packs = loader.load(files, known, useOfClasses(standing), standing);
    List<Problem> ofDrafts = loader.ofDrafts();
    boolean decides = packs.stream().anyMatch(LoadedPack::isReleased);
    if (problems.sorted().size() > ofDrafts.size() || !ofDrafts.isEmpty() && !decides) {
      return null;
    }
    if (!ofDrafts.isEmpty()) {
      LOG.warn("{} has {} problem(s) in drafts, left out: {}", from, ofDrafts.size(), ofDrafts);
    }
    return Generation.of(files, packs, loader.calendars(), ofDrafts);
  }

  /** Whoever can put classes on the class path of a host needs no pack to run code there. */
  private Standing standing(PackSource from) {
    if (options.trust().needsSignature()) {
      return Standing.SIGNED;
    }
    PackSource whole = whole(from);
    if (whole instanceof PackSource.Embedded) {
      return Standing.OURS;
    }
    return whole instanceof PackSource.ClassPath ? Standing.CODE : Standing.UNKNOWN;
  }

  private static PackSource whole(PackSource from) {
    return from instanceof PackSource.Chosen some ? some.from() : from;
  }

  private CompiledUse useOfClasses(Standing standing) {
    return options.compiled() == CompiledUse.IF_TRUSTED && standing != Standing.UNKNOWN
        ? CompiledUse.ALWAYS
        : options.compiled();
  }

  /** A pack was proven within the usual limits: it may not be within others. */
  private PackCache cache() {
    return options.compiled() == CompiledUse.NEVER || !options.limits().equals(Limits.defaults())
        ? PackCache.NONE
        : PackCache.ofProcess();
  }

  private Generation loadLastGood() {
    Problems problems = new Problems();
    // Signed it must be, but after a rollback it is older than what came in last.
    PackSource kept =
        source instanceof PackSource.Chosen some
            ? new PackSource.Chosen(lastGood.source(), some.packs())
            : lastGood.source();
    return load(kept, read(kept, problems), new Gate(options.trust()), problems);
  }

  /** Lets go of all packs; a change that is under way is finished first. */
  public synchronized void close() {
    Generation left = current;
    if (left == null) {
      return;
    }
    current = null;
    previous = null;
    Instant at = journal.now();
    journal.set(Status.CLOSED, at, health().lastSuccess(), List.of(), null);
    journal.note(Event.CLOSED, at, "", left, null);
  }
}
